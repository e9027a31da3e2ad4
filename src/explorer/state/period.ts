import { scaleLinear } from 'd3-scale'

export type Period = readonly [first: number, last: number]

/** Years along a strip of some width: each has a place of its own, the first begins at 0. */
export interface YearScale {
  /** Where a year begins; that of the year after the last is the width. */
  start(year: number): number
  /** The year at a point; those beyond the ends are the first and the last. */
  at(x: number): number
}

export function yearScale([first, last]: Period, width: number): YearScale {
  const scale = scaleLinear([first, last + 1], [0, width]).clamp(true)
  return { start: (year) => scale(year), at: (x) => Math.min(last, Math.floor(scale.invert(x))) }
}

/** The period between two years, whichever comes first; null where it is all of them. */
export function periodOf(one: number, other: number, all: Period): Period | null {
  const period: Period = [Math.max(all[0], Math.min(one, other)), Math.min(all[1], Math.max(one, other))]
  return period[0] <= all[0] && period[1] >= all[1] ? null : period
}

/** A period moved by some years, as long as it was, within all of them. */
export function movedBy([first, last]: Period, years: number, all: Period): Period {
  const by = Math.max(all[0] - first, Math.min(all[1] - last, years))
  return [first + by, last + by]
}

/** What comes next when the years are played: the first years where none are chosen, or where the last are. */
export function nextPeriod(now: Period | null, all: Period): Period {
  const length = now === null ? Math.max(1, Math.round((all[1] - all[0] + 1) / 12)) : now[1] - now[0] + 1
  if (now === null || now[1] >= all[1]) return [all[0], Math.min(all[1], all[0] + length - 1)]
  return movedBy(now, 1, all)
}

/** A year back or on; where none are chosen, to the last years or the first. */
export function steppedFrom(now: Period | null, way: -1 | 1, all: Period): Period {
  if (now !== null) return movedBy(now, way, all)
  const first = nextPeriod(null, all)
  return way === 1 ? first : movedBy(first, all[1] - first[1], all)
}
