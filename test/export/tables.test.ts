import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { parquetReadObjects } from 'hyparquet'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { flatOf } from '../../src/export/flat-nodes.ts'
import { tableIds, tablesOf } from '../../src/export/map-tables.ts'
import { csv } from '../../src/export/to-csv.ts'
import { parquet } from '../../src/export/to-parquet.ts'
import { mostCharacters, xlsx } from '../../src/export/to-xlsx.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { anyReading } from '../ingest/any-reading.ts'
import { bytesOf } from './written.ts'

const someMap = anyCorpus.filter(({ works, authors }) => works.length + authors.length > 0).map(atlasFrom)

/** What a reader of XML gets back of a text: the characters no document may hold are gone. */
const inXml = (text: string) => text.replace(/[\p{Cs}\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
/** Blanks at the ends of a cell are not looked at; a text of nothing else is none. */
const printed = (text: string) => inXml(text).replace(/[\s\p{Cc}\p{Cf}]/gu, '')

test('every column of every table is told in the dictionary', () => {
  const map = atlasFrom(corpusOf([{ title: 'A', authors: ['Ada'], topics: ['x'] }]))
  const tables = tablesOf({ atlas: map })
  expect(tables.map(({ id }) => id)).toEqual(tableIds)
  const [made, ...told] = [...tables.at(-1)!.rows()]
  expect(made![3]).toMatch(
    /^Coterie, map [\da-f]{12}; counting fractional, hyperauthorship 100, topics 300, resolution 1, seed 1$/u,
  )
  expect(told).toHaveLength(tables.reduce((sum, { columns }) => sum + columns.length, 0))
  for (const [table, column, , meaning] of told) expect(meaning, `${table} ${column}`).toMatch(/\S\.$/u)
})

test('measures are summed up for each kind of node', () => {
  const map = atlasFrom(
    corpusOf([
      { title: 'A', authors: ['Ada', 'Bo', 'Cy'] },
      { title: 'B', authors: ['Ada'] },
    ]),
  )
  const [authors] = [...tablesOf({ atlas: map })[3]!.rows()]
  expect(authors!.slice(0, 8)).toEqual(['degree', 'Ties', 'author', 3, 2, 2, 2, 2])
})

test('a zip of tables is read back as one map: what explains them is left aside', async () => {
  const map = atlasFrom(corpusOf([{ title: '=1+1', authors: ['Ada', 'Bo'], topics: ['graph'], abstract: '@x' }]))
  const { graphs, records, problems } = await anyReading('map.csv.zip', await bytesOf(csv, map))
  expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([])
  expect(records.map(({ title }) => title)).toEqual(['=1+1'])
  expect(graphs.map(({ nodes }) => nodes.length)).toEqual([4, 4])
})

/** Every element of a part of a workbook, by a parser that throws at the first fault. */
function parsed(bytes: Uint8Array): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close()
}

test('a workbook is well-formed, and read back its nodes and ties are the map, whatever its texts hold', async () => {
  await fc.assert(
    fc.asyncProperty(someMap, async (map) => {
      const bytes = await bytesOf(xlsx, map)
      for (const part of Object.values(unzipSync(bytes))) parsed(part)
      const { graphs } = await anyReading('map.xlsx', bytes)
      expect(labelsIn(graphs[0]!.nodes)).toEqual(labelsOf(map))
      expect(graphs[1]?.ties.map(({ source, target, weight }) => [source, target, weight]) ?? []).toEqual(
        [...flatOf(map).ties()].map(({ source, target, weight }) => [source, target, weight]),
      )
    }),
    { numRuns: 40 },
  )
})

const labelsIn = (nodes: readonly { readonly id: string; readonly label: string }[]) =>
  nodes.map(({ id, label }) => [id, printed(label)])
const labelsOf = (map: Atlas) => [...flatOf(map).nodes()].map(({ key, label }) => [key, printed(label) || key])

test('what looks like an escaped character is one as little as what is too long for a cell is lost without a sign', async () => {
  const map = atlasFrom(
    corpusOf([
      { title: '_x0041_', authors: ['Ada'], abstract: 'y'.repeat(40_000) },
      { title: "'=1", authors: ['Bo'] },
    ]),
  )
  const { graphs } = await anyReading('map.xlsx', await bytesOf(xlsx, map))
  const works = graphs[0]!.nodes.filter(({ id }) => id.startsWith('w:'))
  expect(works.map(({ label }) => label)).toEqual(['_x0041_', "'=1"])
  expect(works[0]!.attributes.abstract).toBe(`${'y'.repeat(mostCharacters - 1)}…`)
})

test('Parquet keeps every cell with its type, by a reader that is not ours', async () => {
  await fc.assert(
    fc.asyncProperty(someMap, async (map) => {
      const files = unzipSync(await bytesOf(parquet, map))
      expect(Object.keys(files)).toEqual(tableIds.map((id) => `${id}.parquet`))
      for (const { id, columns, rows } of tablesOf({ atlas: map })) {
        const read = await parquetReadObjects({ file: new Uint8Array(files[`${id}.parquet`]!).buffer })
        const meant = [...rows()].map((row) =>
          Object.fromEntries(
            columns.map(({ name, type, repeats }, i) => [name, row[i] ?? (type === 'text' && !repeats ? '' : null)]),
          ),
        )
        expect(read).toEqual(meant)
      }
    }),
    { numRuns: 40 },
  )
})
