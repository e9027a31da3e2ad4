import type { FacetId } from '../../model/filters.ts'
import type { Atlas } from '../atlas.ts'
import { lengthOf, noNumber, none, textAt } from '../column.ts'

/** What works can be chosen by: the choices of work `w` are `choices[offsets[w] .. offsets[w + 1])`, from 0. */
export interface Facet {
  readonly offsets: Uint32Array
  readonly choices: Uint32Array
  /** How many there are to choose from. */
  readonly count: number
}

/**
 * A column of works: its words by their codes and, after them, having none. Every work has at least one choice.
 */
export function facetOf({ works }: Pick<Atlas, 'works'>, id: FacetId): Facet {
  const column = works[id]
  const without = lengthOf(column.words)
  if (!('offsets' in column)) {
    const choices = column.codes.map((code) => (code === none ? without : code))
    return { offsets: upTo(choices.length), choices, count: without + 1 }
  }
  const offsets = new Uint32Array(column.offsets.length)
  for (let w = 0; w + 1 < offsets.length; w++)
    offsets[w + 1] = offsets[w]! + Math.max(1, column.offsets[w + 1]! - column.offsets[w]!)
  const choices = new Uint32Array(offsets.at(-1)!).fill(without)
  for (let w = 0; w + 1 < offsets.length; w++)
    choices.set(column.codes.subarray(column.offsets[w], column.offsets[w + 1]), offsets[w])
  return { offsets, choices, count: without + 1 }
}

/** The value of a choice as it is printed; empty for having none. */
export function valueAt({ works }: Pick<Atlas, 'works'>, id: FacetId, choice: number): string {
  const { words } = works[id]
  return choice < lengthOf(words) ? textAt(words, choice) : ''
}

/** Years that some work is of, ascending; a work without a year has no choice. */
export interface Years extends Facet {
  readonly years: Int32Array
}

export function yearsOf({ works: { year } }: Pick<Atlas, 'works'>): Years {
  const years = Int32Array.from(new Set(year.filter((y) => y !== noNumber))).sort()
  const place = new Map(Array.from(years, (y, i) => [y, i]))
  const offsets = new Uint32Array(year.length + 1)
  year.forEach((y, w) => {
    offsets[w + 1] = offsets[w]! + (y === noNumber ? 0 : 1)
  })
  const choices = Uint32Array.from(
    year.filter((y) => y !== noNumber),
    (y) => place.get(y)!,
  )
  return { years, offsets, choices, count: years.length }
}

const upTo = (count: number): Uint32Array => Uint32Array.from({ length: count + 1 }, (_, i) => i)
