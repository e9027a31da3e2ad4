import { type Atlas, orderOf } from '../atlas.ts'
import { noNumber } from '../column.ts'

/** Works a year, by cluster. */
export interface YearlyClusters {
  readonly first: number
  readonly last: number
  /** Clusters that have dated works, ascending. */
  readonly clusters: readonly number[]
  /** For each of those, its works in each year from the first to the last. */
  readonly works: readonly Uint32Array[]
  /** Works of all clusters in each year. */
  readonly all: Uint32Array
}

/** How many works of each cluster are of each year; null where no work has a date. */
export function yearlyClusters(atlas: Atlas): YearlyClusters | null {
  const { author, work } = orderOf(atlas)
  const { year } = atlas.works
  const { membership } = atlas.findings[0]
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let w = 0; w < work; w++) {
    if (year[w] === noNumber) continue
    first = Math.min(first, year[w]!)
    last = Math.max(last, year[w]!)
  }
  if (first > last) return null
  const span = last - first + 1
  const byCluster = new Map<number, Uint32Array>()
  const all = new Uint32Array(span)
  for (let w = 0; w < work; w++) {
    if (year[w] === noNumber) continue
    const cluster = membership[author + w]!
    const counts = byCluster.get(cluster) ?? new Uint32Array(span)
    byCluster.set(cluster, counts)
    counts[year[w]! - first]!++
    all[year[w]! - first]!++
  }
  const clusters = [...byCluster.keys()].sort((a, b) => a - b)
  return { first, last, clusters, works: clusters.map((cluster) => byCluster.get(cluster)!), all }
}
