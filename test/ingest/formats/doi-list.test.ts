import { expect, test } from 'vitest'
import { joinRecords } from '../../../src/ingest/corpus/join.ts'
import { bibtex } from '../../../src/ingest/formats/bibtex/bibtex.ts'
import { detect } from '../../../src/ingest/formats/detect-format.ts'
import { doiList } from '../../../src/ingest/formats/doi-list.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { worded } from '../../words/worded.ts'
import { samples } from './samples.ts'

const formatOf = (text: string) => detect(text)?.format.id
const read = (text: string) => readAll(doiList, text, 'dois.txt', 2026)

test('DOIs bare, as links and several a line are one work each, with one remark for all', () => {
  const text =
    '10.1145/3527313\n\nhttps://doi.org/10.1000/A.b, doi:10.1000/c; http://dx.doi.org/10.1000/d\r\nDOI: 10.1000/e|10.1000/f.'
  expect(formatOf(text)).toBe('doi-list')
  const { records, problems } = read(text)
  const dois = ['10.1145/3527313', '10.1000/a.b', '10.1000/c', '10.1000/d', '10.1000/e', '10.1000/f']
  expect(records.map(({ title, ids, bylines }) => [title, ids.doi, bylines.length])).toEqual(
    dois.map((doi) => [doi, doi, 0]),
  )
  expect(records.map(({ place }) => place.line)).toEqual([1, 3, 3, 3, 4, 4])
  expect(worded(problems)).toMatchObject([
    { severity: 'note', message: '6 DOIs without metadata, to be resolved later.' },
  ])
})

test('old DOIs with commas, semicolons and angle brackets stay whole', () => {
  const doi = '10.1002/(sici)1096-8644(199601)99:1<1::aid-ajpa1>3.0.co;2-1'
  expect(read(doi.toUpperCase()).records[0]!.ids.doi).toBe(doi)
})

test('what is no DOI is one problem with its line; the others are read', () => {
  const { records, problems } = read('10.1000/a\nhello\n10.1000/b\n')
  expect(records.map(({ key }) => key)).toEqual(['10.1000/a', '10.1000/b'])
  expect(problems[0]).toMatchObject({ severity: 'error', line: 2, record: '2', raw: 'hello' })
})

test('no other format is taken for a list of DOIs', () => {
  for (const [format, texts] of Object.entries(samples)) for (const text of texts) expect(formatOf(text)).toBe(format)
  expect(formatOf('DOI,Title\n10.1000/a,One\n10.1000/b,Two\n')).toBe('table')
  expect(formatOf('see 10.1000/a\n')).toBeUndefined()
})

test('a DOI joins what another file says of it, whose title counts', () => {
  const entry = readAll(bibtex, '@misc{x, title = {A Telling Title}, doi = {10.1000/a}}', 'x.bib', 2026)
  const { works } = joinRecords([...read('10.1000/a').records, ...entry.records])
  expect(works.map(({ title }) => title)).toEqual(['A Telling Title'])
})
