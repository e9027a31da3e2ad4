import type { Csr } from '../../model/csr.ts'
import { strength } from './degree.ts'

/**
 * Participation coefficient (Guimera & Amaral, Nature 433, 895, 2005): 1 - sum over clusters of the squared
 * share of a node's tie weight that goes there. 0 when all ties stay in one cluster (or there are none),
 * towards 1 when they spread evenly over many.
 */
export function participation(csr: Csr, clusters: ArrayLike<number>): Float64Array {
  const { order, offsets, targets, weights } = csr
  const sums = strength(csr)
  const out = new Float64Array(order)
  const into = new Map<number, number>()
  for (let v = 0; v < order; v++) {
    if (!(sums[v] > 0)) continue
    into.clear()
    for (let k = offsets[v]; k < offsets[v + 1]; k++) {
      const cluster = clusters[targets[k]]
      into.set(cluster, (into.get(cluster) ?? 0) + weights[k])
    }
    if (into.size < 2) continue
    let squares = 0
    for (const weight of into.values()) squares += (weight / sums[v]) ** 2
    out[v] = 1 - squares
  }
  return out
}
