import { describe, expect, test } from 'vitest'
import { bibtex } from '../../../../src/ingest/formats/bibtex/bibtex.ts'
import { readAll } from '../../../../src/ingest/formats/format.ts'
import { fullName } from '../../../../src/model/name.ts'
import type { SourceRecord } from '../../../../src/model/work.ts'
import { cause } from '../../../../src/words/problems.en.ts'

const read = (text: string) => readAll(bibtex, text, 'refs.bib', 2026)
const keys = (text: string) => read(text).records.map((record) => record.key)
const names = (record: SourceRecord | undefined) => record?.bylines.map((byline) => fullName(byline.name))
const entry = (key: string, more = '') =>
  `@article{${key},\n  title = {Title of ${key}},\n  year = {2020},${more}\n}\n\n`
const around = (bad: string) => `${entry('first')}${bad}\n\n${entry('last')}`

describe('a damaged entry costs at most itself', () => {
  test.each([
    ['a value that never closes', '@article{bad,\n  title = {No end,\n  year = {2000},\n}'],
    ['a value open to the end', '@article{bad,\n  title = {No end,\n  author = {A and {B'],
    ['a quote that never closes', '@article{bad,\n  title = "No end,\n  author = {A},\n  year = 2000\n}'],
    ['a quote that only the next field closes', '@article{bad,\n  title = "No end,\n  author = "A",\n  year = 2000\n}'],
    ['braces 5,000 deep', `@article{bad, title = {${'{'.repeat(5000)}x${'}'.repeat(5000)}}}`],
  ])('%s: reported once with its text, and the others are read', (_, bad) => {
    const { records, problems } = read(around(bad))
    expect(records.map((record) => record.key)).toEqual(['first', 'last'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ severity: 'error', record: 'bad', raw: bad })
    expect(problems[0]!.line).toBeGreaterThanOrEqual(6)
  })
  test('where the file ends in it, no next one is promised', () => {
    const [cut] = read(`${entry('first')}@article{bad, title = {No end, year = 2000\n`).problems
    expect(cause(cut!)).toMatch(/the record was left out, the file ends there\.$/)
    const [open] = read(around('@article{bad, title = {No end, year = 2000')).problems
    expect(cause(open!)).toMatch(/the record was left out, reading goes on at the next\.$/)
  })
  test('a last brace that is missing costs nothing: the fields are all there', () => {
    const { records, problems } = read(around('@article{bad,\n  title = {Whole},\n  year = {2000}'))
    expect(records.map(({ key, title }) => [key, title])[1]).toEqual(['bad', 'Whole'])
    expect(records).toHaveLength(3)
    expect(problems).toMatchObject([{ code: 'missing-brace', severity: 'warning', record: 'bad' }])
  })
  test('nor does a missing comma', () => {
    const { records, problems } = read('@article{a,\n title = {One}\n author = "Bo Ek"\n year = 2000\n}')
    expect(records).toMatchObject([{ title: 'One', date: { year: 2000 }, bylines: [{ name: { family: 'Ek' } }] }])
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['missing-comma', 'warning', 3],
      ['missing-comma', 'warning', 4],
    ])
  })
  test('nor a missing comma within a line, behind a brace or a quote', () => {
    const { records, problems } = read(
      '@article{a, title = {One} journal = "Acta" volume={3} author = "Bo Ek" year = 2000}',
    )
    expect(records).toMatchObject([{ title: 'One', venue: 'Acta', volume: '3', date: { year: 2000 } }])
    expect(problems).toHaveLength(4)
    // A letter before an equals sign is no field.
    expect(read('@article{a, title = "The "p" n = 5 case", year = 2000}').records).toMatchObject([
      { title: 'The "p" n = 5 case' },
    ])
  })
  test('a quote inside a quoted value is a quote', () => {
    expect(read('@book{a, title = "The "great" war", year = 2000}').records[0]).toMatchObject({
      title: 'The "great" war',
      date: { year: 2000 },
    })
  })
  test('braces that are escaped and not balanced are braces', () => {
    const { records, problems } = read(around('@article{odd, title = {Sets \\{ and more}, year = 2000}'))
    expect(records.map((record) => record.title)[1]).toBe('Sets { and more')
    expect(problems).toEqual([])
  })
})

describe('keys', () => {
  test('that are missing are made', () => {
    const made = '@article{,\n title = {On Sealed Bids}, author = {Ek, Bo}, year = 2001}\n@book{title = {Other}}'
    expect(keys(made)).toEqual(['ek2001sealed', 'other'])
  })
  test('that are used twice name two records', () => expect(keys(entry('a') + entry('a'))).toEqual(['a', 'a']))
  test('and fields called like parts of an object are literal', () => {
    const { records } = read('@article{__proto__, constructor = {x}, __proto__ = {polluted}, title = {T}}')
    expect(records[0]!.key).toBe('__proto__')
    expect(Object.entries(records[0]!.extra)).toEqual([
      ['constructor', ['x']],
      ['__proto__', ['polluted']],
    ])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(records[0]!.extra)).toBe(Object.prototype)
  })
})

describe('what stands outside entries', () => {
  test('is comment, an e-mail address too', () => {
    const { records, problems } = read(
      `Ask joe@example.org or (ann@x{y, z}) first.\n@ stray\n${entry('a')}%${entry('b')}`,
    )
    expect(records.map((record) => record.key)).toEqual(['a', 'b'])
    expect(problems).toEqual([])
  })
  test('as @comment and @preamble is skipped, entries inside it too', () => {
    const skipped = `@comment{jabref-meta: {a};}\n@comment{\n${entry('inside')}}\n@preamble{"\\newcommand{\\x}{\\{}" # {}}\n@comment unbalanced {\n`
    expect(keys(`${skipped}${entry('a')}`)).toEqual(['a'])
  })
  test('as @string is put in where it is named, joined by #', () => {
    const text = `@string{acm = "ACM " # {Press}}\n@STRING(j = {Journal})\n@book{a, publisher = ACM # { & co}, journal = j, month = 1 # "~" # may, year = 2001}`
    expect(read(text).records[0]).toMatchObject({
      publisher: 'ACM Press & co',
      venue: 'Journal',
      date: { year: 2001, month: 5, day: 1 },
    })
  })
  test('is kept as printed where no @string defines it, with one warning', () => {
    const { records, problems } = read('@book{a, publisher = springer}\n@book{b, publisher = springer}')
    expect(records.map((record) => record.publisher)).toEqual(['springer', 'springer'])
    expect(problems).toMatchObject([{ code: 'undefined-string', severity: 'warning', record: 'a', line: 1 }])
  })
  test('inside an entry after % is comment as well', () => {
    expect(read('@book{a,\n  title = {T},\n  % year = {1999},\n  year = {2000} % last\n}').records[0]).toMatchObject({
      title: 'T',
      date: { year: 2000 },
    })
  })
})

describe('crossref and xdata', () => {
  const parent = '@proceedings{P, title = {Proc. of X}, year = 2003, publisher = {ACM}, editor = {Ed, Itor}}'
  test.each([
    ['after', `@inproceedings{a, crossref = {p}, author = {Ek, Bo}, title = {T}}\n${parent}`],
    ['before', `${parent}\n@inproceedings{a, crossref = {p}, author = {Ek, Bo}, title = {T}}`],
  ])('take over what describes the whole, also where it stands %s', (_, text) => {
    const record = read(text).records.find((record) => record.key === 'a')
    expect(record).toMatchObject({ title: 'T', venue: 'Proc. of X', date: { year: 2003 }, publisher: 'ACM' })
    expect(names(record)).toEqual(['Bo Ek'])
  })
  test('give all that xdata holds, which is no record itself', () => {
    const { records } = read('@xdata{x, author = {Ek, Bo}, publisher = {ACM}}\n@book{a, xdata = {x}, title = {T}}')
    expect(records).toMatchObject([{ key: 'a', publisher: 'ACM', bylines: [{ name: { family: 'Ek' } }] }])
  })
  test('in a circle end', () => {
    expect(keys('@book{a, crossref = {b}}\n@book{b, crossref = {c}}\n@book{c, crossref = {a}}').sort()).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})

describe('extremes', () => {
  test.each([
    ['a title of 1 MB', `{${'long '.repeat(200_000)}}`],
    ['20,000 backslashes', `{${'\\'.repeat(20_000)}}`],
    ['20,000 accents', `{${"\\'".repeat(20_000)}}`],
    ['20,000 dollars', `{${'$x'.repeat(20_001)}}`],
    ['20,000 commands with groups', `{${'\\cite{'.repeat(900)}${'}'.repeat(900)}}`],
    ['50,000 quotes', `"${' "x'.repeat(50_000)}"`],
    ['50,000 parts', Array(50_000).fill('"x"').join(' # ')],
  ])('%s is read with the rest', (_, title) => {
    const { records } = read(around(`@article{big, title = ${title}, year = 1999}`))
    expect(records.map((record) => record.key)).toEqual(['first', 'big', 'last'])
  })
  test('50,000 entries that never close leave the last one', () => {
    expect(keys(`${'@article{x, title = {\n'.repeat(50_000)}${entry('last')}`)).toEqual(['last'])
  })
  test('3,000 authors stay on their work', () => {
    const authors = Array.from({ length: 3000 }, (_, i) => `Name${i}, Given`).join(' and ')
    expect(read(`@article{a, author = {${authors}}}`).records[0]!.bylines).toHaveLength(3000)
  })
})

describe('values', () => {
  const first = (fields: string) => read(`@article{a, ${fields}}`).records[0]!
  test('keep their maths and lose their markup', () => {
    expect(first('title = {{A} \\emph{Proof} of $E = mc^2$ for {DNA} \\& {\\OE}uvre -- no. 1}').title).toBe(
      'A Proof of $E = mc^2$ for DNA & Œuvre – no. 1',
    )
    expect(first('abstract = {One.\n  Still one.\n\nTwo \\(x\\).}').abstract).toBe('One. Still one.\n\nTwo $x$.')
  })
  test('that look like markup but are none stay text', () => {
    expect(first('title = {<img src=x onerror=alert(1)>}').title).toBe('<img src=x onerror=alert(1)>')
  })
  test('give identifiers bare, and links only where they lead to the web', () => {
    const record = first(
      'doi = {https://doi.org/10.1145/ABC.Def}, url = {javascript:alert(1)}, link = {http://a.org/x\\_y}, eprint = {2203.01234v2}, archiveprefix = {arXiv}, isbn = {978-3-16-148410-0}, primaryclass = {cs.LG}',
    )
    expect(record.ids).toEqual({ doi: '10.1145/abc.def', arxiv: '2203.01234', isbn: '9783161484100' })
    expect(record.links).toEqual(['http://a.org/x_y'])
    expect(record.fields).toEqual(['cs.LG'])
  })
  test('of Google Scholar name the arXiv', () => {
    expect(first('journal = {arXiv preprint arXiv:1706.03762}').ids.arxiv).toBe('1706.03762')
  })
  test('of NASA’s ADS name journals by commands', () => {
    expect(
      first('journal = {\\mnras}, author = {{Planck Collaboration} and {Aghanim}, N. and {de Bernardis}, P.}'),
    ).toMatchObject({
      venue: 'Monthly Notices of the Royal Astronomical Society',
      bylines: [
        { collective: true },
        { name: { family: 'Aghanim', given: 'N.' } },
        { name: { family: 'de Bernardis' } },
      ],
    })
  })
  test('that nobody asked for are kept under their own names', () => {
    expect(first('Note = {see {\\ss}}, bdsk-file-1 = {xyz}, note = {again}').extra).toEqual({
      Note: ['see ß'],
      'bdsk-file-1': ['xyz'],
      note: ['again'],
    })
  })
  test.each([
    ['year = {2001}', { year: 2001 }],
    ['year = 2001, month = jul', { year: 2001, month: 7 }],
    ['year = 2001, month = {07}, day = 9', { year: 2001, month: 7, day: 9 }],
    ['date = {2009-08-21/2009-08-24}', { year: 2009, month: 8, day: 21 }],
    ['year = {c. 1899}', { year: 1899 }],
    ['year = {0}', undefined],
    ['year = {99999}', undefined],
    ['year = {in press}', undefined],
  ])('%s is dated %j', (fields, date) => expect(first(fields).date).toEqual(date))
})

test('a key may hold braces', () => {
  const text = ['{Doe}2020', 'Doe{\\"u}2020', '{doe2020}'].map((key) => entry(key)).join('')
  const { records, problems } = read(text)
  expect(records.map((record) => record.key)).toEqual(['{Doe}2020', 'Doe{\\"u}2020', '{doe2020}'])
  expect(problems).toEqual([])
})

test('a reference to a name of an xdata entry is that name, and never a person', () => {
  const people = '@xdata{people, author = {Doe, Jane and Poe, Edgar}}\n'
  const of = (author: string) => names(read(entry('a', ` author = {${author}}`) + people).records[0])
  expect(of('xdata=people-author-2 and Roe, John')).toEqual(['Edgar Poe', 'John Roe'])
  expect(of('xdata=people-author')).toEqual(['Jane Doe', 'Edgar Poe'])
  expect(of('xdata=nobody-author-1 and Roe, John')).toEqual(['John Roe'])
})

test('a list that names nobody but “others” is incomplete, in braces too', () => {
  for (const author of ['{{and others}}', '{others}', '{et al.}']) {
    const { records } = readAll(bibtex, `@article{a, title = {One}, author = ${author}, year = 2001}`, 'f', 2026)
    expect(records.map(({ bylines, incomplete }) => [bylines, incomplete])).toEqual([[[], true]])
  }
})

test('the group of a book is an author only where nobody else is (Web of Science)', () => {
  const of = (author: string) =>
    names(read(entry('a', ` Author = {${author}}, Book-Group-Author = {{IEEE}}`)).records[0])
  expect(of('Chen, L')).toEqual(['L Chen'])
  expect(of('')).toEqual(['IEEE'])
})
