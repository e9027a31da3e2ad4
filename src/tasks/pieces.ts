import { type CoterieGraph, emptyGraph } from '../ingest/graph/graph.ts'
import type { GraphAttributes } from '../model/exploration.ts'
import type { NodeAttributes } from '../model/node.ts'
import type { TieAttributes } from '../model/tie.ts'

/**
 * A graph crosses from the worker in pieces, so that taking it up never holds the page for longer than a
 * frame or two: first the attributes, then nodes, then ties, in the graph's own order.
 */
export type GraphPiece =
  | { readonly attributes: GraphAttributes }
  | { readonly nodes: readonly (readonly [key: string, attributes: NodeAttributes])[] }
  | { readonly ties: readonly (readonly [key: string, a: string, b: string, attributes: TieAttributes])[] }

const nodesAPiece = 300
const tiesAPiece = 2000

export function* piecesOf(graph: CoterieGraph): Generator<GraphPiece> {
  yield { attributes: graph.getAttributes() }
  let nodes: [string, NodeAttributes][] = []
  for (const { node, attributes } of graph.nodeEntries()) {
    nodes.push([node, attributes])
    if (nodes.length < nodesAPiece) continue
    yield { nodes }
    nodes = []
  }
  if (nodes.length > 0) yield { nodes }
  let ties: [string, string, string, TieAttributes][] = []
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    ties.push([edge, source, target, attributes])
    if (ties.length < tiesAPiece) continue
    yield { ties }
    ties = []
  }
  if (ties.length > 0) yield { ties }
}

/** Puts a graph together from its pieces, in the order they were cut. */
export class GraphBuilder {
  readonly graph: CoterieGraph = emptyGraph()

  add(piece: GraphPiece): void {
    if ('attributes' in piece) this.graph.replaceAttributes(piece.attributes)
    else if ('nodes' in piece) for (const [key, attributes] of piece.nodes) this.graph.addNode(key, attributes)
    else for (const [key, a, b, attributes] of piece.ties) this.graph.addUndirectedEdgeWithKey(key, a, b, attributes)
  }
}
