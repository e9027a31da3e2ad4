import { describe, expect, test } from 'vitest'
import { detect } from '../../../../src/ingest/formats/detect-format.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { medline } from '../../../../src/ingest/formats/tagged/medline.ts'
import { ovid } from '../../../../src/ingest/formats/tagged/ovid.ts'
import { refer } from '../../../../src/ingest/formats/tagged/refer.ts'
import { ris } from '../../../../src/ingest/formats/tagged/ris.ts'
import { wos } from '../../../../src/ingest/formats/tagged/wos.ts'
import { fullName } from '../../../../src/model/name.ts'
import { cause } from '../../../../src/words/problems.en.ts'
import { samples } from '../samples.ts'

const names = (record: { bylines: readonly { name: Parameters<typeof fullName>[0] }[] } | undefined) =>
  record?.bylines.map((byline) => fullName(byline.name))

describe('RIS', () => {
  const read = (text: string) => readAll(ris, text, 'file.ris', 2026)
  test('without ER is closed at the next record, with a warning', () => {
    const { records, problems } = read('TY  - JOUR\nTI  - One\n\nTY  - BOOK\nTI  - Two\nER  - \n')
    expect(records.map((record) => record.title)).toEqual(['One', 'Two'])
    expect(problems).toMatchObject([{ code: 'missing-end', severity: 'warning', record: '1', line: 1 }])
    expect(cause(problems[0]!)).toMatch(/closed at the next record/)
  })
  test('that the end of the file cuts off says so', () => {
    const { records, problems } = read('TY  - JOUR\nTI  - One\nER  -\nTY  - BOOK\nTI  - Two\n')
    expect(records.map((record) => record.title)).toEqual(['One', 'Two'])
    expect(problems).toMatchObject([{ code: 'missing-end', record: '2' }])
    expect(cause(problems[0]!)).toBe('“ER” is missing; closed at the end of the file.')
  })
  test('lines that no TY began are one problem, kept as text', () => {
    const { records, problems } = read(
      'TY  - JOUR\nTI  - One\nER  -\nTI  - Lost\nAU  - Ek, Bo\nER  -\nTY  - JOUR\nER  -\n',
    )
    expect(records).toHaveLength(2)
    expect(problems).toMatchObject([{ severity: 'error', line: 4, raw: 'TI  - Lost\nAU  - Ek, Bo\nER  -' }])
  })
  test('keeps unknown tags', () => {
    expect(read('TY  - JOUR\nZZ  - mystery\nZZ  - again\nER  -').records[0]!.extra).toEqual({
      ZZ: ['mystery', 'again'],
    })
  })
  test('keeps what a record says twice, and the short title of a journal beside the long one', () => {
    const { records } = read(
      'TY  - JOUR\nAB  - One\nAB  - Two\nN2  - Three\nJF  - Journal of X\nJA  - J X\nPB  - P\nPB  - Q\nER  -',
    )
    expect(records[0]).toMatchObject({
      abstract: 'One',
      venue: 'Journal of X',
      publisher: 'P',
      extra: { AB: ['Two'], N2: ['Three'], JA: ['J X'], PB: ['Q'] },
    })
  })
  test('of the Cochrane Library and of EBSCO has tags of their own', () => {
    const cochrane = read('TY  - JOUR\nYR  - 2015\nDOI - 10.1136/X\nER  -').records[0]!
    expect(cochrane).toMatchObject({ date: { year: 2015 }, ids: { doi: '10.1136/x' }, extra: {} })
    expect(read('TY  - JOUR\nN2  - One\nAB  - One\nER  -').records[0]).toMatchObject({ abstract: 'One', extra: {} })
  })
  test('takes DOI and numbers from where EndNote and PubMed put them', () => {
    const { records } = read('TY  - JOUR\nL3  - 10.1000/X\nAN  - 123\nDP  - NLM Medline\nC2  - PMC45\nER  -')
    expect(records[0]!.ids).toEqual({ doi: '10.1000/x', pmid: '123', pmcid: 'PMC45' })
    expect(read('TY  - JOUR\nAN  - 123\nDP  - Scopus\nER  -').records[0]!.ids).toEqual({})
  })
  test('joins wrapped lines once', () => {
    const { records } = read('TY  - JOUR\nTI  - A title\n  that wraps\nAB  - ER then\nand   on\nKW  - a\nb\nER  -')
    expect(records[0]).toMatchObject({ title: 'A title that wraps', abstract: 'ER then and on', keywords: ['a', 'b'] })
  })
  test.each(['\n', '\r\n', '\r'])('tells the right lines with ends %j', (end) => {
    const text = ['TY  - JOUR', 'ER  -', '', 'TY  - JOUR', 'PY  - soon', 'ER  -'].join(end)
    expect(read(text).problems).toMatchObject([{ code: 'year', line: 5 }])
    expect(read(text).records[1]!.place.line).toBe(4)
  })
  test('takes initials that stand last for the given name', () => {
    const { records } = read('TY  - JOUR\nA1  - Smith J.\nA1  - de Boer A.B.\nA1  - J. Smith\nA1  - Lee WY\nER  -')
    expect(records[0]!.bylines.map(({ name }) => name)).toEqual([
      { given: 'J.', family: 'Smith' },
      { given: 'A.B.', particle: 'de', family: 'Boer' },
      { given: 'J.', family: 'Smith' },
      { given: 'WY', family: 'Lee' },
    ])
  })
  test('reads what publishers write', () => {
    const text =
      'TY  - JOUR\nT1  - Deep &amp; wide\nAU  - A. Smith\nAU  - van der Berg, Jan\nAU  - NASA,\nAU  - et al.\n' +
      'PY  - 2020\nY1  - 2020/05/09\nJF  - Journal of X\nVL  - 3\nIS  - 2\nSP  - 10\nEP  - 19\nDO  - https://doi.org/10.1000/ABC\n' +
      'UR  - http://dx.doi.org/10.1000/abc\nUR  - javascript:alert(1)\nSN  - 1234-5678\nER  - \n'
    const [record] = read(text).records
    expect(record).toMatchObject({
      title: 'Deep & wide',
      incomplete: true,
      date: { year: 2020, month: 5, day: 9 },
      venue: 'Journal of X',
      pages: '10-19',
      ids: { doi: '10.1000/abc' },
      links: ['http://dx.doi.org/10.1000/abc'],
      extra: { SN: ['1234-5678'] },
    })
    expect(names(record)).toEqual(['A. Smith', 'Jan van der Berg', 'NASA'])
    expect(record!.bylines.map((byline) => byline.collective)).toEqual([false, false, true])
  })
})

describe('text that belongs to no record', () => {
  test.each([
    ['RIS', ris, 'TY  - JOUR\nTI  - One\nER  - \n'],
    ['MEDLINE', medline, 'PMID- 1\nTI  - One\n\n'],
    ['Web of Science', wos, 'PT J\nTI One\nER\n\n'],
  ] as const)('%s: n good records around it give n works and one problem', (_, format, good) => {
    const { records, problems } = readAll(
      format,
      `${good}Something else\nin two lines\n\n2.\n${good}${good}`,
      'f',
      2026,
    )
    expect(records).toHaveLength(3)
    expect(problems).toMatchObject([{ code: 'stray-text', severity: 'error', raw: 'Something else\nin two lines' }])
  })
})

describe('MEDLINE', () => {
  const read = (text: string) => readAll(medline, text, 'pubmed.nbib', 2026)
  const record =
    'PMID- 1\nTI  - A title\n      that wraps.\nFAU - Casbon, James A\nAU  - Casbon JA\nAUID- ORCID: 0000-0002-1825-0097\nAD  - Queen Mary,\n      London.\n' +
    'FAU - de la Cruz, Ana\nAU  - de la Cruz A\nAU  - Short AB Jr\nCN  - Big Study Group\nDP  - 2006 Mar 1\nAID - 10.1/x [pii]\nAID - 10.1186/AB [doi]\nOT  - *word\n'
  test('prefers full names, and gives affiliations and ids to their person', () => {
    const [first] = read(record).records
    expect(first).toMatchObject({
      title: 'A title that wraps.',
      ids: { pmid: '1', doi: '10.1186/ab' },
      keywords: ['word'],
    })
    expect(first!.date).toEqual({ year: 2006, month: 3, day: 1 })
    expect(names(first)).toEqual(['James A Casbon', 'Ana de la Cruz', 'AB Short Jr', 'Big Study Group'])
    expect(first!.bylines[0]).toMatchObject({
      affiliations: ['Queen Mary, London.'],
      ids: { orcid: '0000-0002-1825-0097' },
    })
    expect(first!.bylines[3]!.collective).toBe(true)
  })
  test('begins a record at PMID also where the blank line is missing', () => {
    expect(read(`${record}${record}`).records).toHaveLength(2)
  })
})

describe('Web of Science', () => {
  const read = (text: string) => readAll(wos, text, 'savedrecs.txt', 2026)
  const record =
    'PT J\nAU Casbon, JA\n   Crooks, G\nAF Casbon, James A.\n   Crooks, Gavin\nCA Big Team\nTI A title\n   that wraps\nSO J X\n' +
    'C1 [Casbon, James A.; Crooks, Gavin] Univ A, B, UK.\n   [Crooks, Gavin] Univ C.\nOI Crooks, Gavin/0000-0002-1825-0097\nTC 7\nPD JUN 14\nPY 2006\nCR A, 1999\n   B, 2000\nXX odd\nUT WOS:0001\nER\n'
  test('prefers full names, and gives addresses and ids to their person', () => {
    const [first] = read(`FN Clarivate\nVR 1.0\n${record}\nEF\n`).records
    expect(names(first)).toEqual(['James A. Casbon', 'Gavin Crooks', 'Big Team'])
    expect(first!.bylines.map((byline) => byline.affiliations)).toEqual([
      ['Univ A, B, UK.'],
      ['Univ A, B, UK.', 'Univ C.'],
      [],
    ])
    expect(first!.bylines[1]!.ids).toEqual({ orcid: '0000-0002-1825-0097' })
    expect(first).toMatchObject({
      citations: 7,
      references: ['A, 1999', 'B, 2000'],
      extra: { XX: ['odd'] },
      ids: { wos: '0001' },
    })
    expect(first!.date).toEqual({ year: 2006, month: 6, day: 14 })
  })
  test('without ER and EF is closed at the next record and at the end', () => {
    const { records, problems } = read(`FN X\nVR 1.0\n${record.replace('ER\n', '')}${record.replace('ER\n', '')}`)
    expect(records).toHaveLength(2)
    expect(problems.map((problem) => problem.code)).toEqual(['missing-end', 'missing-end'])
  })
})

describe('EndNote', () => {
  const read = (text: string) => readAll(refer, text, 'file.enw', 2026)
  test('parts records by blank lines and by %0', () => {
    const text =
      '%T One\n%0 Book\n%A Ek, Bo\n\n\n%T Two\n%0 Journal Article\n%A Ana Prior\n%0 Book\n%T Three\n%? Somebody\n'
    const { records } = read(text)
    expect(records.map(({ title, type }) => [title, type])).toEqual([
      ['One', 'Book'],
      ['Two', 'Journal Article'],
      ['Three', 'Book'],
    ])
    expect(records[2]!.extra).toEqual({ '?': ['Somebody'] })
  })
  test('goes on after a blank line where no tag follows it', () => {
    const { records } = read('%0 Book\n%X One\nparagraph.\n\nAnother.\n%T One\n\n%0 Book\n%T Two\n')
    expect(records.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['One', 'One paragraph.\n\nAnother.'],
      ['Two', undefined],
    ])
  })
  test('reads date, DOI, keywords and groups', () => {
    const [record] = read(
      '%0 Journal Article\n%A NASA,\n%D 2021\n%8 September  1, 2021\n%R 10.1000/X\n%K one\ntwo\n',
    ).records
    expect(record).toMatchObject({
      date: { year: 2021, month: 9, day: 1 },
      ids: { doi: '10.1000/x' },
      keywords: ['one', 'two'],
    })
    expect(record!.bylines).toMatchObject([{ name: { literal: 'NASA' }, collective: true }])
  })
})

test('Web of Science: a book has its own list of authors, a record from MEDLINE its pages in one, and nobody is anonymous', () => {
  const text =
    'FN X\nVR 1.0\nPT B\nBA Ek, B\nBF Ek, Bo\nTI A book\nPS 411-22\nEA JUN 2021\nER\n\nPT J\nAU [Anonymous]\nTI News\nER\n\nEF'
  const { records } = readAll(wos, text, 'f', 2026)
  expect(records.map(names)).toEqual([['Bo Ek'], []])
  expect(records[0]).toMatchObject({ pages: '411-22', date: { year: 2021 } })
})

test('MEDLINE prints a suffix behind the given name', () => {
  const { records } = readAll(
    medline,
    'PMID- 1\nFAU - King, Martin L Jr\nAU  - King ML Jr\nFAU - Ma, Sr Li\nAU  - Ma SL\n',
    'f',
    2026,
  )
  expect(records[0]!.bylines.map(({ name }) => name)).toEqual([
    { family: 'King', given: 'Martin L', suffix: 'Jr' },
    { family: 'Ma', given: 'Sr Li' },
  ])
})

test('Ovid’s own format: numbered records, full names over short ones, inventors are no authors', () => {
  const text = samples.ovid![0]!
  expect(detect(text)?.format).toBe(ovid)
  const { records, problems } = readAll(ovid, text, 'f', 2026)
  expect(records.map(names)).toEqual([['L. Behan', 'J.S. van der Berg'], ['Richard Roe', 'The Group'], []])
  expect(records[0]).toMatchObject({
    abstract: 'Background: one. Method(s): two.',
    date: { year: 2005 },
    venue: 'Lancet',
    volume: '12',
    issue: '3',
    pages: '4-9',
    ids: { doi: '10.1000/x' },
    extra: { IN: ['(Behan) Univ X (Berg) Univ Y'] },
  })
  expect(records[1]).toMatchObject({ date: { year: 1999 }, ids: { pmid: '622' } })
  expect(problems).toMatchObject([{ code: 'year', record: '3', line: 31 }])
})

test('Web of Science: an identifier finds its person though the name differs in a middle initial, and is kept where it finds none', () => {
  const text =
    'FN X\nVR 1.0\nPT J\nAU Solomon, AW\n   Ek, B\n   Ek, BC\nAF Solomon, Anthony W.\n   Ek, Bo\n   Ek, Bea\nTI T\nOI Solomon, Anthony/0000-0001-7101-6649; Ek, B. B./0000-0002-5876-0382\nER\nEF'
  const { records } = readAll(wos, text, 'f', 2026)
  expect(records[0]!.bylines.map(({ ids }) => ids)).toEqual([{ orcid: '0000-0001-7101-6649' }, {}, {}])
  expect(records[0]!.extra).toEqual({ OI: ['Ek, B. B./0000-0002-5876-0382'] })
})

test('Web of Science: an address that names nobody is everybody’s where it is the only one, else kept beside', () => {
  const read = (addresses: string) =>
    readAll(wos, `FN X\nVR 1.0\nPT J\nAU Ek, B\n   Roe, C\nTI T\nC1 ${addresses}\nER\nEF`, 'f', 2026).records[0]!
  expect(read('Univ X.').bylines.map(({ affiliations }) => affiliations)).toEqual([['Univ X.'], ['Univ X.']])
  expect(read('Univ X.\n   Univ Y.')).toMatchObject({
    bylines: [{ affiliations: [] }, {}],
    extra: { C1: ['Univ X.', 'Univ Y.'] },
  })
})
