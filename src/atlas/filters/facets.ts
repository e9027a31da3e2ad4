import type { FacetId } from '../../model/filters.ts'
import type { Atlas } from '../atlas.ts'
import { lengthOf, noNumber, none, textAt } from '../column.ts'
import { type Groups, transposed } from '../counting/groups.ts'

/** What works can be chosen by. */
export interface Facet {
  /** The works of each choice, ascending; a work may have several choices, or none. */
  readonly works: Groups
  /** The one choice that every work has; undefined where they differ. */
  readonly only: number | undefined
}

/** A column of works: its words by their codes and, after them, having none. */
export function facetOf({ works }: Pick<Atlas, 'works'>, id: FacetId): Facet {
  const column = works[id]
  const without = lengthOf(column.words)
  const offsets = new Uint32Array(lengthOf(works.key) + 1)
  const room = column.codes.length + offsets.length
  const choices = new Uint32Array(room)
  let at = 0
  for (let w = 0; w + 1 < offsets.length; w++) {
    const start = at
    if ('offsets' in column) {
      for (let k = column.offsets[w]!; k < column.offsets[w + 1]!; k++) {
        // A word that a work has twice is one choice.
        if (!choices.subarray(start, at).includes(column.codes[k]!)) choices[at++] = column.codes[k]!
      }
    } else if (column.codes[w] !== none) choices[at++] = column.codes[w]!
    if (at === start) choices[at++] = without
    offsets[w + 1] = at
  }
  return facet(offsets, choices.subarray(0, at), without + 1)
}

/** The years that some work is of, ascending; a work without a year has no choice. */
export function yearsOf({ works: { year } }: Pick<Atlas, 'works'>): Facet & { readonly years: Int32Array } {
  const years = Int32Array.from(new Set(year.filter((y) => y !== noNumber))).sort()
  const place = new Map(Array.from(years, (y, i) => [y, i]))
  const offsets = new Uint32Array(year.length + 1)
  const choices = new Uint32Array(year.length)
  let at = 0
  year.forEach((y, w) => {
    if (y !== noNumber) choices[at++] = place.get(y)!
    offsets[w + 1] = at
  })
  // Its one year counts ties anew, be it of all works: so it may say something else than the map.
  return { years, ...facet(offsets, choices.subarray(0, at), years.length), only: undefined }
}

function facet(offsets: Uint32Array, choices: Uint32Array, count: number): Facet {
  const { offsets: starts, members } = transposed({ offsets, members: choices }, count)
  const works = offsets.length - 1
  const single = choices.length === works && works > 0 && choices.every((choice) => choice === choices[0])
  return { works: { offsets: starts, members }, only: single ? choices[0] : undefined }
}

/** The value of a choice as it is printed; empty for having none. */
export function valueAt({ works }: Pick<Atlas, 'works'>, id: FacetId, choice: number): string {
  const { words } = works[id]
  return choice < lengthOf(words) ? textAt(words, choice) : ''
}
