import type { Csr } from '../../model/csr.ts'
import { strength } from './degree.ts'

export interface PagerankOptions {
  readonly damping?: number
  /** Ends when the residual is below this share of the right side (not times the number of nodes). */
  readonly tolerance?: number
}

/**
 * Share of the visits of someone who follows ties, heavier ones more often, and starts anew at random
 * with probability 1 - damping (Brin & Page 1998). Ranks sum to 1; who has no ties leads on to everybody
 * alike.
 *
 * Where ties have no direction, rank / strength solves the symmetric positive definite system
 * (S - damping * A) y = 1, S the strengths: conjugate gradients need a quarter of the rounds that wandering
 * takes. Nodes without ties all have the rank of a fresh start, so that they need not be in it.
 */
export function pagerank(csr: Csr, { damping = 0.85, tolerance = 1e-13 }: PagerankOptions = {}): Float64Array {
  const { order, offsets, targets, weights } = csr
  const sums = strength(csr)
  const y = new Float64Array(order)
  const rest = new Float64Array(order)
  const scaled = new Float64Array(order)
  const direction = new Float64Array(order)
  const image = new Float64Array(order)
  let energy = 0
  for (let v = 0; v < order; v++) {
    if (!(sums[v] > 0)) continue
    rest[v] = 1
    direction[v] = scaled[v] = 1 / sums[v]
    energy += scaled[v]
  }
  const enough = energy * tolerance * tolerance
  for (let round = 0; round < 1000 && energy > enough; round++) {
    let bend = 0
    for (let v = 0; v < order; v++) {
      let sum = 0
      for (let k = offsets[v], end = offsets[v + 1]; k < end; k++) sum += weights[k] * direction[targets[k]]
      image[v] = sums[v] * direction[v] - damping * sum
      bend += image[v] * direction[v]
    }
    const step = energy / bend
    const before = energy
    energy = 0
    for (let v = 0; v < order; v++) {
      if (!(sums[v] > 0)) continue
      y[v] += step * direction[v]
      rest[v] -= step * image[v]
      scaled[v] = rest[v] / sums[v]
      energy += rest[v] * scaled[v]
    }
    const turn = energy / before
    for (let v = 0; v < order; v++) direction[v] = scaled[v] + turn * direction[v]
  }
  let total = 0
  for (let v = 0; v < order; v++) total += y[v] = sums[v] > 0 ? y[v] * sums[v] : 1
  return y.map((rank) => rank / total)
}
