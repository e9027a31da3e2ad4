import type { Csr } from '../../../model/csr.ts'

/**
 * Modularity with resolution g: 1/2m sum (A_ij - g k_i k_j / 2m) over pairs in one cluster (Newman 2006;
 * Reichardt & Bornholdt 2006). 0 for a graph without ties. `membership` is any labelling below `order`.
 */
export function modularity(csr: Csr, membership: ArrayLike<number>, resolution = 1): number {
  const strength = new Float64Array(csr.order)
  let total = 0
  let inside = 0
  for (let v = 0; v < csr.order; v++) {
    const cluster = membership[v]
    for (let arc = csr.offsets[v]; arc < csr.offsets[v + 1]; arc++) {
      strength[cluster] += csr.weights[arc]
      total += csr.weights[arc]
      if (membership[csr.targets[arc]] === cluster) inside += csr.weights[arc]
    }
  }
  if (total === 0) return 0
  let expected = 0
  for (const k of strength) expected += (k / total) ** 2
  return inside / total - resolution * expected
}
