import type { Positions } from '../model/positions.ts'
import type { View } from '../model/view.ts'
import { type Atlas, orderOf } from './atlas.ts'
import { firstOf, yearAt } from './nodes.ts'

/** A column of works of one year, by the place of its middle in the layout; without a year, of those that state none. */
export interface YearColumn {
  readonly year: number | null
  readonly x: number
}

/** Years from left to right, every one from the first to the last: time is not bent. */
export interface YearAxis {
  /** From one column to the next. */
  readonly pitch: number
  readonly columns: readonly YearColumn[]
}

/** Radius of the room of a work; how many times as wide as high the years are; share of works that may lie above or below. */
const [room, breadth, strays] = [1.4, 1.7, 0.02]

/** From so many works of one year on they are a crowd. */
const crowd = 12

/** Clear space before the first year, in columns, to those that state none. */
const apart = 1.6

/** Whether works are looked at along their years: of the lens of works alone, where time is asked for. */
export const goesAlongYears = ({ lens, alongYears }: Pick<View, 'lens' | 'alongYears'>): boolean =>
  alongYears === true && lens === 'works'

/** The years of a map whose works are at these places, of which the height alone counts. */
export function yearAxisOf(atlas: Atlas, { y }: Pick<Positions<ArrayLike<number>>, 'y'>): YearAxis {
  const { work } = orderOf(atlas)
  const start = firstOf(atlas, 'work')
  const heights = Float64Array.from({ length: work }, (_, w) => y[start + w]!).sort()
  const out = Math.floor(strays * work)
  const high = work === 0 ? 0 : heights[work - 1 - out]! - heights[out]!
  let [first, last, isUndated] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, false]
  for (let node = start; node < start + work; node++) {
    const year = yearAt(atlas, node)
    if (year === undefined) isUndated = true
    else [first, last] = [Math.min(first, year), Math.max(last, year)]
  }
  const years = first > last ? 0 : last - first + 1
  const pitch = Math.max(4 * room, (breadth * high) / Math.max(1, years))
  const columns: YearColumn[] = Array.from({ length: years }, (_, i) => ({
    year: first + i,
    x: (i - (years - 1) / 2) * pitch,
  }))
  if (isUndated) columns.unshift({ year: null, x: (columns[0]?.x ?? apart * pitch) - apart * pitch })
  return { pitch, columns }
}

/** Works in the column of their year, as high as `places` have them, beside each other where they would be on one another. */
export function alongYears(atlas: Atlas, { x, y }: Positions<ArrayLike<number>>): Positions<Float32Array> {
  const { pitch, columns } = yearAxisOf(atlas, { y })
  const { work } = orderOf(atlas)
  const start = firstOf(atlas, 'work')
  const places = { x: Float32Array.from(x), y: Float32Array.from(y) }
  const nodes = Array.from({ length: work }, (_, w) => start + w).sort((a, b) => y[a]! - y[b]! || a - b)
  const inYear = new Map<number | null, number[]>(columns.map(({ year }) => [year, []]))
  for (const node of nodes) inYear.get(yearAt(atlas, node) ?? null)!.push(node)
  for (const { year, x: middle } of columns) {
    const column = inYear.get(year)!
    if (column.length === 0) continue
    // Few stand below each other where they have room to; of a crowd the column is the wider the more there are.
    const high = y[column.at(-1)!]! - y[column[0]!]! + 2 * room
    const wanted = Math.ceil(((column.length < crowd ? 4 : 80) * room * (column.length - 1)) / high)
    const most = Math.max(1, Math.floor((0.84 * pitch) / (2 * room)))
    const lanes = new Float64Array(Math.min(most, Math.max(1, wanted))).fill(Number.NEGATIVE_INFINITY)
    const stride = coprimeNear(0.618 * lanes.length, lanes.length)
    const step = Math.min(2.4 * room, (0.84 * pitch) / lanes.length)
    for (const node of column) {
      let lane = 0
      for (let one = 1; one < lanes.length; one++) if (lanes[one]! < lanes[lane]!) lane = one
      lanes[lane] = y[node]!
      // Lanes that follow each other lie apart, or the works would stand in slanting rows.
      const shift = ((lane * stride) % lanes.length) - (lanes.length - 1) / 2
      places.x[node] = Math.round((middle + shift * step) * 1000) / 1000
    }
  }
  return places
}

/** The first number from about here on that shares no factor with another: its multiples go round all of that. */
function coprimeNear(wanted: number, other: number): number {
  let found = Math.max(1, Math.round(wanted))
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b))
  while (shared(found, other) !== 1) found++
  return found
}
