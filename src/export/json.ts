import type { GraphStream } from '../ingest/graph/graph.ts'

/**
 * The graph in graphology's own serialisation, in pieces, so that a graph of any size can be written without
 * one string for all of it. Joined, the pieces are one JSON document, a node or tie a line.
 */
export function* jsonPieces(graph: GraphStream): Generator<string> {
  const options = { type: 'undirected', multi: false, allowSelfLoops: false }
  yield `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(graph.attributes)},\n"nodes":[`
  let separator = '\n'
  for (const [key, attributes] of graph.nodes()) {
    yield `${separator}${JSON.stringify({ key, attributes })}`
    separator = ',\n'
  }
  yield '\n],\n"edges":['
  separator = '\n'
  for (const [key, source, target, attributes] of graph.ties()) {
    yield `${separator}${JSON.stringify({ key, source, target, attributes, undirected: true })}`
    separator = ',\n'
  }
  yield '\n]}\n'
}
