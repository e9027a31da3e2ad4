import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { flatOf } from '../../src/export/flat-nodes.ts'
import { gexf as format } from '../../src/export/to-gexf.ts'
import { xml } from '../../src/model/xml.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { textIn } from './written.ts'

const gexf = (atlas: Atlas) => textIn(format, atlas, '2026-11-23')

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

test('a strict parser accepts any map, and finds its nodes and ties, each value under a column that is declared', async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus.map(atlasFrom), async (atlas) => {
      const found = elements(await gexf(atlas))
      const map = flatOf(atlas)
      expect(found.filter(({ name }) => name === 'node').map(({ attributes }) => attributes.id)).toEqual(
        [...map.nodes()].map(({ key }) => readable(key)),
      )
      expect(found.filter(({ name }) => name === 'edge').map(({ attributes }) => Number(attributes.weight))).toEqual(
        [...map.ties()].map(({ weight }) => weight),
      )
      const declared = new Set(found.filter(({ name }) => name === 'attribute').map(({ attributes }) => attributes.id))
      for (const { name, attributes } of found) if (name === 'attvalue') expect(declared).toContain(attributes.for)
    }),
  )
})

/** What a reader of XML gets back of a text: the characters no document may hold are gone. */
const readable = (text: string) => text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')

test('a node and a tie are there in the years of their works; without years nothing is said of time', async () => {
  const two = [
    { title: 'A', authors: ['Ada', 'Bo'], year: 2001 },
    { title: 'B', authors: ['Ada', 'Bo'], year: 2004 },
    { title: 'C', authors: ['Cy'], year: 2002 },
  ]
  const document = await gexf(atlasFrom(corpusOf(two)))
  const found = elements(document)
  expect(found.find(({ name }) => name === 'graph')!.attributes).toMatchObject({
    mode: 'dynamic',
    timeformat: 'double',
  })
  expect(found.find(({ attributes }) => attributes.id === 'a:Cy')!.attributes).toMatchObject({
    start: '2002',
    end: '2002',
  })
  const tie = document.match(/<edge [^>]*source="a:Ada" target="a:Bo".*?<\/edge>/su)![0]
  expect(tie).toContain('<spells><spell start="2001" end="2001"/><spell start="2004" end="2004"/></spells>')
  expect(await gexf(atlasFrom(corpusOf(two.map(({ year: _, ...work }) => work))))).not.toMatch(/dynamic|start=|spell/)
})

test('markup and control characters in a title stay text', async () => {
  const title = '<script>alert(1)</script> ]]> & "quoted" \u0000\u0008 \ud800 end'
  const found = elements(await gexf(atlasFrom(corpusOf([{ title, authors: ['Ada'] }]))))
  expect(found.some(({ name }) => name === 'script')).toBe(false)
  // Half a surrogate pair has no UTF-8: a map holds the sign of replacement in its place.
  expect(found.find(({ name, attributes }) => name === 'node' && attributes.id === 'w:0')!.attributes.label).toBe(
    readable(title.replace('\ud800', '\ufffd')),
  )
})

test('NaN and infinity have no word in GEXF', async () => {
  const atlas = atlasFrom(corpusOf([{ title: 'A', authors: ['Ada'] }]))
  const [finding] = atlas.findings
  const nowhere = { ...finding, x: finding.x.map(() => Number.NaN), y: finding.y.map(() => Number.POSITIVE_INFINITY) }
  expect(await gexf({ ...atlas, findings: [nowhere] })).not.toMatch(/NaN|Infinity/)
})

test('a surrogate pair is a character; a lone surrogate is none', () => {
  expect(xml('𝛼\ud800x')).toBe('𝛼x')
})
