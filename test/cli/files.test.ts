import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { run, useFolder } from './folder.ts'

const ris = 'TY  - JOUR\nTI  - Five\nAU  - Ek, Bo\nER  - \n'
const letter = 'Dear reader, this is no bibliography at all.'
const refused = 'Error occurred: The following PMID is not available: 9'
const at = useFolder({
  'lib.xlsx': readFileSync('test/fixtures/spreadsheets/dimensions.xlsx'),
  'good.zip': zipSync({ 'a.ris': strToU8(ris), 'in/b.ris': strToU8(ris.replace('Five', 'Six')) }),
  'mixed.zip': zipSync({ 'a.ris': strToU8(ris), 'letter.txt': strToU8(letter) }),
  'one.ris': 'TY  - JOUR\nTI  - Four\nAU  - Ek, Bo\nAU  - Prior, Ana\nER  - \n',
  'copy.ris': 'TY  - JOUR\nTI  - Four\nAU  - Ek, Bo\nAU  - Prior, Ana\nER  - \n',
  'empty.bib': '',
  'blank.txt': ' \n\n',
  'letter.txt': 'Dear reader, this is no bibliography at all.',
  'german.csv': 'Werkbenennung;Wer;Nr, alt\nÜber Netze;Ek, Bo and Prior, Ana;1\n',
  'edges.txt': 'a b\nb c\nc a\n',
  'crowd.ris': `TY  - JOUR\nTI  - Many\n${Array.from({ length: 400 }, (_, i) => `AU  - Ek${i}, Bo\n`).join('')}ER  - \n`,
  'latin.bib': Buffer.from('@article{a, title = {\u00dcber Netze}, author = {Ek, Bo}}', 'latin1'),
  'nameless.csv': 'Title,Jahr\nOne thing,2020\nTwo things,2021\n',
  'refused.xml': '<PubmedArticleSet><ERROR>1 is not available</ERROR></PubmedArticleSet>',
  'refused.nbib': `id: 1 ${refused}\n\nPMID- 2\nTI  - Two\nAU  - Roe J\n\nid: 3 ${refused}\n`,
  'refused.txt': `1. Nature. 2020 Jan;5(2):1-2.\n\nOne.\n\nDoe J.\n\nPMID: 1\n\n2. id: 9 ${refused}\n`,
  'refused.json': '{"header": {"type": "esearch"}, "esearchresult": {"ERROR": "1 is not available"}}',
})
const commands = ['stats', 'records', 'terms', 'ingest'] as const

describe.each(commands)('coterie %s', (command) => {
  test('reads the other files where one is missing, says which, and ends with 3', async () => {
    const { code, out, err } = await run([command, at('gone.bib'), at('one.ris')])
    expect(code).toBe(3)
    expect(out).toContain(command === 'stats' ? 'one.ris: ris' : 'Four')
    expect(err).toMatch(/gone\.bib: there is no such file\./)
  })
  test('does so where one of the files is nothing that it knows', async () => {
    const { code, err } = await run([command, at('one.ris'), at('letter.txt')])
    expect(code).toBe(3)
    expect(err).toMatch(/letter\.txt: no records: no format known here begins with/)
  })
  test.each(['gone.bib', 'empty.bib', 'blank.txt', 'letter.txt'])(
    'ends with 1 and prints nothing of %s alone',
    async (name) => {
      const { code, out, err } = await run([command, at(name)])
      expect(code).toBe(1)
      expect(out).toBe('')
      expect(err).toContain(name)
    },
  )
  test('an empty file beside another is no failure', async () => {
    const { code, err } = await run([command, at('empty.bib'), at('one.ris')])
    expect(code).toBe(0)
    expect(err).toMatch(/empty\.bib: 0 records: the file is empty\./)
  })
  test('of a table whose headers nobody knows, names them and both ways to say what they hold', async () => {
    const { code, err } = await run([command, at('german.csv')])
    expect(code).toBe(1)
    expect(err).toContain('“Werkbenennung”, “Wer”, “Nr, alt”')
    expect(err).toMatch(/--columns title=.*by hand on the page/)
  })
  test('is told what the columns hold', async () => {
    const { code, out } = await run([command, at('german.csv'), '--columns', 'title=Werkbenennung,authors=Wer'])
    expect(code).toBe(0)
    expect(out).toContain(command === 'stats' ? 'table, utf-8' : 'Über Netze')
  })
})

test('a file that is empty is called so, also where its format was named', async () => {
  for (const words of [[], ['--format', 'ris']]) {
    const { out, err } = await run(['stats', at('empty.bib'), at('one.ris'), ...words])
    expect(err).toMatch(/empty\.bib: 0 records: the file is empty\./)
    expect(out).toMatch(/empty\.bib: empty\n/)
  }
})

test('a header may hold a comma, and one that is not there is said with those that are', async () => {
  const comma = await run(['records', at('german.csv'), '--columns', 'title=Werkbenennung,key=Nr, alt,authors=Wer'])
  expect(JSON.parse(comma.out)).toMatchObject({ title: 'Über Netze', key: '1', bylines: [{}, {}] })
  const gone = await run(['records', at('german.csv'), '--columns', 'title=Werk', '--columns', 'authors=Wer'])
  expect(gone.err).toMatch(/there is no column “Werk”; the columns are “Werkbenennung”, “Wer”, “Nr, alt”\./)
})

test.each([
  ['titel=Werkbenennung', /cannot hold “titel”; did you mean “title”\?/],
  ['Werkbenennung', /takes pairs as in title=Titel/],
  ['title=', /takes pairs as in title=Titel/],
  ['shelf=Wer', /cannot hold “shelf”; it can hold title, abstract/],
])('the columns “%s” make no sense', async (list, message) => {
  const { code, err } = await run(['records', at('german.csv'), '--columns', list])
  expect(code).toBe(2)
  expect(err).toMatch(message)
})

describe('a ready-made graph', () => {
  test.each(['stats', 'records', 'terms'])(
    'is none of the files for coterie %s, which says what takes it',
    async (command) => {
      const { code, err } = await run([command, at('edges.txt')])
      expect(code).toBe(1)
      expect(err).toMatch(/edges\.txt: this is a ready-made graph.*coterie analyse/)
    },
  )
  test('becomes a map, with a word on what measures it', async () => {
    const { code, err } = await run(['ingest', at('edges.txt')])
    expect(code).toBe(0)
    expect(err).toMatch(/coterie analyse/)
    expect(err).toMatch(/Written to standard output: 3 authors;/)
  })
})

test('of files that bring no new work it is said that they add none; and why there are no topics', async () => {
  const { err } = await run(['ingest', at('one.ris'), at('copy.ris')])
  expect(err).toContain(
    `“${at('copy.ris')}” adds 0 works: its 1 record is of works that are already in the files before it.`,
  )
  expect(err).not.toContain(`“${at('one.ris')}” adds`)
  expect((await run(['ingest', at('one.ris')])).err).toMatch(/^no topics: titles contain only common words$/m)
})

test('a text that is not in UTF-8 is said to be read otherwise, unless the encoding was named', async () => {
  const { err } = await run(['ingest', at('latin.bib')])
  expect(err).toContain(
    `note: ${at('latin.bib')}: read as iso-8859-1, which its bytes look like; --encoding takes another.`,
  )
  expect((await run(['records', at('latin.bib'), '--encoding', 'iso-8859-1'])).err).not.toContain('read as')
  expect((await run(['records', at('one.ris')])).err).not.toContain('read as')
})

test('a table in which nobody knows the column of authors is read without them, and that is said', async () => {
  const { code, err } = await run(['ingest', at('nameless.csv')])
  expect(code).toBe(0)
  expect(err).toContain(
    `warning: ${at('nameless.csv')}:1: no column is known to hold authors: the works are read without them. Headers: “Title”, “Jahr”.`,
  )
  expect(err).toContain('--columns title=Titel,authors=Autoren')
})

test('works whose ties are left out for their many authors are told of', async () => {
  const { err } = await run(['ingest', at('crowd.ris')])
  expect(err).toMatch(/^1 work has more than \d+ authors: all are on the map, tied to this work but not to each other/m)
})

describe('what PubMed answers in place of a record is told', () => {
  test.each(['refused.xml', 'refused.nbib', 'refused.txt', 'refused.json'])('%s', async (name) => {
    const { err } = await run(['ingest', at(name)])
    expect(err).toMatch(/: the service answered with an error: “.*not available/)
  })
})

test('a map saved here holds the records that it was made of', async () => {
  await run(['ingest', at('one.ris'), '--out', at('map.json')])
  const { code, out } = await run(['records', at('map.json')])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ title: 'Four', bylines: [{ family: 'Ek' }, { family: 'Prior' }] })
})

describe.each(commands)('coterie %s', (command) => {
  test('reads a spreadsheet', async () => {
    const { code, out } = await run([command, at('lib.xlsx')])
    expect(code).toBe(0)
    expect(out).toContain(command === 'stats' ? 'lib.xlsx: dimensions-csv' : 'Lizards of the coast')
  })
  test('reads each file of a zip as if it had been named', async () => {
    const { code, out } = await run([command, at('good.zip')])
    expect(code).toBe(0)
    for (const part of command === 'stats' ? ['good.zip/a.ris: ris', 'good.zip/in/b.ris: ris'] : ['Five', 'Six'])
      expect(out).toContain(part)
    const mixed = await run([command, at('mixed.zip')])
    expect(mixed.code).toBe(3)
    expect(mixed.err).toMatch(/mixed\.zip\/letter\.txt: no records/)
  })
})
