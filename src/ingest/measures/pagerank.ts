import type { Csr } from '../graph/csr.ts'
import { strength } from './degree.ts'

export interface PagerankOptions {
  readonly damping?: number
  /** Ends when the ranks change by less than this in total (not times the number of nodes). */
  readonly tolerance?: number
}

/**
 * Share of the visits of someone who follows ties, heavier ones more often, and starts anew at random
 * with probability 1 - damping (Brin & Page 1998). Ranks sum to 1; who has no ties leads on to everybody
 * alike. Converges always: each round leaves less than `damping` of the error.
 */
export function pagerank(csr: Csr, { damping = 0.85, tolerance = 1e-12 }: PagerankOptions = {}): Float64Array {
  const { order, offsets, targets, weights } = csr
  const sums = strength(csr)
  let rank = new Float64Array(order).fill(1 / order)
  let last = new Float64Array(order)
  // A share for each tie of each node, so that a round pulls and never divides.
  const share = new Float64Array(order)
  const rounds = Math.ceil(Math.log(tolerance / 2) / Math.log(damping))
  for (let round = 0; round < rounds; round++) {
    ;[rank, last] = [last, rank]
    let adrift = 0
    for (let v = 0; v < order; v++) {
      if (sums[v] > 0) share[v] = (damping * last[v]) / sums[v]
      else adrift += last[v]
    }
    const base = (1 - damping + damping * adrift) / order
    let change = 0
    for (let v = 0; v < order; v++) {
      let sum = base
      if (sums[v] > 0)
        for (let k = offsets[v], end = offsets[v + 1]; k < end; k++) sum += share[targets[k]] * weights[k]
      rank[v] = sum
      change += Math.abs(sum - last[v])
    }
    if (change < tolerance) break
  }
  return rank
}
