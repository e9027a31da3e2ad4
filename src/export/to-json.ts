import { streamOf } from '../ingest/graph-stream.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { provenance } from './provenance.ts'

export const json: ExportFormat = {
  id: 'json',
  ...en.exports.json,
  extension: 'json',
  mediaType: 'application/json',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  write(exported) {
    const stream = streamOf(exported.atlas, exported.beside)
    return jsonPieces({ ...stream, attributes: { ...stream.attributes, madeWith: provenance(exported) } })
  },
}

/** What is written: a `GraphStream`, or any graph that can be run through like one. */
interface Written {
  readonly attributes: object
  nodes(): Iterable<readonly [key: string, attributes: object]>
  ties(): Iterable<readonly [key: string, a: string, b: string, attributes: object]>
}

/**
 * The graph in graphology's own serialisation, in pieces, so that a graph of any size can be written without
 * one string for all of it. Joined, the pieces are one JSON document, a node or tie a line. Ties are written
 * without the keys that graphology gives them when it imports a graph: they would be a third of the document.
 */
export function* jsonPieces(graph: Written): Generator<string> {
  const options = { type: 'undirected', multi: false, allowSelfLoops: false }
  yield `{"options":${JSON.stringify(options)},\n"attributes":${JSON.stringify(graph.attributes)},\n"nodes":[`
  let separator = '\n'
  for (const [key, attributes] of graph.nodes()) {
    yield `${separator}${JSON.stringify({ key, attributes })}`
    separator = ',\n'
  }
  yield '\n],\n"edges":['
  separator = '\n'
  for (const [, source, target, attributes] of graph.ties()) {
    yield `${separator}${JSON.stringify({ source, target, attributes })}`
    separator = ',\n'
  }
  yield '\n]}\n'
}
