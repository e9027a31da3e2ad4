import { by } from '../../model/order.ts'
import type { ReadyGraph } from '../../model/ready-graph.ts'

/**
 * The one graph to show of those that came ready-made, in whatever order they came: nodes and a list of edges
 * between them (VOSviewer's map and network files) are one graph; else the first by file name.
 */
export function together(graphs: readonly ReadyGraph[]): ReadyGraph | undefined {
  const sorted = [...graphs].sort(by(({ file }) => file))
  const edges = sorted.find(({ format }) => format === 'edge-list')
  const bare = sorted.find(({ ties, format }) => ties.length === 0 && format !== 'edge-list')
  if (edges === undefined || bare === undefined) return sorted[0]
  const ids = new Set(bare.nodes.map(({ id }) => id))
  return { ...bare, ties: edges.ties.filter(({ source, target }) => ids.has(source) && ids.has(target)) }
}
