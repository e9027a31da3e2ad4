import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { FormerMap } from '../../tasks/protocol.ts'

/** What the next map needs of this one to keep places, names and colours. */
export function formerOf(graph: CoterieGraph): FormerMap {
  const keys = graph.nodes()
  const x = new Float64Array(keys.length)
  const y = new Float64Array(keys.length)
  const cluster = new Uint32Array(keys.length)
  keys.forEach((key, i) => {
    const node = graph.getNodeAttributes(key)
    x[i] = node.x
    y[i] = node.y
    cluster[i] = node.cluster
  })
  return { keys, x, y, cluster, clusters: graph.getAttribute('clusters') }
}
