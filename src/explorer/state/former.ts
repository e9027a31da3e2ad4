import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { NodeId } from '../../model/ids.ts'
import type { FormerMap } from '../../tasks/shared/protocol.ts'

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

/**
 * Where a node of `before` is found in `after`: the author who holds most of its bylines there, anything else
 * under its own key.
 */
export function whereIn(before: CoterieGraph | null, after: CoterieGraph): (id: NodeId) => NodeId | null {
  let owners: Map<string, NodeId> | undefined
  return (id) => {
    const bylines = before?.hasNode(id) ? bylinesOf(before, id) : []
    if (bylines.length === 0) return after.hasNode(id) ? id : null
    owners ??= new Map(
      after.nodes().flatMap((key) => bylinesOf(after, key as NodeId).map((byline) => [byline, key as NodeId] as const)),
    )
    const held = new Map<NodeId, number>()
    for (const byline of bylines) {
      const owner = owners.get(byline)
      if (owner !== undefined) held.set(owner, (held.get(owner) ?? 0) + 1)
    }
    const [most] = [...held].sort((a, b) => b[1] - a[1] || Number(b[0] === id) - Number(a[0] === id))
    return most?.[0] ?? (after.hasNode(id) ? id : null)
  }
}

function bylinesOf(graph: CoterieGraph, id: NodeId): readonly string[] {
  const node = graph.getNodeAttributes(id)
  return node.kind === 'author' ? node.author.bylines.map(({ work, position }) => `${position} ${work}`) : []
}
