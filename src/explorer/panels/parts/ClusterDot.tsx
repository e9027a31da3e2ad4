import { namedClusters } from '../../../picture/named-clusters.ts'
import { useSession } from '../session-context.ts'

/** The colour of a cluster, as on the map. */
export function ClusterDot({ number }: { number: number }) {
  const { atlas, palette } = useSession()
  const colours = palette.value
  const cluster = atlas.value === null ? undefined : namedClusters(atlas.value)[number]
  const colour = cluster === undefined ? undefined : colours.clusters[cluster.colour]
  return <i class="cluster-dot" aria-hidden="true" style={{ background: colour ?? colours.other }} />
}
