import fc from 'fast-check'
import Graph from 'graphology'
import { expect, test } from 'vitest'
import { jsonPieces } from '../../src/export/json.ts'
import { streamOf } from '../../src/ingest/graph/graph.ts'
import { anyCorpus, graphOf } from '../corpus.ts'

test('the JSON read back by graphology is the graph that was exported', () => {
  fc.assert(
    fc.property(anyCorpus.map(graphOf), (graph) => {
      const again = Graph.from(JSON.parse([...jsonPieces(streamOf(graph))].join('')))
      expect(again.export()).toEqual(JSON.parse(JSON.stringify(graph.export())))
    }),
  )
})
