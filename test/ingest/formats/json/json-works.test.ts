import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { type Format, readAll } from '../../../../src/ingest/formats/format.ts'
import { crossref } from '../../../../src/ingest/formats/json/crossref.ts'
import { csl } from '../../../../src/ingest/formats/json/csl.ts'
import { jsonWorks } from '../../../../src/ingest/formats/json/json-works.ts'
import { openalex } from '../../../../src/ingest/formats/json/openalex.ts'
import { placeOfRecords } from '../../../../src/ingest/formats/json/place-of-records.ts'
import { semanticScholar } from '../../../../src/ingest/formats/json/semantic-scholar.ts'
import { zotero } from '../../../../src/ingest/formats/json/zotero.ts'
import { read } from '../../../../src/ingest/formats/read-source.ts'
import { worded } from '../../../words/worded.ts'
import { people } from '../people.ts'
import { fileOf } from '../pieces.ts'

const two = 'Lovell/Ada; Ortiz/Ben'
const shapes: Readonly<Record<string, unknown>> = {
  'a list of texts': ['Ada Lovell', 'Ben Ortiz'],
  'a list of texts, family name first': ['Lovell, Ada', 'Ortiz, Ben'],
  'one text between commas': 'Ada Lovell, Ben Ortiz',
  'one text between semicolons': 'Lovell, Ada; Ortiz, Ben',
  'one text with “and”': 'Ada Lovell and Ben Ortiz',
  'the text of a list': "['Ada Lovell', 'Ben Ortiz']",
  'objects with a name': [{ name: 'Ada Lovell' }, { name: 'Ben Ortiz' }],
  'objects with parts': [
    { first_name: 'Ada', last_name: 'Lovell' },
    { firstName: 'Ben', lastName: 'Ortiz' },
  ],
  'objects of Scopus’s': [{ authname: 'Lovell A.', surname: 'Lovell', 'given-name': 'Ada' }, { authname: 'Ben Ortiz' }],
  'objects in objects': [{ author: { full_name: 'Ada Lovell' } }, { person: { given: 'Ben', family: 'Ortiz' } }],
  'lists of parts': [
    ['Lovell', 'Ada', ''],
    ['Ortiz', 'Ben', ''],
  ],
  'a list inside an object': { author: [{ fullName: 'Ada Lovell' }, { fullName: 'Ben Ortiz' }] },
  'an object of numbered members': { 0: 'Ada Lovell', 1: 'Ben Ortiz' },
}

describe('no reader of JSON loses authors who are named', () => {
  const objects: readonly (readonly [Format, object])[] = [
    [jsonWorks, {}],
    [csl, { id: 'a', type: 'article', issued: { raw: '2021' } }],
    [openalex, { id: 'https://openalex.org/W1' }],
    [crossref, { DOI: '10.1000/a', type: 'journal-article' }],
    [semanticScholar, { paperId: 'a' }],
    [zotero, { itemType: 'journalArticle' }],
  ]
  describe.each(Object.entries(shapes))('as %s', (_, authors) => {
    test.each(objects.map(([format, object]) => [format.id, format, object] as const))('%s', (_, format, object) => {
      for (const key of ['authors', 'Authors', 'author_list', 'creator', 'dc:creator', 'author']) {
        const text = JSON.stringify([{ ...object, title: 'Paper lists', [key]: authors }])
        const { records } = readAll(format, text, 'f', 2026)
        expect(
          records.map(({ bylines }) => people(bylines)),
          key,
        ).toEqual([two])
      }
    })
  })

  test('what is said of authors is not taken for them', () => {
    const text = JSON.stringify([
      { title: 'T', author_count: 2, author_ids: ['A1'], authors_affiliations: ['Univ A, City B'] },
    ])
    expect(readAll(jsonWorks, text, 'f', 2026).records[0]!.bylines).toEqual([])
  })

  test('names under a key that nobody knows are told', async () => {
    const text = JSON.stringify([
      { title: 'T', folks: ['Ada Lovell', 'Ben Ortiz'] },
      { title: 'U', folks: ['Ada Lovell'] },
    ])
    for (const problems of [
      readAll(jsonWorks, text, 'f', 2026).problems,
      (await read(fileOf(text), { yearRetrieved: 2026 })).reading.problems,
    ]) {
      expect(worded(problems)).toMatchObject([
        { code: 'unused-names', message: expect.stringMatching(/“folks”.*Ada Lovell/) },
      ])
    }
  })
})

describe('JSON of works', () => {
  const paper = { title: 'Paper lists', authors: ['Ada Lovell'], year: 2023 }
  test.each<[string, string]>([
    ['a list', JSON.stringify([paper])],
    ['one object', JSON.stringify(paper)],
    ['one object a line', `${JSON.stringify(paper)}\n`],
    ['a list under a key', JSON.stringify({ papers: [paper] })],
    ['a list two keys deep', JSON.stringify({ meta: { title: 'Search' }, response: { docs: [paper] } })],
    ['objects that wrap', JSON.stringify({ total: 1, hits: { hits: [{ _source: paper }] } })],
    ['an object keyed by number', JSON.stringify({ '2101.00001': paper })],
    ['Elasticsearch’s lines', `{"index":{"_id":1}}\n${JSON.stringify(paper)}\n`],
    ['authors with their papers', JSON.stringify([{ name: 'X', papers: [paper] }])],
  ])('stands in %s', (_, text) => {
    expect(detect(text)?.format.id).toBe('json-works')
    const { records, problems } = readAll(jsonWorks, text, 'f', 2026)
    expect(records).toMatchObject([{ title: 'Paper lists', date: { year: 2023 } }])
    expect(people(records[0]!.bylines)).toBe('Lovell/Ada')
    expect(problems).toEqual([])
  })

  test('a work that lists what it cites is one work', () => {
    const cited = { title: 'Cited', authors: ['Ben Ortiz'] }
    for (const work of [
      { references: [cited, cited], ...paper },
      { ...paper, references: [cited] },
    ]) {
      expect(placeOfRecords(JSON.stringify(work))).toEqual({ envelopes: [] })
      expect(readAll(jsonWorks, JSON.stringify([work, work]), 'f', 2026).records.map(({ title }) => title)).toEqual([
        'Paper lists',
        'Paper lists',
      ])
    }
  })

  test('of what schema.org calls a publication the name is the title, wherever it stands', () => {
    const person = '{"@type":"Person","name":"Ada Lovell"}'
    for (const text of [
      `{"@context":"https://schema.org","@graph":[{"@type":"ScholarlyArticle","name":"Lists","author":[${person}]}]}`,
      `[{"@type":["Book"],"name":"Lists","author":${person}}]`,
      `{"@type":"schema:Thesis","name":"Lists","creator":${person}}`,
    ]) {
      expect(detect(text)?.format.id).toBe('json-works')
      const { records } = readAll(jsonWorks, text, 'f', 2026)
      expect(records.map(({ title, bylines }) => [title, people(bylines)])).toEqual([['Lists', 'Lovell/Ada']])
    }
  })

  test('identifiers may stand in an object of their own', () => {
    const { records } = readAll(
      jsonWorks,
      '[{"title":"Lists","authors":["Ada Lovell"],"identifiers":{"doi":"10.1234/X","pmid":"35000001"}}]',
      'f',
      2026,
    )
    expect(records[0]!.ids).toEqual({ doi: '10.1234/x', pmid: '35000001' })
  })

  test('whom something is written by is its author', () => {
    const { records } = readAll(jsonWorks, '[{"title":"Lists","written_by":"Ada Lovell","year":2023}]', 'f', 2026)
    expect(people(records[0]!.bylines)).toBe('Lovell/Ada')
  })

  test('keys mean what the same words mean over a column, in camel case and in Solr’s endings', () => {
    const work = {
      title_s: ['Paper lists'],
      authFullName_s: ['Ada Lovell'],
      publicationYear: '2023',
      journalTitle_s: 'J Liz',
      doiId_s: '10.1234/x',
      citedByCount: 4,
      abstract_s: ['We list.'],
      keywords: 'lists; papers',
      startPage: 1,
      endPage: 9,
      mood: 'good',
    }
    expect(readAll(jsonWorks, JSON.stringify([work]), 'f', 2026).records).toMatchObject([
      {
        date: { year: 2023 },
        venue: 'J Liz',
        ids: { doi: '10.1234/x' },
        citations: 4,
        abstract: 'We list.',
        keywords: ['lists', 'papers'],
        pages: '1-9',
        extra: { mood: ['good'] },
      },
    ])
  })

  test('identifiers that say of what kind they are are known', () => {
    const work = {
      ...paper,
      identifier: [
        { type: 'issn', id: '1' },
        { type: 'doi', id: '10.1234/x' },
      ],
    }
    expect(readAll(jsonWorks, JSON.stringify([work]), 'f', 2026).records[0]!.ids).toEqual({ doi: '10.1234/x' })
  })

  test('lists beside the authors go to them by place, and only where they are as long', () => {
    const orcids = ['0000-0001-0000-0001', '', '0000-0003-0000-0003']
    const of = (orcid: unknown) =>
      readAll(
        jsonWorks,
        JSON.stringify([{ title: 'T', authors: ['A. Bee', 'C. Dee', 'E. Eff'], orcid }]),
        'f',
        2026,
      ).records[0]!.bylines.map(({ ids }) => ids.orcid)
    expect(of(orcids)).toEqual(['0000-0001-0000-0001', undefined, '0000-0003-0000-0003'])
    expect(of(orcids.slice(1))).toEqual([undefined, undefined, undefined])
  })

  test('keys that nobody knows are asked about, and the answer is used', async () => {
    const text = JSON.stringify([{ Werk: 'Paper lists', data: { wer: 'Ada Lovell; Ben Ortiz' } }])
    const options = { yearRetrieved: 2026, format: 'json-works' }
    const asked = await read(fileOf(text), options)
    expect(asked.unmapped).toEqual(['Werk', 'data.wer'])
    const { reading } = await read(fileOf(text), { ...options, columns: { Werk: 'title', 'data.wer': 'authors' } })
    expect(reading.records.map(({ title, bylines }) => [title, people(bylines)])).toEqual([['Paper lists', two]])
  })
})

test('JSON of another kind says what it is', async () => {
  const { reading } = await read(fileOf('{"name":"coterie","version":"1","dependencies":{}}'), { yearRetrieved: 2026 })
  expect(worded(reading.problems)).toMatchObject([
    { code: 'unknown-json', message: expect.stringMatching(/“name”, “version”/) },
  ])
})

describe('keys that nobody knows', () => {
  const text = JSON.stringify([
    { caption: 'One', who: ['Ada Lovell', 'Ben Ortiz'], when: 2021 },
    { caption: 'Two', who: ['Cy Roe'], when: 2020 },
  ])
  test('are asked about once, however many objects there are', async () => {
    const { reading, unmapped } = await read(fileOf(text), { yearRetrieved: 2026 })
    expect(unmapped).toEqual(['caption', 'who', 'when'])
    expect(reading.problems).toMatchObject([{ code: 'unknown-json', severity: 'error' }])
  })
  test('are read as the person says', async () => {
    for (const whole of [text, `{"meta":{"n":2},"found":${text}}`]) {
      const columns = { caption: 'title', who: 'authors', when: 'year' }
      const { records, problems } = (await read(fileOf(whole), { yearRetrieved: 2026, columns })).reading
      expect(records.map(({ title, date, bylines }) => [title, date?.year, people(bylines)])).toEqual([
        ['One', 2021, two],
        ['Two', 2020, 'Roe/Cy'],
      ])
      expect(problems).toEqual([])
    }
  })
  test('in other languages are known', async () => {
    const works = [
      { Titel: 'Eins', Autoren: ['Ada Lovell', 'Ben Ortiz'], Jahr: 2021 },
      { Título: 'Uno', Autores: 'Ada Lovell; Ben Ortiz', Año: 2021 },
      { 题名: '一', 作者: ['Ada Lovell', 'Ben Ortiz'], 年: 2021 },
    ]
    for (const work of works) {
      const { records } = (await read(fileOf(JSON.stringify([work])), { yearRetrieved: 2026 })).reading
      expect(records.map(({ bylines, date }) => [people(bylines), date?.year])).toEqual([[two, 2021]])
    }
  })
  test('authors under a key each, in two lists, or anywhere inside', async () => {
    const works = [
      { title: 'T', author_1: 'Ada Lovell', author_2: 'Ben Ortiz', author_3: '' },
      { title: 'T', authFirstName_s: ['Ada', 'Ben'], authLastName_s: ['Lovell', 'Ortiz'] },
      { title: 'T', info: { people: { authors: [{ name: 'Ada Lovell' }, { name: 'Ben Ortiz' }] } } },
      { title: 'T', references: [{ title: 'U', authors: ['Cy Roe'] }], embeds: { contributors: { data: [{ users: { data: { attributes: { full_name: 'Ada Lovell' } } } }, { name: 'Ben Ortiz' }] } } }, // biome-ignore format: a row
    ]
    for (const work of works) {
      const { records } = (await read(fileOf(JSON.stringify([work])), { yearRetrieved: 2026 })).reading
      expect(records.map(({ bylines }) => people(bylines))).toEqual([two])
    }
  })
})
