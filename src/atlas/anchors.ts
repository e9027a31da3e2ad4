import type { NodeAnchor } from '../model/anchor.ts'
import { type MarkedWork, markedPosition, workKeys } from '../model/decision.ts'
import { fullName, nameKey } from '../model/name.ts'
import type { WorkIds } from '../model/work.ts'
import { type Atlas, orderOf } from './atlas.ts'
import { jsonAt, none, textAt, wordsAt } from './column.ts'
import { kindAt, type NodeNumber, recordsOfWorks, rowAt } from './nodes.ts'
import { bylineAt, nameAt } from './people-columns.ts'
import { bylineStarts, worksOfAuthors } from './signatures.ts'

/** What anchors are made of: what was read and judged, without what was computed of it. */
export type Printed = Omit<Atlas, 'findings'>

/** What a node is anchored to; undefined for an author none of whose works belong to this part of a map. */
export function anchorOf(atlas: Printed, node: NodeNumber): NodeAnchor | undefined {
  const row = rowAt(atlas, node)
  switch (kindAt(atlas, node)) {
    case 'author': {
      const first = firstByline(atlas, row)
      if (first === undefined)
        return madeElsewhere(atlas) ? { kind: 'given', id: textAt(atlas.authors.key, row) } : undefined
      const { work, position } = first
      return {
        kind: 'author',
        mark: { works: keysOfWork(atlas, work), position, name: printedAt(atlas, work, position) },
      }
    }
    case 'work':
      return { kind: 'work', keys: keysOfWork(atlas, row) }
    case 'topic':
      return { kind: 'topic', stems: wordsAt(atlas.topics.stems, row) }
  }
}

/** The node that an anchor is found at; undefined where what it names is not on the map. */
export function anchored(atlas: Printed, anchor: NodeAnchor): NodeNumber | undefined {
  const { author, work } = orderOf(atlas)
  const { works, topics, given } = indexOf(atlas)
  switch (anchor.kind) {
    case 'author':
      for (const key of anchor.mark.works)
        for (const w of works.get(key) ?? []) {
          const found = signerOf(atlas, w, anchor.mark)
          if (found !== undefined) return found.author
        }
      return undefined
    case 'work': {
      const found = anchor.keys.find((key) => works.has(key))
      return found === undefined ? undefined : author + works.get(found)![0]!
    }
    case 'topic': {
      const found = topics.get(stemsKey(anchor.stems))
      return found === undefined ? undefined : author + work + found
    }
    case 'given':
      return given.get(anchor.id)
  }
}

/** The author of the byline that a mark means on a work, and its position. */
export function signerOf(
  atlas: Printed,
  work: number,
  mark: { readonly position: number; readonly name: string },
): { readonly author: number; readonly position: number } | undefined {
  const starts = bylineStarts(atlas)
  const [from, to] = [starts[work]!, starts[work + 1]!]
  const positions = Array.from({ length: to - from }, (_, i) => i)
  const position = markedPosition(mark, positions, (i) =>
    i < to - from ? nameKey(nameAt(atlas.bylines, from + i)) : undefined,
  )
  const author = position === undefined ? none : atlas.bylines.author[from + position]!
  return author === none ? undefined : { author, position: position! }
}

/** The first byline of an author in canonical order. */
export function firstByline(
  atlas: Printed,
  author: number,
): { readonly work: number; readonly position: number } | undefined {
  const { offsets, targets, positions } = worksOfAuthors(atlas)
  const k = offsets[author]!
  return k === offsets[author + 1] ? undefined : { work: targets[k]!, position: positions[k]! }
}

/** The name as printed at a place of a work. */
export const printedAt = (atlas: Printed, work: number, position: number): string =>
  fullName(nameAt(atlas.bylines, bylineStarts(atlas)[work]! + position))

/** Whether the nodes came with a graph: only then are there authors and no works. */
export const madeElsewhere = (atlas: Printed): boolean => orderOf(atlas).work === 0

const stemsKey = (stems: readonly string[]): string => JSON.stringify(stems)

interface Index {
  /** Works of each key: several where records say too little to tell them apart. */
  readonly works: ReadonlyMap<string, readonly number[]>
  readonly topics: ReadonlyMap<string, number>
  /** Nodes of a graph made elsewhere. */
  readonly given: ReadonlyMap<string, number>
}

const indices = new WeakMap<Atlas['networks'], Index>()

/** Rows by what they are anchored to, made once for each set of tables. */
export function indexOf(atlas: Printed): Index {
  const known = indices.get(atlas.networks)
  if (known !== undefined) return known
  const { author, work, topic } = orderOf(atlas)
  const works = new Map<string, number[]>()
  for (let w = 0; w < work; w++)
    for (const key of keysOfWork(atlas, w)) {
      const rows = works.get(key)
      if (rows === undefined) works.set(key, [w])
      else rows.push(w)
    }
  const topics = new Map<string, number>()
  for (let t = 0; t < topic; t++) topics.set(stemsKey(wordsAt(atlas.topics.stems, t)), t)
  const given = new Map<string, number>()
  if (madeElsewhere(atlas)) for (let a = 0; a < author; a++) given.set(textAt(atlas.authors.key, a), a)
  const made = { works, topics, given }
  indices.set(atlas.networks, made)
  return made
}

/** The {@link workKeys} of a row: only what they are made of is decoded. */
export function keysOfWork(atlas: Printed, row: number): readonly string[] {
  const { works, bylines, history } = atlas
  const start = bylineStarts(atlas)[row]!
  const own: MarkedWork['records'][number] = {
    ids: jsonAt<WorkIds>(works.ids, row) ?? {},
    title: textAt(works.title, row),
    bylines: start === bylineStarts(atlas)[row + 1] ? [] : [bylineAt(bylines, start)],
  }
  const records = recordsOfWorks(atlas).get(row) ?? []
  return workKeys({
    bylines: own.bylines,
    records: records.length === 0 ? [own] : records.map((r) => ({ ...own, ...differing(history.records.said, r) })),
  })
}

/** What a record says otherwise of what keys are made of. */
function differing(said: Atlas['history']['records']['said'], r: number): Partial<MarkedWork['records'][number]> {
  const { ids, title, bylines, asRead } = jsonAt<Partial<MarkedWork['records'][number]>>(said, r) ?? {}
  return {
    ...(asRead === undefined ? {} : { asRead }),
    ...(ids === undefined ? {} : { ids }),
    ...(title === undefined ? {} : { title }),
    ...(bylines === undefined ? {} : { bylines }),
  }
}
