/** A measure that maps get with their clusters, of all kinds together: from 0 to 1. */
export const stabilityId = 'stability'

/**
 * How steadily each node keeps its company: the mean, over the other clusterings, of the Jaccard overlap
 * between its cluster here and its cluster there. 1 where all agree (or there is no other), towards 0 where
 * the node is put in another company each time.
 */
export function stabilityOver(membership: Uint32Array, others: readonly Uint32Array[]): Float64Array {
  const order = membership.length
  const out = new Float64Array(order).fill(others.length === 0 ? 1 : 0)
  const sizes = sizesOf(membership)
  for (const other of others) {
    const otherSizes = sizesOf(other)
    const shared = new Map<number, number>()
    const pair = (v: number) => membership[v] * order + other[v]
    for (let v = 0; v < order; v++) shared.set(pair(v), (shared.get(pair(v)) ?? 0) + 1)
    for (let v = 0; v < order; v++) {
      const both = shared.get(pair(v))!
      out[v] += both / (sizes[membership[v]] + otherSizes[other[v]] - both)
    }
  }
  if (others.length > 0) for (let v = 0; v < order; v++) out[v] /= others.length
  return out
}

function sizesOf(membership: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(membership.length)
  for (let v = 0; v < membership.length; v++) sizes[membership[v]]++
  return sizes
}
