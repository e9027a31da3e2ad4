import Graph from 'graphology'
import type { GraphAttributes } from '../../model/exploration.ts'
import type { NodeAttributes } from '../../model/node.ts'
import type { TieAttributes } from '../../model/tie.ts'

/** The map as a whole: with its attributes it is all that an exploration is, and it is what is saved. */
export type CoterieGraph = Graph<NodeAttributes, TieAttributes, GraphAttributes>

export type NodeEntry = readonly [key: string, attributes: NodeAttributes]
export type TieEntry = readonly [key: string, a: string, b: string, attributes: TieAttributes]

/**
 * The same graph as something to run through, in canonical order and as often as needed. What writes it,
 * sends it or builds it needs no more, so that a graph of a million ties never has to stand in memory whole.
 */
export interface GraphStream {
  readonly attributes: GraphAttributes
  nodes(): Iterable<NodeEntry>
  ties(): Iterable<TieEntry>
}

/** Undirected always: graphology's default `mixed` makes `addEdge` directed and skews PageRank. */
export const emptyGraph = (): CoterieGraph =>
  new Graph<NodeAttributes, TieAttributes, GraphAttributes>({ type: 'undirected', multi: false, allowSelfLoops: false })

export function graphFrom(stream: GraphStream): CoterieGraph {
  const graph = emptyGraph()
  graph.replaceAttributes(stream.attributes)
  for (const [key, attributes] of stream.nodes()) graph.addNode(key, attributes)
  for (const [key, a, b, attributes] of stream.ties()) graph.addUndirectedEdgeWithKey(key, a, b, attributes)
  return graph
}

export function streamOf(graph: CoterieGraph): GraphStream {
  return {
    attributes: graph.getAttributes(),
    *nodes() {
      for (const { node, attributes } of graph.nodeEntries()) yield [node, attributes]
    },
    *ties() {
      for (const { edge, source, target, attributes } of graph.edgeEntries()) yield [edge, source, target, attributes]
    },
  }
}
