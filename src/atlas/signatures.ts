import type { BylineRef } from '../model/author.ts'
import type { Atlas } from './atlas.ts'
import { lengthOf } from './column.ts'
import { type Groups, transposed } from './counting/groups.ts'
import { workIdAt } from './work-columns.ts'

/** Lists of rows of one table for each row of another: those of `i` are `targets[offsets[i] .. offsets[i + 1])`. */
export interface Lists {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

/** Works of each author, ascending, and the printed position on each. */
export interface Signed extends Lists {
  readonly positions: Uint32Array
}

const signed = new WeakMap<Uint32Array, Signed>()

/** Made once for each atlas. */
export function worksOfAuthors({ networks: { authorship }, authors }: Pick<Atlas, 'networks' | 'authors'>): Signed {
  const known = signed.get(authorship.targets)
  if (known !== undefined) return known
  const { offsets, members, entries } = transposed(groupsOf(authorship), lengthOf(authors.key))
  const made = { offsets, targets: members, positions: entries.map((k) => authorship.position[k]!) }
  signed.set(authorship.targets, made)
  return made
}

/** Works of each topic, ascending, and where each tie stands among those of the works. */
export interface Held extends Lists {
  readonly places: Uint32Array
}

const held = new WeakMap<Uint32Array, Held>()

/** Works of each topic: those on the map that it is among the weightiest of. */
export function worksOfTopics({ networks: { aboutness }, topics }: Pick<Atlas, 'networks' | 'topics'>): Held {
  const known = held.get(aboutness.targets)
  if (known !== undefined) return known
  const { offsets, members, entries } = transposed(groupsOf(aboutness), lengthOf(topics.key))
  const made = { offsets, targets: members, places: entries }
  held.set(aboutness.targets, made)
  return made
}

const starts = new WeakMap<Uint32Array, Uint32Array>()

/** Where the bylines of each work begin in the table of bylines; one more than there are works. */
export function bylineStarts({ bylines, works }: Pick<Atlas, 'bylines' | 'works'>): Uint32Array {
  const known = starts.get(bylines.work)
  if (known !== undefined) return known
  const made = new Uint32Array(lengthOf(works.key) + 1)
  for (const w of bylines.work) made[w + 1]!++
  for (let w = 0; w + 1 < made.length; w++) made[w + 1]! += made[w]!
  starts.set(bylines.work, made)
  return made
}

/** The bylines of one author, in the order of the works. */
export function bylinesOf(atlas: Pick<Atlas, 'networks' | 'authors' | 'works'>, a: number): readonly BylineRef[] {
  const { offsets, targets, positions } = worksOfAuthors(atlas)
  const list: BylineRef[] = []
  for (let k = offsets[a]!; k < offsets[a + 1]!; k++)
    list.push({ work: workIdAt(atlas.works, targets[k]!), position: positions[k]! })
  return list
}

const groupsOf = ({ offsets, targets }: Lists): Groups => ({ offsets, members: targets })
