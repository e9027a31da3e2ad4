import { clusterColours } from '../../../picture/cluster-shades.ts'
import { useSession } from '../session-context.ts'

/** The colour of a cluster, as on the map. */
export function ClusterDot({ number }: { number: number }) {
  const { atlas, palette } = useSession()
  const colours = palette.value
  const colour = atlas.value === null ? undefined : clusterColours(atlas.value, colours).get(number)
  return <i class="cluster-dot" aria-hidden="true" style={{ background: colour ?? colours.other }} />
}
