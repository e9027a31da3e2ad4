import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { gexfPieces } from '../../src/export/gexf.ts'
import { type CoterieGraph, streamOf } from '../../src/ingest/graph/graph.ts'
import { xml } from '../../src/model/xml.ts'
import { anyCorpus, corpusOf, graphOf } from '../corpus.ts'

const gexf = (graph: CoterieGraph) => [...gexfPieces(streamOf(graph), '2026-11-23')].join('')

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** Every element of a document, by a strict parser that throws at the first fault. */
function elements(document: string): Element[] {
  const found: Element[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: attributes as Element['attributes'] }))
  parser.write(document).close()
  return found
}

test('a strict parser accepts any graph, and finds its nodes, ties and what stands on them', () => {
  fc.assert(
    fc.property(anyCorpus.map(graphOf), (graph) => {
      const found = elements(gexf(graph))
      expect(found.filter(({ name }) => name === 'node').map(({ attributes }) => attributes.id)).toEqual(
        graph.nodes().map(readable),
      )
      expect(found.filter(({ name }) => name === 'edge').map(({ attributes }) => Number(attributes.weight))).toEqual(
        graph.mapEdges((_, { weight }) => weight),
      )
      const whole = found.filter(({ name, attributes }) => name === 'attvalue' && attributes.for === 'coterie')
      const authors = graph.filterNodes((_, { kind }) => kind === 'author').length
      whole.slice(0, authors).forEach(({ attributes }, i) => {
        const { author } = graph.getNodeAttributes(graph.nodes()[i]!) as { author: unknown }
        expect(JSON.parse(attributes.value!).author).toEqual(author)
      })
    }),
  )
})

/** What a reader of XML gets back of a text: the characters no document may hold are gone. */
const readable = (text: string) => text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')

test('markup and control characters in a title stay text', () => {
  const title = '<script>alert(1)</script> ]]> & "quoted" \u0000\u0008 \ud800 end'
  const found = elements(gexf(graphOf(corpusOf([{ title, authors: ['Ada'] }]))))
  expect(found.some(({ name }) => name === 'script')).toBe(false)
  // Half a surrogate pair has no UTF-8: a map holds the sign of replacement in its place.
  expect(found.find(({ name, attributes }) => name === 'node' && attributes.id === 'w:0')!.attributes.label).toBe(
    readable(title.replace('\ud800', '\ufffd')),
  )
})

test('NaN and infinity have no word in GEXF', () => {
  const graph = graphOf(corpusOf([{ title: 'A', authors: ['Ada'] }]))
  graph.setNodeAttribute('a:Ada', 'x', Number.NaN)
  graph.setNodeAttribute('a:Ada', 'y', Number.POSITIVE_INFINITY)
  expect(gexf(graph)).not.toMatch(/NaN|Infinity/)
})

test('a surrogate pair is a character; a lone surrogate is none', () => {
  expect(xml('𝛼\ud800x')).toBe('𝛼x')
})
