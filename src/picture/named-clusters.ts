import type { Atlas } from '../atlas/atlas.ts'
import { clustersOn } from '../atlas/cluster-rows.ts'
import type { Cluster } from '../model/exploration.ts'
import { en } from '../words/en.ts'

/** The clusters of a map, each of which is called something. */
export const namedClusters = (map: Atlas): readonly Cluster[] =>
  clustersOn(map).map((cluster) =>
    cluster.label === '' ? { ...cluster, label: en.unnamedCluster(cluster.number) } : cluster,
  )
