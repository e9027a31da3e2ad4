import type { Atlas, Finding, MeasureColumn } from '../../atlas/atlas.ts'
import { clusterTable } from '../../ingest/atlas-of.ts'
import type { ClusterFacts } from '../../ingest/clusters.ts'
import { stabilityId } from '../../ingest/measures/clusters/stability.ts'
import type { Positions } from '../../model/positions.ts'

/** Places of some nodes: `x[i]` and `y[i]` are those of node `nodes[i]`. */
export interface PlacesOf extends Positions<ArrayLike<number>> {
  readonly nodes: Uint32Array
}

/** The map with nodes at other places. */
export function moved(map: Atlas, { nodes, x, y }: PlacesOf): Atlas {
  const [finding] = map.findings
  return withFinding(map, { ...finding, ...movedFrom(finding, { nodes, x, y }) })
}

export function movedFrom(
  before: Positions<ArrayLike<number>>,
  { nodes, x, y }: PlacesOf,
): { x: Float32Array; y: Float32Array } {
  const places = { x: Float32Array.from(before.x), y: Float32Array.from(before.y) }
  nodes.forEach((node, i) => {
    places.x[node] = thousandth(x[i]!)
    places.y[node] = thousandth(y[i]!)
  })
  return places
}

/** Finer is noise. */
const thousandth = (place: number): number => Math.round(place * 1000) / 1000

/** The map with its nodes in other clusters. `membership` and `stability` are by node. */
export function reclustered(
  map: Atlas,
  found: { readonly membership: Uint32Array; readonly stability: ArrayLike<number> },
  clusters: readonly ClusterFacts[],
  resolution: number,
): Atlas {
  const [finding] = map.findings
  const stability: MeasureColumn = { id: stabilityId, values: Float32Array.from(found.stability) }
  const known = finding.measures.some(({ id }) => id === stabilityId)
  const measures = finding.measures.map((measure) => (measure.id === stabilityId ? stability : measure))
  const made = withFinding(map, {
    ...finding,
    membership: found.membership,
    clusters: clusterTable(clusters),
    resolution,
    measures: known ? measures : [...measures, stability],
  })
  return { ...made, about: { ...made.about, settings: { ...made.about.settings, resolution } } }
}

const withFinding = (map: Atlas, finding: Finding): Atlas => ({ ...map, findings: [finding] })

/** Where some nodes are now, to come back to. */
export function placesOf({ x, y }: Positions<ArrayLike<number>>, nodes: Uint32Array): PlacesOf {
  return { nodes, x: Float64Array.from(nodes, (node) => x[node]!), y: Float64Array.from(nodes, (node) => y[node]!) }
}
