import { expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { fullName } from '../../../../src/model/name.ts'
import { cause } from '../../../../src/words/problems.en.ts'
import { samples } from '../samples.ts'

function read(text: string) {
  const { format } = detect(text)!
  const { records, problems } = readAll(format, text, 'f', 2026)
  return { id: format.id, records, problems }
}

test('Zotero’s API: works with their authors; editors, attachments and notes are none', () => {
  const { id, records, problems } = read(samples['zotero-json']![0]!)
  expect(id).toBe('zotero-json')
  expect(problems).toEqual([])
  expect(records.map(({ title }) => title)).toEqual(['First', 'Second', 'Third'])
  const [first, , third] = records
  expect(first!.bylines.map(({ name, collective }) => [fullName(name), collective])).toEqual([
    ['Ada Byron', false],
    ['The Consortium', true],
  ])
  expect(first).toMatchObject({
    key: 'A1',
    abstract: 'Text',
    venue: 'Journal',
    date: { year: 2019, month: 3 },
    keywords: ['x'],
    ids: { doi: '10.1000/a', pmid: '123' },
  })
  expect(third!.bylines[0]).toMatchObject({ collective: false })
})

test('Better BibTeX’ JSON: the same items, bare', () => {
  const { id, records, problems } = read(samples['zotero-json']![1]!)
  expect(id).toBe('zotero-json')
  expect(problems).toEqual([])
  expect(records.map(({ key, title }) => [key, title])[0]).toEqual(['byron19', 'First'])
  expect(records).toHaveLength(3)
})

test('DBLP’s search: one author or a list, with the number that tells namesakes apart', () => {
  const { id, records, problems } = read(samples['dblp-json']![0]!)
  expect(id).toBe('dblp-json')
  expect(problems).toEqual([])
  expect(records.map(({ title }) => title)).toEqual(['First & best', 'Second', 'Third'])
  expect(records[0]!.bylines.map(({ name, ids }) => [fullName(name), ids.dblp])).toEqual([
    ['Wei Wang', '1/2'],
    ['Jürgen Groß', '3/4'],
  ])
  expect(records[0]!.ids).toMatchObject({ arxiv: '2001.00001', dblp: 'journals/corr/abs-1' })
  expect(records[1]!.bylines).toHaveLength(1)
})

test('JSON without anything bibliographic is nobody’s; what a service says of an error is told', () => {
  expect(detect('{"colour": "red", "sizes": [1, 2]}')).toBeUndefined()
  expect(cause(read('{"error": "Rate limit exceeded"}').problems[0]!)).toContain('Rate limit exceeded')
})
