import { expect, test } from 'vitest'
import { workIdAt } from '../../../src/atlas/work-columns.ts'
import { findWorks } from '../../../src/explorer/state/find-works.ts'
import { recordsHere } from '../../../src/explorer/state/records-here.ts'
import { bibtex } from '../../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { explore } from '../../../src/ingest/pipeline.ts'
import { recordKey } from '../../../src/model/decision.ts'
import { defaultSettings } from '../../../src/model/settings.ts'

const titles = [
  'Sorting Networks of Small Depth',
  'Sorting networks of small depht',
  'Counting Networks',
  'Depth First',
]
const bib = titles
  .map((title, i) => `@article{k${i}, title={${title}}, author={Doe, A${i}}, year=${2000 + i}}`)
  .join('\n')
const reading = readAll(bibtex, bib, 'refs.bib', 2026)
const { atlas } = await explore([reading], { settings: defaultSettings })
const rows = [...atlas.works.year.keys()].sort((a, b) => atlas.works.year[a]! - atlas.works.year[b]!)
const found = (asked: string, but: number) => findWorks(atlas, asked, rows[but]!).map((row) => rows.indexOf(row))

test('works with a title like it are offered before anything is asked, the likest first', () => {
  expect(found('', 0)).toEqual([1])
  expect(found('', 3)).toEqual([0])
})

test('words that are asked for may be begun only, in any order', () => {
  expect(found('netw sor', 2)).toEqual([0, 1])
  expect(found('depth', 0)).toEqual([3])
  expect(found('nothing', 0)).toEqual([])
})

test('a record of the map has the key of the record that was read', () => {
  expect(rows.map((row) => recordKey(recordsHere(atlas, row)[0]))).toEqual(reading.records.map(recordKey))
  expect(workIdAt(atlas.works, rows[0]!)).toContain('sorting')
})
