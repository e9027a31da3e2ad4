import type { Csr } from '../../../model/csr.ts'
import { modularity } from './modularity.ts'

/** Modularity by which clusters that stay may be worse than those found anew: other seeds of Leiden differ by as much. */
const asGood = 0.005

/**
 * The clusters of a graph as they were, where they are still as good as those found anew: of several clusterings that
 * are equally good, the one that is known already. What is new joins the cluster that it is tied to most. `before` has the
 * former cluster of each node, -1 where it is new; undefined where others are better, or where there is too little of it.
 */
export function continued(
  csr: Csr,
  before: ArrayLike<number>,
  found: ArrayLike<number>,
  resolution: number,
): Uint32Array | undefined {
  const { order } = csr
  const clusters = Int32Array.from(before)
  const stays = clusters.reduce((sum, cluster) => sum + Number(cluster >= 0), 0)
  if (stays * 2 < order) return undefined
  let next = clusters.reduce((most, cluster) => Math.max(most, cluster + 1), 0)
  let left = Array.from({ length: order }, (_, v) => v).filter((v) => clusters[v] < 0)
  while (left.length > 0) {
    const joins = left.map((v) => strongest(csr, v, clusters))
    for (const [i, v] of left.entries()) clusters[v] = joins[i]
    const waiting = left.filter((v) => clusters[v] < 0)
    // What nothing leads to from what stays is new as a whole: it is together as it was found.
    if (waiting.length === left.length) {
      const numbers = new Map<number, number>()
      for (const v of waiting) {
        if (!numbers.has(found[v])) numbers.set(found[v], next++)
        clusters[v] = numbers.get(found[v])!
      }
      break
    }
    left = waiting
  }
  const numbers = new Map<number, number>()
  const membership = Uint32Array.from(clusters, (cluster) => {
    if (!numbers.has(cluster)) numbers.set(cluster, numbers.size)
    return numbers.get(cluster)!
  })
  const loss = modularity(csr, found, resolution) - modularity(csr, membership, resolution)
  return loss <= asGood ? membership : undefined
}

/** The cluster that a node is tied to most, of equal ones the least; -1 where it is tied to none. */
function strongest({ offsets, targets, weights }: Csr, v: number, clusters: Int32Array): number {
  const ties = new Map<number, number>()
  for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
    const to = clusters[targets[arc]]
    if (to >= 0) ties.set(to, (ties.get(to) ?? 0) + weights[arc])
  }
  let best = -1
  for (const [to, weight] of ties)
    if (best < 0 || weight > ties.get(best)! || (weight === ties.get(best) && to < best)) best = to
  return best
}
