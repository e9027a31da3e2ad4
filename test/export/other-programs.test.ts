import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { flatOf } from '../../src/export/flat-nodes.ts'
import { cx2 } from '../../src/export/to-cx2.ts'
import { thesaurus } from '../../src/export/to-thesaurus.ts'
import { vosviewerMap } from '../../src/export/to-vosviewer-map.ts'
import { sourceRecord } from '../../src/ingest/formats/source-record.ts'
import { explore } from '../../src/ingest/pipeline.ts'
import { readThesaurus } from '../../src/model/ledger.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'
import { anyReading } from '../ingest/any-reading.ts'
import { bytesOf, textIn } from './written.ts'

const filesIn = async (format: typeof thesaurus, map: Atlas): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await bytesOf(format, map))).map(([name, bytes]) => [
      name,
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    ]),
  )

const someMap = anyCorpus.map(atlasFrom).filter(({ findings: [{ x }] }) => x.length >= 3)

test('VOSviewer’s files have a number for each item, as many cells a line as headers, and ends that are items', async () => {
  await fc.assert(
    fc.asyncProperty(someMap, async (map) => {
      const files = await filesIn(vosviewerMap, map)
      const [headers, ...items] = files['map.txt']!.trimEnd()
        .split('\n')
        .map((line) => line.split('\t'))
      expect(headers!.slice(0, 5)).toEqual(['id', 'label', 'x', 'y', 'cluster'])
      expect(items.map(([id]) => Number(id))).toEqual([...flatOf(map).nodes()].map((_, i) => i + 1))
      for (const [, label, ...numbers] of items) {
        expect(label).not.toBe('')
        expect(numbers).toHaveLength(headers!.length - 2)
        expect(numbers.every((cell) => cell !== '' && Number.isFinite(Number(cell)))).toBe(true)
      }
      const links = files['network.txt']!.split('\n').filter((line) => line !== '')
      expect(
        links.map((line) =>
          line
            .split('\t')
            .map(Number)
            .every((n, i) => (i < 2 ? n >= 1 && n <= items.length : n >= 0)),
        ),
      ).not.toContain(false)
      expect(links).toHaveLength([...flatOf(map).ties()].length)
    }),
    { numRuns: 40 },
  )
})

test('CX2 declares every attribute, counts its aspects, numbers its nodes, and is read back as the map', async () => {
  await fc.assert(
    fc.asyncProperty(someMap, async (map) => {
      const text = await textIn(cx2, map)
      const aspects = JSON.parse(text) as Record<string, unknown>[]
      expect(aspects[0]).toEqual({ CXVersion: '2.0', hasFragments: false })
      expect(aspects.at(-1)).toEqual({ status: [{ success: true }] })
      const all = Object.assign({}, ...aspects) as Record<string, Record<string, unknown>[]>
      for (const { name, elementCount } of all.metaData!)
        expect([name, all[String(name)]!.length]).toEqual([name, elementCount])
      const declared = all.attributeDeclarations![0] as Record<string, Record<string, { readonly d: string }>>
      for (const [aspect, ids] of [
        ['nodes', all.nodes!],
        ['edges', all.edges!],
      ] as const)
        for (const { v } of ids as { readonly v: object }[])
          for (const [name, value] of Object.entries(v)) {
            const type = declared[aspect]![name]!.d
            expect(typeof value).toBe(type === 'string' ? 'string' : 'number')
            if (type === 'integer') expect(Number.isInteger(value)).toBe(true)
          }
      const numbers = new Set(all.nodes!.map(({ id }) => id))
      expect(all.edges!.every(({ s, t }) => numbers.has(s) && numbers.has(t))).toBe(true)
      const again = await explore([await anyReading('map.cx2', text)], { settings: defaultSettings })
      const look = (atlas: Atlas) =>
        [...flatOf(atlas).nodes()].map(({ key, x, y, colour }) => [key, x.toFixed(3), y.toFixed(3), colour])
      const scaled = (atlas: Atlas) =>
        [...flatOf(atlas).nodes()].map(({ key, x, y, colour }) => [
          key,
          (40 * x).toFixed(3),
          (40 * y).toFixed(3),
          colour,
        ])
      expect(look(again.atlas)).toEqual(scaled(map))
    }),
    { numRuns: 40 },
  )
})

const signed = (names: readonly string[], i: number) =>
  sourceRecord(
    { file: 'a.bib', format: 'bibtex', record: i + 1, line: i + 1 },
    {
      key: `k${i}`,
      title: `Floating-point networks ${i}`,
      bylines: names.map((name) => {
        const [given = '', family = ''] = name.split(' ')
        return { name: { given, family }, affiliations: [], ids: {}, collective: false }
      }),
    },
  )

test('a thesaurus says of each printed name whose it is, as our own reader and bibliometrix take it', async () => {
  const records = [signed(['Wonyeol Lee', 'Hongseok Yang'], 0), signed(['W. Lee', 'Hongseok Yang'], 1)]
  const { atlas } = await explore([{ records, problems: [], pages: [], graphs: [] }], { settings: defaultSettings })
  const files = await filesIn(thesaurus, atlas)
  const { decisions, problems } = readThesaurus(files['vosviewer-authors.txt']!, 'vosviewer-authors.txt')
  expect([decisions, problems]).toEqual([[{ kind: 'thesaurus', label: 'W. Lee', by: 'Wonyeol Lee' }], []])
  expect(files['bibliometrix-authors.txt']).toBe('Wonyeol Lee;W. Lee\n')
})
