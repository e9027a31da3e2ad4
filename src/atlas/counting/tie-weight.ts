import type { WeightedRows } from './joined-rows.ts'

/** Weight of the tie between two nodes, 0 where there is none. O(log degree). */
export function weightBetween({ offsets, targets, weights }: WeightedRows, a: number, b: number): number {
  let low = offsets[a]
  let high = offsets[a + 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (targets[middle] < b) low = middle + 1
    else high = middle
  }
  return low < offsets[a + 1] && targets[low] === b ? weights[low] : 0
}
