import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { subAtlas } from '../../src/atlas/subatlas.ts'
import type { ExportFormat } from '../../src/export/export-format.ts'
import { exportFormats } from '../../src/export/export-formats.ts'
import { flatOf } from '../../src/export/flat-nodes.ts'
import { provenance } from '../../src/export/provenance.ts'
import { bibtex } from '../../src/export/to-bibtex.ts'
import { csv } from '../../src/export/to-csv.ts'
import { cx2 } from '../../src/export/to-cx2.ts'
import { gexf } from '../../src/export/to-gexf.ts'
import { graphml } from '../../src/export/to-graphml.ts'
import { json } from '../../src/export/to-json.ts'
import { pajek } from '../../src/export/to-pajek.ts'
import { vosviewer } from '../../src/export/to-vosviewer.ts'
import { explore, type NamedReading } from '../../src/ingest/pipeline.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { anyReading } from '../ingest/any-reading.ts'
import { bytesOf } from './written.ts'

const drawn = async (...readings: NamedReading[]): Promise<Atlas> =>
  (await explore(readings, { settings: defaultSettings })).atlas
const readBack = async (format: ExportFormat, atlas: Atlas): Promise<Atlas> =>
  drawn(await anyReading(`map.${format.extension}`, await bytesOf(format, atlas)))

/** What a reader of XML gets back of a text: the characters no document may hold are gone. */
const inXml = (text: string) => text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')

/** Nodes and ties of a map as a format that carries all of it says them, with texts as they come back. */
function told(atlas: Atlas, text: (text: string) => string) {
  const map = flatOf(atlas)
  const said = (values: ReadonlyMap<string, unknown>) =>
    Object.fromEntries(
      [...values]
        .map(([id, value]) => [id, typeof value === 'string' ? text(value) : value] as const)
        // A text of blanks, or of a mark of byte order, is none.
        .filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
    )
  return {
    nodes: [...map.nodes()].map(({ key, label, values, ...look }) => ({
      key,
      // A title of blanks, or of a mark of byte order, is none.
      label: text(label).trim() === '' ? key : text(label),
      ...look,
      ...said(values),
    })),
    ties: [...map.ties()].map(({ values, ...tie }) => ({ ...tie, ...said(values) })),
  }
}

const someCorpus = anyCorpus.filter(({ works, authors, topics }) => works.length + authors.length + topics.length > 0)

describe.each([
  ['GEXF', gexf, inXml],
  // A text of nothing but blanks is none in GraphML.
  ['GraphML', graphml, (text: string) => (inXml(text).trim() === '' ? '' : inXml(text))],
  ['JSON', json, (text: string) => text],
] as const)('%s read back', (_, format, text) => {
  test('is the map: kinds, clusters with names and colours, places, measures, texts, every tie', async () => {
    await fc.assert(
      fc.asyncProperty(someCorpus.map(atlasFrom), async (atlas) => {
        expect(told(await readBack(format, atlas), text)).toEqual(told(atlas, text))
      }),
    )
  })
})

test('tables read back, nodes beside ties, are the map, whatever its texts begin with', async () => {
  await fc.assert(
    fc.asyncProperty(someCorpus.map(atlasFrom), async (atlas) => {
      const files = unzipSync(await bytesOf(csv, atlas))
      expect(Object.keys(files)).toEqual(['nodes.csv', 'ties.csv', 'works.csv', 'measures.csv', 'dictionary.csv'])
      const parts = await Promise.all(['nodes.csv', 'ties.csv'].map((name) => anyReading(name, files[name]!)))
      const again = await drawn(...parts)
      expect(told(again, printed)).toEqual(told(atlas, printed))
    }),
  )
})

/** What is printed of a text: control characters, some of which are read as blanks, and blanks are not looked at. */
const printed = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\ufffe\uffff]/gu, '')

test('a cell that a spreadsheet would take for a formula is text there, and itself again when it is read', async () => {
  const titles = ['=1+1', '+49', '-x', '@SUM(A1)', "'=1", "''=1", "'plain", 'a,"b"\nc']
  const atlas = atlasFrom(corpusOf(titles.map((title) => ({ title, authors: ['Ada', 'Bo'] }))))
  const files = unzipSync(await bytesOf(csv, atlas))
  const text = new TextDecoder().decode(files['works.csv'])
  expect(text).not.toMatch(/(?:^|,|\n)"?[=+\-@]/)
  const { records } = await anyReading('works.csv', files['works.csv']!)
  expect(records.map(({ title }) => title)).toEqual(titles.map((title) => title.replace('\n', ' ')))
})

test('VOSviewer gets what it takes: three items or more, clusters from 1, nothing negative, every end known', async () => {
  const few = atlasFrom(corpusOf([{ title: 'A', authors: [] }]))
  await expect(bytesOf(vosviewer, few)).rejects.toThrow('fewer than 3')
  await fc.assert(
    fc.asyncProperty(someCorpus.map(atlasFrom), async (atlas) => {
      fc.pre(atlas.findings[0].x.length >= 3)
      const { network } = JSON.parse(new TextDecoder().decode(await bytesOf(vosviewer, atlas)))
      const ids = new Set(network.items.map(({ id }: { id: string }) => id))
      expect(ids.size).toBe(network.items.length)
      expect(ids.has('')).toBe(false)
      for (const { cluster, x, y, weights } of network.items) {
        expect(cluster).toBeGreaterThanOrEqual(1)
        expect(cluster).toBeLessThanOrEqual(1000)
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
        expect(Object.values(weights as Record<string, number>).every((weight) => weight >= 0)).toBe(true)
      }
      for (const { source_id, target_id, strength } of network.links) {
        expect([ids.has(source_id), ids.has(target_id)]).toEqual([true, true])
        expect(strength).toBeGreaterThanOrEqual(0)
      }
      const again = await anyReading('map.vosviewer.json', await bytesOf(vosviewer, atlas))
      const [graph] = again.graphs
      const nodes = [...flatOf(atlas).nodes()]
      expect(
        graph!.nodes.map(({ id, label, x, y, cluster }) => [id, printed(label) || printed(id), x, y, cluster]),
      ).toEqual(
        nodes.map(({ key, label, x, y, values }) => [
          key,
          printed(label) || printed(key),
          x,
          y,
          String((values.get('cluster') as number) + 1),
        ]),
      )
    }),
  )
})

test('Pajek keeps labels, places, and what each tie weighs', async () => {
  await fc.assert(
    fc.asyncProperty(someCorpus.map(atlasFrom), async (atlas) => {
      const { graphs } = await anyReading('map.net', await bytesOf(pajek, atlas))
      const map = flatOf(atlas)
      const line = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ')
      const numbers = new Map([...map.nodes()].map(({ key }, i) => [key, String(i + 1)]))
      // In a square of its own, ten thousand steps wide.
      const nodes = [...map.nodes()]
      const [left, low] = [Math.min(...nodes.map(({ x }) => x)), Math.min(...nodes.map(({ y }) => y))]
      const span = Math.max(...nodes.flatMap(({ x, y }) => [x - left, y - low])) || 1
      const place = (value: number, from: number) => Math.round(((value - from) / span) * 10_000) / 10_000
      expect(graphs[0]!.nodes.map(({ label, x, y }) => [label.trim(), x, y])).toEqual(
        [...map.nodes()].map(({ label, x, y }, i) => [
          line(label).trim() || (line(label) === '' ? String(i + 1) : ''),
          place(x, left),
          place(y, low),
        ]),
      )
      expect(graphs[0]!.ties.map(({ source, target, weight }) => [source, target, weight])).toEqual(
        [...map.ties()].map(({ source, target, weight }) => [numbers.get(source), numbers.get(target), weight]),
      )
    }),
  )
})

test('every format writes the same bytes again, and no date but the day of retrieval', async () => {
  const atlas = atlasFrom(
    corpusOf([{ title: 'A', authors: ['Ada', 'Bo'], topics: ['graph'], year: 2001, abstract: 'x' }]),
  )
  for (const format of exportFormats) {
    const bytes = await bytesOf(format, atlas, '2026-05-27')
    expect(await bytesOf(format, atlas, '2026-05-27')).toEqual(bytes)
    expect(new TextDecoder('latin1').decode(bytes).replaceAll('2026-05-27', '')).not.toMatch(/20\d\d-\d\d-\d\d/)
  }
})

test('every format that has a place for it names the program, the map and what it was made with', async () => {
  const atlas = atlasFrom(corpusOf([{ title: 'A', authors: ['Ada', 'Bo'], topics: ['graph'] }]))
  const made = provenance({ atlas })
  for (const format of [gexf, graphml, json, vosviewer, cx2, bibtex])
    expect(new TextDecoder().decode(await bytesOf(format, atlas)), format.id).toContain(made)
  const files = unzipSync(await bytesOf(csv, atlas))
  expect(new TextDecoder().decode(files['dictionary.csv'])).toContain(made)
})

test.each([
  ['GEXF', gexf],
  ['GraphML', graphml],
] as const)('%s keeps what many readers take for the end of a line', async (_, format) => {
  const title = 'One\u2028two\u2029three\u0085four\tfive\nsix'
  const again = await readBack(
    format,
    atlasFrom(corpusOf([{ title, authors: ['Ada', 'Bo'], abstract: `\u2028${title}` }])),
  )
  const work = [...flatOf(again).nodes()].find(({ key }) => key.startsWith('w:'))!
  expect([work.label, work.values.get('abstract')]).toEqual([title, `\u2028${title}`])
})

describe('what a graph made in Gephi says of its nodes and ties', () => {
  const gephi = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2"><graph defaultedgetype="undirected">
<attributes class="node"><attribute id="c" title="country" type="string"/><attribute id="s" title="score" type="double"/>
<attribute id="k" title="kind" type="string"/></attributes>
<attributes class="edge"><attribute id="h" title="how" type="string"/><attribute id="t" title="trust" type="double"/><attribute id="w" title="works" type="string"/></attributes>
<nodes><node id="1" label="Ada"><attvalues><attvalue for="c" value="UK"/><attvalue for="s" value="2.5"/><attvalue for="k" value="chair"/></attvalues><viz:color r="255" g="0" b="16"/></node>
<node id="2" label="Bo"><attvalues><attvalue for="c" value="KR &amp; UK"/></attvalues></node>
<node id="3" label="Cy"/></nodes>
<edges><edge id="0" source="2" target="1"><attvalues><attvalue for="h" value="a letter"/><attvalue for="t" value="0.5"/><attvalue for="w" value="two"/></attvalues></edge>
<edge id="1" source="1" target="2"><attvalues><attvalue for="h" value="a call"/></attvalues></edge><edge id="2" source="3" target="1"/></edges></graph></gexf>`

  test('goes out again, its colours too, under names that nothing of ours has', async () => {
    const atlas = await drawn(await anyReading('made.gexf', gephi))
    const [ada, bo] = [...flatOf(atlas).nodes()]
    expect(ada!.colour).toBe('#ff0010')
    expect(Object.fromEntries(ada!.values)).toMatchObject({
      country: 'UK',
      score: 2.5,
      kind: 'author',
      source_kind: 'chair',
    })
    expect(Object.fromEntries(bo!.values)).toMatchObject({ country: 'KR & UK' })
    const sheet = new TextDecoder().decode(unzipSync(await bytesOf(csv, atlas))['nodes.csv'])
    expect(sheet.split('\r\n')[0]).toMatch(/,country,score,source_kind$/)
    expect(sheet).toContain(',KR & UK,')

    const [told, silent] = [...flatOf(atlas).ties()]
    expect(Object.fromEntries(told!.values)).toMatchObject({
      how: 'a letter',
      trust: 0.5,
      works: 0,
      source_works: 'two',
    })
    expect([...silent!.values.keys()]).toEqual(['kind', 'works'])
    const ties = new TextDecoder().decode(unzipSync(await bytesOf(csv, atlas))['ties.csv'])
    expect(ties.split('\r\n')[0]).toMatch(/,how,trust,source_works$/)
  })

  test.each([
    ['GEXF', gexf],
    ['GraphML', graphml],
    ['JSON', json],
  ] as const)('is there when the map comes back from %s', async (_, format) => {
    const atlas = await drawn(await anyReading('made.gexf', gephi))
    const again = await readBack(format, atlas)
    const values = (map: Atlas) =>
      [...flatOf(map).nodes()].map(({ values }) => [values.get('country'), values.get('score')])
    expect(values(again)).toEqual(values(atlas))
    const said = (map: Atlas) =>
      [...flatOf(map).ties()].map(({ values }) => ['how', 'trust', 'source_works'].map((id) => values.get(id)))
    expect(said(again)).toEqual(said(atlas))
  })

  test('of a tie is there in the part of the map that both ends belong to', async () => {
    const atlas = await drawn(await anyReading('made.gexf', gephi))
    const part = subAtlas(atlas, { authors: Uint32Array.of(1, 2), works: none, topics: none })
    expect([...flatOf(part).ties()]).toEqual([])
    const ends = subAtlas(atlas, { authors: Uint32Array.of(0, 1), works: none, topics: none })
    expect([...flatOf(ends).ties()].map(({ values }) => values.get('how'))).toEqual(['a letter'])
  })
})

const none = new Uint32Array(0)
