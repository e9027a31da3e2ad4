import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { authorPage } from '../../../src/ingest/formats/author-page.ts'
import { readAll } from '../../../src/ingest/formats/format.ts'
import { fullName } from '../../../src/model/name.ts'
import { cause } from '../../../src/words/problems.en.ts'
import { worded } from '../../words/worded.ts'

const seed = readFileSync('data/wonyeol-lee.txt', 'utf8')
const read = (text: string, year = 2026) => readAll(authorPage, text, 'page.txt', year)
const names = (record: { bylines: readonly { name: Parameters<typeof fullName>[0] }[] }) =>
  record.bylines.map((byline) => fullName(byline.name))

const page = (works: string, header = 'Ana Prior\n\nCR\n\nh-index7\n1,204citations\n\n') => `${header}${works}`
const work = (meta: string, title = 'Sealed Bids', authors = 'Ana Prior, Bo Ek', abstract = 'We seal bids.') =>
  `${meta}\n${title}\n\n${authors}\n\n${abstract}\n\n`

describe('the page of Wonyeol Lee', () => {
  const { pages, records, problems } = read(seed)

  test('gives every figure of its header', () => {
    expect(pages).toEqual([
      {
        file: 'page.txt',
        name: { given: 'Wonyeol', family: 'Lee' },
        fields: ['LG'],
        figures: { hIndex: 3, papers: 10, citations: 159, novelty: 56, aiScore: 46 },
      },
    ])
  })
  test('gives ten works, each with title, authors, abstract, field and date', () => {
    expect(records).toHaveLength(10)
    for (const record of records) {
      expect(record.title.length).toBeGreaterThan(20)
      expect(record.bylines).toHaveLength(3)
      expect(record.abstract?.length).toBeGreaterThan(900)
      expect(record.fields).toHaveLength(1)
      expect(record.date?.day).toBeGreaterThan(0)
    }
    expect(records.map((record) => record.incomplete)).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 0].map(Boolean))
  })
  test('takes the year of retrieval for the one date printed without a year, and says so', () => {
    const record = records[3]!
    expect(record).toMatchObject({ score: 21, fields: ['LG'], date: { year: 2026, month: 5, day: 27 } })
    expect(record.place).toEqual({ file: 'page.txt', format: 'author-page', record: 4, line: 33 })
    expect(problems.map(({ code, severity, line }) => ({ code, severity, line }))).toEqual([
      { code: 'year-of-retrieval', severity: 'note', line: 33 },
    ])
    expect(read(seed, 2031).records[3]!.date?.year).toBe(2031)
  })
  test('gives the affiliation after the middle dot to the author whose page it is', () => {
    expect(records[0]!.bylines.map((byline) => byline.affiliations)).toEqual([['stanford'], [], []])
  })
  test('holds the maths of an abstract as printed', () => {
    expect(records[4]!.abstract).toContain('$f$')
  })
  test('reads the same with CRLF, with trailing blanks, and cut anywhere', () => {
    const { records: expected } = read(seed)
    expect(read(seed.replaceAll('\n', '\r\n')).records).toEqual(expected)
    expect(read(seed.replaceAll('\n', ' \t\n')).records).toEqual(expected)
    expect(read(seed.replaceAll('\n', '\r')).records).toEqual(expected)
    expect(read(`\ufeff${seed}`).records).toEqual(expected)
  })
  test('is recognised by what it holds', () => {
    expect(authorPage.sniff(seed.slice(0, 65536))).toBeGreaterThan(0.9)
    expect(authorPage.sniff('Dear all,\n\nsee you on\nMay 27, 2022\nin Lisbon.\n')).toBe(0)
    expect(authorPage.sniff('@article{a, title = {Novelty56%}}')).toBe(0)
  })
})

describe('pages of other authors', () => {
  test('may lack figures, scores, fields, and the heading over the works', () => {
    const { pages, records, problems } = read(page(work('May 3, 2020') + work('7CRDec 24, 2019', 'Other Bids')))
    expect(problems).toEqual([])
    expect(pages[0]).toMatchObject({ fields: ['CR'], figures: { hIndex: 7, citations: 1204 } })
    expect(records[0]).toMatchObject({ fields: [], date: { year: 2020, month: 5, day: 3 } })
    expect(records[1]).toMatchObject({ score: 7, fields: ['CR'], title: 'Other Bids' })
  })
  test('may print fields of many shapes', () => {
    const metas = ['quant-phMar 1, 2021', '3.5math.OCSep 9, 2021', '88.25astro-ph.GAJun 30, 2021', 'NEMay 2, 2021']
    expect(read(page(metas.map((meta) => work(meta)).join(''))).records.map((record) => record.fields[0])).toEqual([
      'quant-ph',
      'math.OC',
      'astro-ph.GA',
      'NE',
    ])
  })
  test('may split a figure over two lines', () => {
    const header = 'Ana Prior\nCR, PL\nh-index\n7\n1.2k\ncitations\nNovelty\n12.5%\n2 Papers\n'
    expect(read(page(work('CRMay 3, 2020').repeat(2), header)).pages[0]).toMatchObject({
      fields: ['CR', 'PL'],
      figures: { hIndex: 7, citations: 1200, novelty: 12.5 },
    })
  })
  test('may have abstracts of several paragraphs, or none', () => {
    const { records } = read(
      page(work('CRMay 3, 2020', 'A', 'Ana Prior', 'One.\n\nTwo\nlines.') + work('CRMay 4, 2020', 'B', 'Bo Ek', '')),
    )
    expect(records.map((record) => record.abstract)).toEqual(['One.\n\nTwo lines.', undefined])
  })
  test('may be copied without empty lines', () => {
    const text = page(
      'CRMay 3, 2020\nSealed Bids\nAna Prior, Bo Ek et al.\nWe seal bids.\nCRMay 4, 2020\nB\nBo Ek\nText.\n',
    )
    const { records } = read(text.replace(/\n+/g, '\n'))
    expect(records.map(({ title, abstract, incomplete }) => ({ title, abstract, incomplete }))).toEqual([
      { title: 'Sealed Bids', abstract: 'We seal bids.', incomplete: true },
      { title: 'B', abstract: 'Text.', incomplete: false },
    ])
  })
  test('may name collectives, suffixes, particles and people of one name', () => {
    const authors = 'Ana de la Prior, Bo Ek Jr., ATLAS Collaboration, 山田太郎, Plato, others'
    const [record] = read(page(work('CRMay 3, 2020', 'A', authors))).records
    expect(record!.bylines.map((byline) => byline.name)).toEqual([
      { given: 'Ana', particle: 'de la', family: 'Prior' },
      { given: 'Bo', family: 'Ek', suffix: 'Jr.' },
      { literal: 'ATLAS Collaboration' },
      { literal: '山田太郎' },
      { family: 'Plato' },
    ])
    expect(record!.bylines[2]!.collective).toBe(true)
    expect(record!.incomplete).toBe(true)
  })
  test('keep a name that only capitals would betray, and one printed twice', () => {
    const { records } = read(
      page(work('CRMay 3, 2020', 'A', 'bell hooks') + work('CRMay 4, 2020', 'B', 'Bo Ek, Bo Ek')),
    )
    expect(records.map(names)).toEqual([['bell hooks'], ['Bo Ek', 'Bo Ek']])
  })
  test('two in one file give two pages', () => {
    const other = `Cy Dahl\n\nPL\n\nh-index2\n3citations\n\n1 Papers\n\n${work('PLMay 9, 2020', 'C', 'Cy Dahl')}`
    const { pages, records, problems } = read(`${page(work('CRMay 3, 2020'))}${other}`)
    expect(pages.map((page) => fullName(page.name))).toEqual(['Ana Prior', 'Cy Dahl'])
    expect(records.map((record) => record.title)).toEqual(['Sealed Bids', 'C'])
    expect(records[0]!.abstract).toBe('We seal bids.')
    expect(problems).toEqual([])
  })
})

describe('a damaged page', () => {
  test('loses only the block that cannot be understood, told with its line', () => {
    const works = `${work('CRMay 3, 2020')}CRMay 4, 2020\n\n${work('CRMay 5, 2020', 'Last')}`
    const { records, problems } = read(page(works, 'Ana Prior\n\n3 Papers\n\n'))
    expect(records.map((record) => record.title)).toEqual(['Sealed Bids', 'Last'])
    expect(worded(problems)).toMatchObject([
      {
        file: 'page.txt',
        code: 'block',
        severity: 'error',
        record: '2',
        line: 12,
        message: 'this block is no work: it has no title. In all, read 2 of 3 blocks.',
        raw: 'CRMay 4, 2020',
      },
    ])
  })
  test('whose layout changed says how many blocks were read', () => {
    const { records, problems } = read('Ana Prior\nCR\nh-index7\n12 Papers\n\nSealed Bids | Ana Prior | 2020\n')
    expect(records).toEqual([])
    expect(problems.map(cause).join()).toMatch(/read 0 of 12 blocks/)
  })
  test('with works missing says how many were read', () => {
    const { problems } = read(page(work('CRMay 3, 2020'), 'Ana Prior\n\n2 Papers\n\n'))
    expect(problems).toHaveLength(1)
    expect(worded(problems)[0]).toMatchObject({
      code: 'works-missing',
      line: 3,
      message: expect.stringMatching(/read 1 of 2 blocks/),
    })
  })
  test.each(['LGin press', 'CRMay 4, 99999', 'CRMay 4, 0', 'PL forthcoming'])(
    'keeps a work dated “%s” without a year, with a warning',
    (meta) => {
      const { records, problems } = read(page(work('CRMay 3, 2020') + work(meta, 'Odd') + work('CRMay 5, 2020')))
      expect(records.map((record) => record.title)).toEqual(['Sealed Bids', 'Odd', 'Sealed Bids'])
      expect(records[1]!.date).toBeUndefined()
      expect(problems).toMatchObject([{ code: 'date', severity: 'warning', line: 15 }])
    },
  )
  test('keeps markup in a title as the text that it is', () => {
    const title = '<img src=x onerror=alert(1)> & "quotes"'
    expect(read(page(work('CRMay 3, 2020', title))).records[0]!.title).toBe(title)
  })
})
