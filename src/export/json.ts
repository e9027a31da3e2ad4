import type { CoterieGraph } from '../ingest/graph/graph.ts'

/**
 * The graph in graphology's own serialisation, in pieces, so that a graph of any size can be written without
 * one string for all of it. Joined, the pieces are one JSON document, a node or tie a line.
 */
export function* jsonPieces(graph: CoterieGraph): Generator<string> {
  const options = { type: 'undirected', multi: false, allowSelfLoops: false }
  yield `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(graph.getAttributes())},\n"nodes":[`
  let separator = '\n'
  for (const { node, attributes } of graph.nodeEntries()) {
    yield `${separator}${JSON.stringify({ key: node, attributes })}`
    separator = ',\n'
  }
  yield '\n],\n"edges":['
  separator = '\n'
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    yield `${separator}${JSON.stringify({ key: edge, source, target, attributes, undirected: true })}`
    separator = ',\n'
  }
  yield '\n]}\n'
}

export const toJson = (graph: CoterieGraph): string => [...jsonPieces(graph)].join('')
