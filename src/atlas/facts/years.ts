import type { NodeId, WorkId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { Atlas } from '../atlas.ts'
import { noNumber } from '../column.ts'
import { workIdAt } from '../work-columns.ts'
import { workNameAt } from '../work-names.ts'

/** A work as lists show it. */
export interface WorkEntry {
  readonly row: number
  readonly id: WorkId
  readonly title: string
  readonly year: number | undefined
}

export const workEntry = ({ works, bylines }: Pick<Atlas, 'works' | 'bylines'>, row: number): WorkEntry => ({
  row,
  id: workIdAt(works, row),
  title: workNameAt({ works, bylines }, row),
  year: works.year[row] === noNumber ? undefined : works.year[row]!,
})

/** 1 for each work that counts, as those of a period do; null where all count. */
export type Counted = Uint8Array | null

/** Those of some works that count. */
export const among = (rows: Uint32Array, counted: Counted): Uint32Array =>
  counted === null ? rows : rows.filter((w) => counted[w] === 1)

export interface YearCount {
  readonly year: number
  readonly works: number
}

/** Works a year from the first to the last, years without works included; works without a date are left out. */
export function yearCounts({ works }: Pick<Atlas, 'works'>, rows: Iterable<number>): readonly YearCount[] {
  const counts = new Map<number, number>()
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows) {
    const year = works.year[row]!
    if (year === noNumber) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  if (first > last) return []
  // A typing error in one date must not draw a thousand empty years.
  if (last - first > 80) return [...counts].sort((a, b) => a[0] - b[0]).map(([year, works]) => ({ year, works }))
  return Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i, works: counts.get(first + i) ?? 0 }))
}

/** Rows of works, newest first; without a date last. */
export function newestFirst({ works }: Pick<Atlas, 'works'>, rows: Iterable<number>): readonly number[] {
  const rank = (row: number): number =>
    works.year[row] === noNumber ? noNumber : works.year[row]! * 400 + works.month[row]! * 32 + works.day[row]!
  // Rows are in the order of the works' keys.
  return [...rows].sort((a, b) => rank(b) - rank(a) || a - b)
}

/** Nodes by falling number of works, then by name. */
export const mostWorksFirst = by<{ readonly id: NodeId; readonly label: string; readonly works: number }>(
  ({ works }) => -works,
  ({ label }) => label,
  ({ id }) => id,
)
