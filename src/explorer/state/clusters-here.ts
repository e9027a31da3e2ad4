import type { Atlas } from '../../atlas/atlas.ts'
import type { ClusterTable } from '../../atlas/schema.ts'
import { clustersOn } from '../../ingest/graph-stream.ts'
import type { Cluster } from '../../model/exploration.ts'

const said = new WeakMap<ClusterTable, readonly Cluster[]>()

/** The clusters of a map as they are shown. */
export function clustersHere(map: Atlas): readonly Cluster[] {
  const { clusters } = map.findings[0]
  const known = said.get(clusters)
  if (known !== undefined) return known
  const made = clustersOn(map)
  said.set(clusters, made)
  return made
}
