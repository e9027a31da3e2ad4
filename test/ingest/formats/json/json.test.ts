import { describe, expect, test } from 'vitest'
import { type Format, readAll } from '../../../../src/ingest/formats/format.ts'
import { crossref } from '../../../../src/ingest/formats/json/crossref.ts'
import { csl } from '../../../../src/ingest/formats/json/csl.ts'
import { abstractOf, openalex } from '../../../../src/ingest/formats/json/openalex.ts'
import { semanticScholar } from '../../../../src/ingest/formats/json/semantic-scholar.ts'
import { fullName } from '../../../../src/model/name.ts'
import { cause } from '../../../../src/words/problems.en.ts'
import { worded } from '../../../words/worded.ts'
import { samples } from '../samples.ts'

const read = (format: Format, value: unknown) =>
  readAll(format, typeof value === 'string' ? value : JSON.stringify(value), 'f', 2026)
const titles = (format: Format, text: unknown) => read(format, text).records.map((record) => record.title)

describe('JSON in every form', () => {
  const one = '{"id":"https://openalex.org/W1","title":"One"}'
  const two = '{"id":"https://openalex.org/W2","title":"Two"}'

  test.each([
    ['a single object', one, ['One']],
    ['a list', `[${one},${two}]`, ['One', 'Two']],
    ['a page of the API', `{"meta":{"count":2},"results":[${one},${two}],"group_by":[]}`, ['One', 'Two']],
    ['pages in a list', `[{"results":[${one}]},{"results":[${two}]}]`, ['One', 'Two']],
    ['pages one after the other', `{"results":[${one}]}\n{"results":[${two}]}`, ['One', 'Two']],
    ['one object a line', `${one}\n${two}\n`, ['One', 'Two']],
    ['objects without anything between', one + two, ['One', 'Two']],
    ['a sequence with record separators', `\u001e${one}\n\u001e${two}\n`, ['One', 'Two']],
    ['an empty list', '{"results":[]}', []],
    ['nothing but a byte-order mark', '\ufeff', []],
  ])('%s', (_, text, expected) => {
    expect(titles(openalex, text)).toEqual(expected)
  })

  test('what was cut short keeps its complete objects and says so', () => {
    const inside = read(openalex, `{"results":[${one},${two.slice(0, -10)}`)
    expect(inside.records.map((record) => record.title)).toEqual(['One'])
    expect(inside.problems).toMatchObject([{ code: 'unclosed-object', severity: 'error', record: '2' }])
    const between = read(openalex, `{"results":[${one},${two}`)
    expect(between.records).toHaveLength(2)
    expect(between.problems).toMatchObject([{ code: 'cut-short', severity: 'note' }])
  })

  test('identifiers beyond 2^53 and with leading zeros keep their digits', () => {
    const { records } = read(csl, '[{"id":12345678901234567890,"title":"T","number":"00123","type":"x"}]')
    expect(records[0]!.key).toBe('12345678901234567890')
    expect(records[0]!.extra.number).toEqual(['00123'])
  })

  test('two hundred thousand levels are a problem of depth, open or closed', () => {
    const deep = `{"id":"W1","x":${'['.repeat(200_000)}`
    expect(read(openalex, deep).problems).toMatchObject([{ code: 'too-deep' }])
    const closed = read(openalex, `[${deep}${']'.repeat(200_000)}},${one}]`)
    expect(closed.problems).toMatchObject([{ code: 'too-deep', record: '1' }])
    expect(closed.records.map((record) => record.title)).toEqual(['One'])
  })

  test('names that prototypes have are data', () => {
    const { records } = read(csl, '[{"id":"constructor","title":"T","__proto__":{"polluted":true},"toString":"x"}]')
    expect(records[0]!.key).toBe('constructor')
    expect(Object.getPrototypeOf(records[0]!.extra)).toBe(Object.prototype)
    expect(Object.entries(records[0]!.extra)).toContainEqual(['__proto__', ['{"polluted":true}']])
    expect('polluted' in {}).toBe(false)
  })

  test('NaN, which Python writes, is no value', () => {
    expect(titles(csl, '[{"title":"T","volume":NaN,"note":"NaN"}]')).toEqual(['T'])
  })

  test('a JSON file that holds no works says so', () => {
    const { records, problems } = read(csl, '{"name":"coterie","version":"1"}')
    expect(records).toEqual([])
    expect(problems).toMatchObject([{ code: 'not-a-work' }])
  })
})

describe('what an API says when it refuses is shown', () => {
  test.each([
    [
      openalex,
      { error: 'Invalid query parameters error.', message: 'x is not a valid field.' },
      'x is not a valid field.',
    ],
    [
      crossref,
      {
        status: 'failed',
        'message-type': 'validation-failure',
        message: [{ type: 'integer-not-valid', message: 'Integer specified as x' }],
      },
      'Integer specified as x',
    ],
    [semanticScholar, { message: 'Too Many Requests', code: '429' }, 'Too Many Requests'],
    [semanticScholar, { error: 'Paper with id x not found' }, 'Paper with id x not found'],
    [csl, { detail: 'Not found.' }, 'Not found.'],
  ])('%#', (format, body, said) => {
    const { records, problems } = read(format, body)
    expect(records).toEqual([])
    expect(problems).toMatchObject([{ code: 'api-error', severity: 'error' }])
    expect(cause(problems[0]!)).toContain(said)
  })
})

describe('OpenAlex', () => {
  test('an inverted index with gaps or a position of a thousand million costs no more than its words', () => {
    expect(abstractOf({ last: [1e9], One: [0, 3], two: [1] })).toBe('One two One last')
    expect(abstractOf({ __proto__: null, constructor: [1], a: [0, 'x', null] } as never)).toBe('a constructor')
    expect(abstractOf('{"IndexLength":1,"InvertedIndex":{"word":[0]}}')).toBe('word')
    expect(abstractOf({})).toBeUndefined()
  })

  test('the name that is shown is taken, with identifiers and addresses as printed', () => {
    expect(read(openalex, samples.openalex![0]!).records[0]).toMatchObject({
      key: 'W1',
      title: 'First title',
      date: { year: 2003, month: 3, day: 4 },
      ids: { openalex: 'W1', doi: '10.1000/a' },
      bylines: [
        { name: { given: 'A.', family: 'Prelle' }, affiliations: ['Milan'], ids: { openalex: 'A5003820290' } },
        { name: { given: 'B', family: 'C' } },
      ],
    })
  })

  test('missing, null and wrong-typed authors leave a work without ties, and the types are told', () => {
    const bodies: readonly [unknown, ...string[]][] = [
      [null],
      [3, 'authorships'],
      ['x', 'authorships'],
      [{}, 'authorships'],
      [[null, 3, [], {}], 'authorships[1]', 'authorships[2]'],
      [[{ author: null }]],
      [[{ author: { display_name: 7 } }], 'authorships[0].author.display_name'],
    ]
    for (const [authorships, ...keys] of bodies) {
      const { records, problems } = read(openalex, { id: 'https://openalex.org/W1', title: 'T', authorships })
      expect(records).toHaveLength(1)
      expect(records[0]!.bylines).toEqual([])
      expect(problems).toMatchObject(keys.map((key) => ({ code: 'wrong-type', key })))
    }
  })

  test('a list that the API cut at a hundred authors is incomplete', () => {
    expect(
      read(openalex, { id: 'W1', title: 'T', authorships: [], is_authors_truncated: true }).records[0]!.incomplete,
    ).toBe(true)
  })
})

test('a page of OpenAlex authors gives their pages', () => {
  const author = {
    id: 'https://openalex.org/A1',
    display_name: 'Ada Lovelace',
    works_count: 3,
    cited_by_count: 9,
    summary_stats: { h_index: 2 },
    topics: [{ display_name: 'Engines' }],
  }
  const { pages, problems } = read(openalex, { meta: {}, results: [author] })
  expect(problems).toEqual([])
  expect(pages).toEqual([
    {
      file: 'f',
      name: { given: 'Ada', family: 'Lovelace' },
      fields: ['Engines'],
      figures: { hIndex: 2, papers: 3, citations: 9 },
    },
  ])
})

test('the papers that a paper cites are none of the file’s', () => {
  const text = '{"paperId":"a","title":"T","references":[{"paperId":"b","title":"R"},{"paperId":"c","title":"S"}'
  expect(titles(semanticScholar, text)).toEqual([])
  expect(titles(semanticScholar, `${text}]}`)).toEqual(['T'])
})

describe('Crossref', () => {
  test('abstracts in JATS become plain text; groups are groups', () => {
    const { records } = read(crossref, samples.crossref![0]!)
    expect(records.map((record) => record.title)).toEqual(['First', 'Second', 'Third'])
    expect(records[0]).toMatchObject({
      abstract: 'One & two',
      date: { year: 2018, month: 11, day: 3 },
      bylines: [
        { name: { given: 'Jürgen', family: 'Howaldt' }, ids: { orcid: '0000-0002-2947-0386' }, affiliations: ['X'] },
        { name: { literal: 'Group' }, collective: true },
      ],
    })
    expect(records[1]!.date).toBeUndefined()
  })
})

describe('Semantic Scholar', () => {
  test('search pages, citations and lists of authors all hold papers', () => {
    expect(titles(semanticScholar, samples['semantic-scholar']![0]!)).toEqual(['First', 'Second', 'Third'])
    expect(titles(semanticScholar, samples['semantic-scholar']![2]!)).toEqual(['First', 'Second'])
  })

  test('what stands around an author’s papers is that author’s page', () => {
    const { records, pages } = read(semanticScholar, samples['semantic-scholar']![1]!)
    expect(records.map((record) => record.title)).toEqual(['First', 'Second'])
    expect(pages).toEqual([{ file: 'f', name: { given: 'A.', family: 'Turing' }, fields: [], figures: { hIndex: 23 } }])
  })
})

describe('CSL-JSON', () => {
  test('particles, suffixes, groups and dates in every form', () => {
    const { records } = read(csl, [
      {
        id: 'a',
        title: 'T',
        author: [
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den', suffix: 'Jr.' },
          { literal: 'WHO' },
          { literal: '王小明' },
          { family: 'others' },
        ],
        issued: { 'date-parts': [['2019', 3]] },
      },
      { id: 'b', title: 'U', issued: { raw: '2001-05' } },
    ])
    expect(records[0]!.bylines.map(({ name }) => fullName(name))).toEqual(['Jan van den Berg Jr.', 'WHO', '王小明'])
    expect(records[0]!.bylines.map((byline) => byline.collective)).toEqual([false, true, false])
    expect(records[0]).toMatchObject({ incomplete: true, date: { year: 2019, month: 3 } })
    expect(records[1]!.date).toEqual({ year: 2001, month: 5 })
  })

  test('a script in a title is text, and only web addresses are links', () => {
    const { records } = read(csl, [{ title: '<img onerror=alert(1)> <i>x</i>', URL: 'javascript:alert(1)' }])
    expect(records[0]).toMatchObject({ title: '<img onerror=alert(1)> x', links: [] })
  })
})

test('a date without a year is told of, and costs nothing but itself', () => {
  const items = [
    { raw: 'in press' },
    { 'date-parts': [[99999]] },
    { 'date-parts': [[null]] },
    { 'date-parts': [['2001']] },
  ]
  const { records, problems } = read(
    csl,
    items.map((issued, i) => ({ title: `T${i}`, issued })),
  )
  expect(records.map(({ date }) => date?.year)).toEqual([undefined, undefined, undefined, 2001])
  expect(worded(problems).map(({ record, message }) => `${record}: ${message}`)).toEqual([
    '1: “in press” is not a year; kept without one.',
    '2: “99999” is not a year; kept without one.',
  ])
  expect(read(openalex, [{ id: 'https://openalex.org/W1', publication_year: 0 }]).problems).toHaveLength(1)
})

test('a suffix that CSL holds in the given name is one', () => {
  const author = [
    { family: 'King', given: 'Martin L., Jr.' },
    { family: 'King', given: 'Ada', suffix: 'III' },
  ]
  expect(read(csl, [{ title: 'T', author }]).records[0]!.bylines.map(({ name }) => name)).toEqual([
    { family: 'King', given: 'Martin L.', suffix: 'Jr.' },
    { family: 'King', given: 'Ada', suffix: 'III' },
  ])
})
