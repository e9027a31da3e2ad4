import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinRecords } from '../../../src/ingest/corpus/join.ts'
import type { Byline, SourceRecord } from '../../../src/model/work.ts'

const byline = (name: string): Byline => {
  const [family, given] = name.split(', ')
  return {
    name: given === undefined ? { family: family! } : { family: family!, given },
    affiliations: [],
    ids: {},
    collective: false,
  }
}

let counter = 0
function record(title: string, names: readonly string[], more: Partial<SourceRecord> = {}): SourceRecord {
  counter++
  return {
    place: { file: 'a.bib', format: 'bibtex', record: counter, line: counter },
    key: `k${counter}`,
    title,
    bylines: names.map(byline),
    incomplete: false,
    fields: [],
    keywords: [],
    ids: {},
    links: [],
    extra: {},
    ...more,
  }
}

const long = 'Smoothness Analysis for Probabilistic Programs'
const lee = ['Lee, Wonyeol', 'Rival, Xavier', 'Yang, Hongseok']

test('a preprint and its publication become one work, and both records are kept', () => {
  const preprint = record(long, lee, {
    ids: { arxiv: '2208.10530' },
    date: { year: 2022 },
    abstract: 'We present a long abstract.',
  })
  const published = record(`${long}.`, ['Lee, W.', 'Rival, X.', 'Yang, H.'], {
    ids: { doi: '10.1145/3571205' },
    venue: 'POPL',
    date: { year: 2023, month: 1 },
    abstract: 'Short.',
  })
  const { works, merges } = joinRecords([preprint, published])
  expect(works).toHaveLength(1)
  expect(works[0]).toMatchObject({
    id: 'w:doi:10.1145/3571205',
    venue: 'POPL',
    date: { year: 2023 },
    abstract: 'We present a long abstract.',
    ids: { doi: '10.1145/3571205', arxiv: '2208.10530' },
  })
  expect(works[0]!.bylines[0]!.name.given).toBe('Wonyeol')
  expect(works[0]!.records).toHaveLength(2)
  expect(merges).toMatchObject([{ by: 'title', reason: { code: 'same-title', nearly: false, years: 1 } }])
})

test('records that somebody keeps apart stay apart, whatever joined them', () => {
  const one = record(long, lee, { ids: { doi: '10.1/a' } })
  const other = record(long, lee, { ids: { doi: '10.1/a' }, venue: 'POPL' })
  const { merges } = joinRecords([one, other])
  const again = joinRecords([other, one], [{ kind: 'apart', one: merges[0]!.one, other: merges[0]!.other }])
  expect(again.works.map((work) => work.id)).toEqual(['w:doi:10.1/a', 'w:doi:10.1/a~2'])
  expect(again.merges).toEqual([])
})

test('a file dropped twice adds no works, and says so', () => {
  const records = [
    record(long, lee),
    record('Editorial', ['Kim, J.']),
    record('Another Title of Some Length', ['Kim, J.']),
  ]
  const copies = records.map((r) => ({ ...r, place: { ...r.place, file: 'b.bib' } }))
  const { works, files } = joinRecords([...copies, ...records, ...records])
  expect(works).toHaveLength(3)
  expect(files).toEqual([
    { file: 'a.bib', records: 6, works: 3, joined: 3 },
    { file: 'b.bib', records: 3, works: 0, joined: 3 },
  ])
})

test.each([
  ['editorials of one editor', 'Editorial', ['Kim, J.'], ['Kim, J.'], {}, {}],
  [
    'a conference paper and a journal paper by other people',
    long,
    lee,
    ['Lee, Wonyeol', 'Park, S.', 'Aiken, A.'],
    {},
    {},
  ],
  ['equal titles of strangers', long, lee, ['Muller, H.'], {}, {}],
  ['two DOIs', long, lee, lee, { ids: { doi: '10.1/a' } }, { ids: { doi: '10.1/b' } }],
  ['two arXiv numbers', long, lee, lee, { ids: { arxiv: '2001.00001' } }, { ids: { arxiv: '2001.00002' } }],
  ['equal titles a decade apart', long, lee, lee, { date: { year: 2001 } }, { date: { year: 2011 } }],
  [
    'chapters that carry the DOI of their volume',
    long,
    lee,
    ['Muller, H.'],
    { ids: { doi: '10.1/a' } },
    { title: 'On Sheep', ids: { doi: '10.1/a' } },
  ],
])('%s are not joined', (_, title, names, others, one, other) => {
  expect(joinRecords([record(title, names, one), record(title, others, other)]).works).toHaveLength(2)
})

test('parts one and two are two works', () => {
  expect(joinRecords([record(`${long}, Part I`, lee), record(`${long}, Part II`, lee)]).works).toHaveLength(2)
})

test('a preprint of two publications joins the one nearest in year', () => {
  const { works } = joinRecords([
    record(long, lee, { ids: { doi: '10.1/far' }, date: { year: 2020 } }),
    record(long, lee, { ids: { arxiv: '2208.10530' }, date: { year: 2022 } }),
    record(long, lee, { ids: { doi: '10.1/near' }, date: { year: 2022 } }),
  ])
  expect(works.map((work) => [work.id, work.records.length])).toEqual([
    ['w:doi:10.1/far', 1],
    ['w:doi:10.1/near', 2],
  ])
})

test('an identifier or an affiliation stated by one source is kept on the byline of another', () => {
  const orcid = '0000-0001-2345-6789'
  const crossref = record(long, [], {
    ids: { doi: '10.1/a' },
    bylines: [{ ...byline('Lee, W.'), ids: { orcid }, affiliations: ['KAIST'] }],
  })
  const { works } = joinRecords([record(long, ['Lee, Wonyeol'], { ids: { doi: '10.1/a' } }), crossref])
  expect(works[0]!.bylines).toEqual([{ ...byline('Lee, Wonyeol'), ids: { orcid }, affiliations: ['KAIST'] }])
})

test('a complete list of bylines is taken before an incomplete one', () => {
  const short = record(long, ['Lee, Wonyeol'], { ids: { doi: '10.1/a' }, incomplete: true, venue: 'POPL' })
  const { works } = joinRecords([short, record(long, lee, { ids: { arxiv: '1', doi: '10.1/a' } })])
  expect(works[0]).toMatchObject({ incomplete: false, venue: 'POPL' })
  expect(works[0]!.bylines).toHaveLength(3)
})

test('any order of records and files gives the same works and merges', () => {
  const arbitrary = fc.array(
    fc.record({
      title: fc.constantFrom(long, 'Editorial', 'On the Correctness of Automatic Differentiation', ''),
      names: fc.subarray(['Lee, W.', 'Yang, H.', 'Rival, X.', 'Lee, Wonyeol']),
      doi: fc.option(fc.constantFrom('10.1/a', '10.1/b', '10.48550/arxiv.1'), { nil: undefined }),
      year: fc.option(fc.integer({ min: 2020, max: 2025 }), { nil: undefined }),
      file: fc.constantFrom('a.bib', 'b.bib'),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(arbitrary, fc.infiniteStream(fc.nat()), (drafts, random) => {
      const records = drafts.map(({ title, names, doi, year, file }, i) =>
        record(title, names, {
          key: `k${i}`,
          place: { file, format: 'bibtex', record: i, line: i },
          ids: doi === undefined ? {} : { doi },
          ...(year === undefined ? {} : { date: { year } }),
        }),
      )
      const shuffled = records
        .map((r) => ({ r, at: random.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ r }) => r)
      const straight = joinRecords(records)
      expect(joinRecords(shuffled)).toEqual(straight)
      expect(straight.works.flatMap((work) => work.records)).toHaveLength(records.length)
      expect(new Set(straight.works.map((work) => work.id)).size).toBe(straight.works.length)
    }),
    { numRuns: 100 },
  )
})

test('a preprint joins its publication where small words of the title changed, and only there', () => {
  const preprint = (title: string, names = lee) =>
    record(title, names, { ids: { arxiv: '2208.10530' }, date: { year: 2022 } })
  const published = (title: string) => record(title, lee, { venue: 'POPL', date: { year: 2023 } })
  const works = (...records: readonly SourceRecord[]) => joinRecords(records).works.length
  const title = 'On the Smoothness Analysis of a Probabilistic Program'
  expect(joinRecords([preprint(title), published(long)]).merges).toMatchObject([
    { reason: { code: 'same-title', nearly: true, years: 1 } },
  ])
  expect(works(preprint(title, lee.slice(1)), published(long))).toBe(2)
  expect(works(preprint(`${title}: Part I`), published(`${long}: Part II`))).toBe(2)
  expect(works(preprint(title), published(`Erratum to: ${long}`))).toBe(2)
  expect(works(preprint(title), published(`Differentiable ${long}`))).toBe(2)
  expect(works(record(title, lee, { venue: 'PLDI', date: { year: 2022 } }), published(long))).toBe(2)
})

test('editorials on the first page of two volumes are two', () => {
  const editorial = (volume: string) =>
    record('Editorial', ['Ek, Bo'], { venue: 'X', date: { year: 2020 }, pages: '1-2', volume })
  expect(joinRecords([editorial('1'), editorial('2')]).works).toHaveLength(2)
  expect(joinRecords([editorial('1'), editorial('1')]).works).toHaveLength(1)
})

describe('printings of one work that differ', () => {
  const place = { venue: 'J Liz', volume: '3', pages: '1-9', date: { year: 2021 } }
  const two = ['Carber, Josefa', 'Okafor, Tunde']
  test.each<[what: string, one: SourceRecord, other: SourceRecord]>([
    [
      'a subtitle that one leaves out',
      record('Foraging ecology of dune lizards: a ten-year study', two, place),
      record('Foraging ecology of dune lizards', two, place),
    ],
    ['& and “and”', record('Lizards & snakes of the coast', two), record('Lizards and snakes of the coast', two)],
    [
      'British and American spelling',
      record('Colour, behaviour and ageing in tumour-bearing lizards: modelling an anaemia', two),
      record('Color, behavior and ageing in tumor-bearing lizards: modeling an anemia', two),
    ],
    [
      'a title cut off, with points',
      record('Foraging ecology of dune lizards in the...', two, place),
      record('Foraging ecology of dune lizards in the southern deserts of Namibia', two, place),
    ],
    [
      'a title cut off inside a word',
      record('Foraging ecology of dune lizards in the south', two, { date: { year: 2021 } }),
      record('Foraging ecology of dune lizards in the southern deserts', two, place),
    ],
    [
      'a letter missing',
      record('Foraging ecology of dune lizards in southen deserts', two, place),
      record('Foraging ecology of dune lizards in southern deserts', two, place),
    ],
    [
      'two letters swapped',
      record('Foraging ecology of dune lizards in sotuhern deserts', two, place),
      record('Foraging ecology of dune lizards in southern deserts', two, place),
    ],
    [
      'only the first author',
      record('Foraging ecology of dune lizards', ['Carber, Josefa', 'Okafor, Tunde', 'Lund, Eva', 'Roy, Ada'], place),
      record('Foraging ecology of dune lizards', ['Carber, J.'], place),
    ],
    [
      'a title of one word',
      record('Lizardness', two, { date: { year: 2021 } }),
      record('LIZARDNESS.', two, { date: { year: 2021 }, venue: 'J Liz' }),
    ],
    [
      'names turned round',
      record('Inverted names of dune lizards', ['Josefa, Carber', 'Tunde, Okafor'], place),
      record('Inverted names of dune lizards', two, place),
    ],
    [
      'versions under one DOI',
      record('Versioned lizards', two, { ids: { doi: '10.12688/f1000research.1.1' }, date: { year: 2020 } }),
      record('Versioned lizards, revised', two, { ids: { doi: '10.12688/f1000research.1.2' }, date: { year: 2021 } }),
    ],
    [
      'deposits of versions',
      record('Lizard counting software', two, { ids: { doi: '10.5281/zenodo.1' } }),
      record('Lizard counting software', two, { ids: { doi: '10.5281/zenodo.2' } }),
    ],
    [
      'an article left out, on the same page of a journal that one abbreviates',
      record('The role of lizards in dunes', two, { ...place, venue: 'JOURNAL OF LIZARDS', ids: { doi: '10.1/a' } }),
      record('Role of lizards in dunes', two, { ...place, venue: 'J. Liz.' }),
    ],
    [
      'a preprint in PubMed, and the paper there',
      record(long, two, { ids: { doi: '10.1101/2020.01.01.123456', pmid: '1' }, date: { year: 2020 } }),
      record(long, two, { ids: { doi: '10.1/b', pmid: '2' }, date: { year: 2021 } }),
    ],
  ])('%s', (_, one, other) => expect(joinRecords([one, other]).works).toHaveLength(1))

  test.each(
    [
      '10.1101/039800',
      '10.64898/2026.01.01.123456',
      '10.31223/x5abcd',
      '10.1590/scielopreprints.123',
      '10.3386/w12345',
    ].concat([
      '10.31234/osf.io/abcde',
      '10.21203/rs.3.rs-1/v1',
      '10.20944/preprints202001.0001.v1',
      '10.5194/acp-2020-123',
    ]),
  )('%s is a preprint’s, and joins the paper of another DOI', (doi) => {
    const preprint = record(long, two, { ids: { doi }, date: { year: 2020 } })
    const paper = record(long, two, { ids: { doi: '10.1/paper' }, date: { year: 2021 }, venue: 'J Liz' })
    expect(joinRecords([preprint, paper]).works).toHaveLength(1)
  })
})

describe('works that are alike', () => {
  const two = ['Carber, Josefa', 'Okafor, Tunde']
  const inIssue = (title: string, more: Partial<SourceRecord>) =>
    record(title, two, { key: 'same', venue: 'J Liz', date: { year: 2021 }, pages: '1-1', ...more })
  test.each<[what: string, one: SourceRecord, other: SourceRecord]>([
    [
      'editorials of two issues',
      inIssue('Editorial', { volume: '3', issue: '1' }),
      inIssue('Editorial', { volume: '4', issue: '2' }),
    ],
    [
      'questions of which one is asked of fewer',
      record('Are dune lizards safe from cats and dogs?', two, { date: { year: 2021 } }),
      record('Are dune lizards safe from cats and dogs? in Winter', two, { date: { year: 2021 } }),
    ],
    [
      'reviews of two issues',
      inIssue('Book reviews', { volume: '5', issue: '1' }),
      inIssue('Book reviews', { volume: '5', issue: '2' }),
    ],
    [
      'annual reports of two volumes',
      inIssue('Annual report of the lizard station', { volume: '12', date: { year: 2020 } }),
      inIssue('Annual report of the lizard station', { volume: '13' }),
    ],
    [
      'annual reports of two years',
      record('Annual report of the lizard station', two, { date: { year: 2020 } }),
      record('Annual report of the lizard station', two, { date: { year: 2021 } }),
    ],
    [
      'chapters that carry the DOI of their book',
      record('Lizards of the coast', two, { type: 'chapter', ids: { doi: '10.1/book' }, pages: '1-20' }),
      record('Snakes of the hills', two, { type: 'chapter', ids: { doi: '10.1/book' }, pages: '21-40' }),
    ],
    [
      'chapters without pages that carry the DOI of their book',
      record('Lizards of the coast', two, { type: 'CHAP', ids: { doi: '10.1/book' } }),
      record('Snakes of the hills', two, { type: 'CHAP', ids: { doi: '10.1/book' } }),
    ],
    [
      'numbered chapters that carry the DOI of their book',
      record('Chapter 1', two, { type: 'chapter', ids: { doi: '10.1/book' } }),
      record('Chapter 2', two, { type: 'chapter', ids: { doi: '10.1/book' } }),
    ],
    [
      'parts of a chapter that carry the DOI of their book',
      record('Lizards of the coast, part I', two, { type: 'chapter', ids: { doi: '10.1/book' } }),
      record('Lizards of the coast, part II', two, { type: 'chapter', ids: { doi: '10.1/book' } }),
    ],
    [
      'a paper and the reply to it',
      record('Foraging ecology of the dune lizards', two, { date: { year: 2021 } }),
      record('Foraging ecology of the dune lizards: reply', two, { date: { year: 2021 } }),
    ],
    [
      'papers of one main title',
      record('Foraging ecology of the dune lizards: methods', two, { date: { year: 2021 } }),
      record('Foraging ecology of the dune lizards: results', two, { date: { year: 2021 } }),
    ],
    [
      'a short and a long paper in two venues',
      record('Foraging ecology of the dune lizards', two, { date: { year: 2021 }, venue: 'Proc. Lizards' }),
      record('Foraging ecology of the dune lizards: a ten-year study', two, { date: { year: 2021 }, venue: 'J Liz' }),
    ],
    [
      'papers of Cold Spring Harbor’s journals',
      record(long, two, { ids: { doi: '10.1101/gr.123' } }),
      record(long, two, { ids: { doi: '10.1/b' } }),
    ],
  ])('%s are two', (_, one, other) => expect(joinRecords([one, other]).works).toHaveLength(2))
})

describe('near misses stay two works', () => {
  const two = ['Carber, Josefa', 'Okafor, Tunde']
  const in2021 = { date: { year: 2021 } }
  const title = 'Foraging ecology of dune lizards in southern deserts'
  test.each<[what: string, other: SourceRecord]>([
    ['more is said', record(`${title} of Chad`, two, in2021)],
    ['a second part', record(`${title}: Part II`, two, in2021)],
    ['a number', record(`${title} 2`, two, in2021)],
    ['a prefix', record(title.replace('southern', 'subsouthern'), two, in2021)],
    ['a letter before the word', record(title.replace('southern', 'asouthern'), two, in2021)],
    ['a short word of other letters', record(title.replace('dune', 'tune'), two, in2021)],
    ['a letter missing, of another year', record(title.replace('southern', 'southen'), two, { date: { year: 2020 } })],
    [
      'a letter missing, by others',
      record(title.replace('southern', 'southen'), ['Carber, Josefa', 'Lund, Eva'], in2021),
    ],
    [
      'a letter missing, in another journal',
      record(title.replace('southern', 'southen'), two, { ...in2021, venue: 'Oryx' }),
    ],
    ['a second author alone', record(title, ['Lund, Eva'], in2021)],
  ])('%s', (_, other) => {
    expect(joinRecords([record(title, two, { ...in2021, venue: 'J Liz' }), other]).works).toHaveLength(2)
  })

  test('two short titles of one author in two venues', () => {
    const poem = (venue: string) => record('Dunes', ['Carber, Josefa'], { ...in2021, venue })
    expect(joinRecords([poem('Oryx'), poem('Copeia')]).works).toHaveLength(2)
  })
})
