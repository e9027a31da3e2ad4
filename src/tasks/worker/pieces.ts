import type { GraphStream, NodeEntry, TieEntry } from '../../ingest/graph/graph.ts'
import type { GraphAttributes } from '../../model/exploration.ts'

/**
 * A graph crosses from the worker in pieces, so that taking it up never holds the page for longer than a
 * frame or two: nodes, then ties, in the graph's own order; and its attributes.
 */
export type GraphPiece =
  | { readonly attributes: GraphAttributes }
  | { readonly nodes: readonly NodeEntry[] }
  | { readonly ties: readonly TieEntry[] }

const nodesAPiece = 60
const tiesAPiece = 400

export function* piecesOf(graph: Pick<GraphStream, 'nodes' | 'ties'>): Generator<GraphPiece> {
  for (const nodes of batches(graph.nodes(), nodesAPiece)) yield { nodes }
  for (const ties of batches(graph.ties(), tiesAPiece)) yield { ties }
}

function* batches<T>(entries: Iterable<T>, most: number): Generator<readonly T[]> {
  let batch: T[] = []
  for (const entry of entries) {
    batch.push(entry)
    if (batch.length < most) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
