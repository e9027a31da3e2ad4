import type { WorkNode } from '../../../model/node.ts'
import type { PublicationDate } from '../../../model/work.ts'
import type { Entry } from './linked.ts'

export interface YearCount {
  readonly year: number
  readonly works: number
}

/** Works a year from the first to the last, years without works included; works without a date are left out. */
export function yearCounts(works: readonly Entry<WorkNode>[]): readonly YearCount[] {
  const years = works.flatMap(({ node }) => node.work.date?.year ?? [])
  if (years.length === 0) return []
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  // A typing error in one date must not draw a thousand empty years.
  if (last - first > 80) return [...counts].sort((a, b) => a[0] - b[0]).map(([year, works]) => ({ year, works }))
  return Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, works: counts.get(first + i) ?? 0 }))
}

/** Newest first; without a date last. */
export const newestFirst = (a: Entry<WorkNode>, b: Entry<WorkNode>): number =>
  rank(b.node.work.date) - rank(a.node.work.date) || (a.id < b.id ? -1 : 1)

const rank = (date: PublicationDate | undefined): number =>
  date === undefined ? -1 : date.year * 400 + (date.month ?? 0) * 32 + (date.day ?? 0)
