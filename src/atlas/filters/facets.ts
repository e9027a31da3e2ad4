import type { FacetId } from '../../model/filters.ts'
import type { Atlas } from '../atlas.ts'
import { lengthOf, noNumber, none, textAt } from '../column.ts'

/** What works can be chosen by: the choices of work `w` are `choices[offsets[w] .. offsets[w + 1])`, from 0. */
export interface Facet {
  /** Null where each work has one choice: that of work `w` is `choices[w]`. */
  readonly offsets: Uint32Array | null
  readonly choices: Uint32Array
  /** How many there are to choose from; one more stands where a work has none. */
  readonly count: number
  /** The one choice that every work has; undefined where they differ. */
  readonly only: number | undefined
  /** The years themselves, ascending, where they are what is chosen. */
  readonly years?: Int32Array
}

/**
 * A column of works: its words by their codes and, after them, having none. Every work has at least one choice.
 */
export function facetOf({ works }: Pick<Atlas, 'works'>, id: FacetId): Facet {
  const column = works[id]
  const without = lengthOf(column.words)
  if (!('offsets' in column)) {
    const choices = column.codes.map((code) => (code === none ? without : code))
    return { offsets: null, choices, count: without + 1, only: onlyOf(choices) }
  }
  const offsets = new Uint32Array(column.offsets.length)
  for (let w = 0; w + 1 < offsets.length; w++)
    offsets[w + 1] = offsets[w]! + Math.max(1, column.offsets[w + 1]! - column.offsets[w]!)
  const choices = new Uint32Array(offsets.at(-1)!).fill(without)
  for (let w = 0; w + 1 < offsets.length; w++)
    choices.set(column.codes.subarray(column.offsets[w], column.offsets[w + 1]), offsets[w])
  return { offsets, choices, count: without + 1, only: offsets.length > choices.length ? onlyOf(choices) : undefined }
}

const onlyOf = (choices: Uint32Array): number | undefined =>
  choices.length > 0 && choices.every((choice) => choice === choices[0]) ? choices[0] : undefined

/** The value of a choice as it is printed; empty for having none. */
export function valueAt({ works }: Pick<Atlas, 'works'>, id: FacetId, choice: number): string {
  const { words } = works[id]
  return choice < lengthOf(words) ? textAt(words, choice) : ''
}

/** The years that some work is of; a work without a year has no choice. */
export function yearsOf({ works: { year } }: Pick<Atlas, 'works'>): Facet {
  const years = Int32Array.from(new Set(year.filter((y) => y !== noNumber))).sort()
  const place = new Map(Array.from(years, (y, i) => [y, i]))
  const choices = Uint32Array.from(year, (y) => place.get(y) ?? years.length)
  return { years, offsets: null, choices, count: years.length, only: years.length === 0 ? undefined : onlyOf(choices) }
}
