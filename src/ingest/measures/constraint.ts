import type { Csr } from '../../model/csr.ts'
import { strength } from './degree.ts'

/**
 * Burt's constraint (Structural Holes, 1992): how far somebody's ties lead back to the same people, the sum
 * over coauthors j of (p_ij + sum over q of p_iq p_qj)^2, where p_ij is the share of i's tie weight that goes
 * to j. Low for brokers; NaN without ties, which bridge nothing. Can pass 1 for one with few coauthors who are close to each other.
 */
export function constraint(csr: Csr): Float64Array {
  const { order, offsets, targets, weights } = csr
  const sums = strength(csr)
  const out = new Float64Array(order).fill(Number.NaN)
  const invested = new Float64Array(order)
  const known = new Int32Array(order).fill(-1)
  for (let i = 0; i < order; i++) {
    if (!(sums[i] > 0)) continue
    out[i] = 0
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      invested[targets[k]] = weights[k] / sums[i]
      known[targets[k]] = i
    }
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const q = targets[k]
      if (!(sums[q] > 0)) continue
      const share = weights[k] / sums[i] / sums[q]
      for (let l = offsets[q]; l < offsets[q + 1]; l++)
        if (known[targets[l]] === i) invested[targets[l]] += share * weights[l]
    }
    for (let k = offsets[i]; k < offsets[i + 1]; k++) out[i] += invested[targets[k]] ** 2
  }
  return out
}
