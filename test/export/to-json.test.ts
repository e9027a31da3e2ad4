import fc from 'fast-check'
import Graph from 'graphology'
import { expect, test } from 'vitest'
import { jsonPieces } from '../../src/export/to-json.ts'
import { type CoterieGraph, streamOf } from '../../src/ingest/graph/graph.ts'
import { anyCorpus, graphOf } from '../corpus.ts'

/** All that a graph is, but for the keys of its ties, which their ends tell. */
const told = (graph: CoterieGraph) => {
  const { edges, ...rest } = graph.export()
  return JSON.parse(JSON.stringify({ ...rest, edges: edges.map(({ key: _, ...tie }) => tie) }))
}

test('the JSON read back by graphology is the graph that was exported', () => {
  fc.assert(
    fc.property(anyCorpus.map(graphOf), (graph) => {
      const again = Graph.from(JSON.parse([...jsonPieces(streamOf(graph))].join(''))) as CoterieGraph
      expect(told(again)).toEqual(told(graph))
    }),
  )
})
