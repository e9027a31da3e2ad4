import type { TieKind } from '../model/tie.ts'
import type { Atlas } from './atlas.ts'
import { noNumber } from './column.ts'
import { jointWorks } from './period-ties.ts'
import type { Span } from './periods.ts'
import { type Lists, worksOfTopics } from './signatures.ts'

/**
 * What a period makes of a tie: its first joint work is of it; it has joint works before and in it; or it has some
 * before, and none in it. A tie without joint works up to the end of the period is none of these.
 */
export type TieState = 'new' | 'continuing' | 'dormant'

/** By their codes; 0 stands for none of them. */
export const tieStates = [undefined, 'new', 'continuing', 'dormant'] as const satisfies readonly (
  | TieState
  | undefined
)[]

export const stateCode = (state: TieState): number => tieStates.indexOf(state)

/** Ties of one work are of its year alone; these are of the works that both ends have. */
export const statedKinds = ['coauthorship', 'cooccurrence'] as const satisfies readonly TieKind[]
export type StatedKind = (typeof statedKinds)[number]

export const isStated = (kind: TieKind): kind is StatedKind => (statedKinds as readonly TieKind[]).includes(kind)

/** By the years of the joint works; those without a year tell nothing. */
export function tieStateOf(years: Iterable<number>, { first, last }: Span): TieState | undefined {
  let [before, within] = [false, false]
  for (const year of years) {
    if (year === noNumber) continue
    if (year < first) before = true
    else if (year <= last) within = true
  }
  return tieStates[codeOf(before, within)]
}

const codeOf = (before: boolean, within: boolean): number => (within ? (before ? 2 : 1) : before ? 3 : 0)

/** The code of the state of each tie of a network in a period, beside its targets. */
export function statesInPeriod(atlas: Atlas, kind: StatedKind, { first, last }: Span): Uint8Array {
  const { offsets, works } = kind === 'coauthorship' ? jointWorks(atlas) : meetings(atlas)
  const { year } = atlas.works
  const states = new Uint8Array(offsets.length - 1)
  for (let k = 0; k < states.length; k++) {
    let [before, within] = [false, false]
    for (let i = offsets[k]!; i < offsets[k + 1]!; i++) {
      const of = year[works[i]!]!
      if (of === noNumber) continue
      if (of < first) before = true
      else if (of <= last) within = true
    }
    states[k] = codeOf(before, within)
  }
  return states
}

interface WorksOfTies {
  readonly offsets: Uint32Array
  readonly works: Uint32Array
}

const met = new WeakMap<Uint32Array, WorksOfTies>()

/** For each tie between topics the works that both are among the weightiest of. Made once for each atlas. */
function meetings(atlas: Atlas): WorksOfTies {
  const { offsets: rows, targets } = atlas.networks.cooccurrence
  const known = met.get(targets)
  if (known !== undefined) return known
  const held = worksOfTopics(atlas)
  const offsets = new Uint32Array(targets.length + 1)
  const works: number[] = []
  for (let row = 0; row + 1 < rows.length; row++)
    for (let k = rows[row]!; k < rows[row + 1]!; k++) {
      meet(held, row, targets[k]!, works)
      offsets[k + 1] = works.length
    }
  const made = { offsets, works: Uint32Array.from(works) }
  met.set(targets, made)
  return made
}

/** Adds what two ascending lists have in common. */
function meet({ offsets, targets }: Lists, one: number, other: number, found: number[]): void {
  let [i, j] = [offsets[one]!, offsets[other]!]
  const [end, stop] = [offsets[one + 1]!, offsets[other + 1]!]
  while (i < end && j < stop) {
    const [a, b] = [targets[i]!, targets[j]!]
    if (a === b) found.push(a)
    if (a <= b) i++
    if (b <= a) j++
  }
}
