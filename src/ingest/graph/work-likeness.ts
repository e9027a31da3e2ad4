import { transposed } from '../../atlas/counting/groups.ts'
import type { Csr } from '../../model/csr.ts'
import type { TextRows } from '../topics/text-rows.ts'
import { Nearest } from './nearest.ts'
import { around } from './similarity.ts'

/** Ties that each work keeps, at least: its nearest. */
export const nearest = 12

/**
 * Works that say the same: weight = cosine of their texts. Each keeps its {@link nearest}; its weightiest terms are looked
 * at first, of a term that more works hold than are left to look at those that stand around it in the list. `reach`:
 * places of other works that are looked at for one work, at most, so that time grows with the works.
 */
export function likeness(rows: TextRows, reach = reachOf(rows.offsets.length - 1)): Csr {
  const { offsets, members, weights, size } = rows
  const order = offsets.length - 1
  const { offsets: starts, members: holders, entries } = transposed(rows, size)
  // Side by side with their holders, so that memory is read in order.
  const held = Float32Array.from(entries, (k) => weights[k]!)
  const found = new Nearest(order, nearest)
  const cosine = new Float64Array(order)
  const met = new Uint32Array(order)
  for (let work = 0; work < order; work++) {
    const own: number[] = []
    for (let k = offsets[work]!; k < offsets[work + 1]!; k++) own.push(k)
    own.sort((a, b) => weights[b]! - weights[a]! || a - b)
    let left = reach
    let many = 0
    for (const k of own) {
      if (left === 0) break
      const term = members[k]!
      const weight = weights[k]!
      const [from, to] = around(starts[term]!, starts[term + 1]!, left, holders, work)
      left -= to - from
      for (let i = from; i < to; i++) {
        const other = holders[i]!
        if (cosine[other] === 0) met[many++] = other
        cosine[other]! += weight * held[i]!
      }
    }
    cosine[work] = 0
    let least = 0
    for (let m = 0; m < many; m++) {
      const other = met[m]!
      const like = cosine[other]!
      cosine[other] = 0
      if (like < least || like === 0) continue
      found.offer(work, other, like)
      least = found.threshold(work)
    }
  }
  return found.ties()
}

const reachOf = (works: number): number => Math.max(2000, Math.round(4e8 / Math.max(1, works)))
