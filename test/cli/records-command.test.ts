import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/cli-main.ts'
import { fakeTerminal } from './terminal.ts'

const seed = 'data/wonyeol-lee.txt'
const bib = `@article{a1, title = {One}, author = {van der Aalst, Wil and {ATLAS Collaboration} and others}, year = 2020}
@article{a2, title = {Never closed, year = 2021
@article{a3, title = "Three", author = "Ek, Bo and Prior, Ana", abstract = {Text.}, year = {in press}}
`
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-'))
  await mkdir(join(folder, 'inner'))
  await writeFile(join(folder, 'b.txt'), bib)
  await writeFile(join(folder, 'inner', 'a.ris'), 'TY  - JOUR\nTI  - Four\nAU  - Ek, Bo\nER  - \n')
  await writeFile(join(folder, '.hidden'), 'nothing to read')
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (args: readonly string[], stdin?: string | Uint8Array) => {
  const terminal = fakeTerminal(stdin)
  const code = await main(args, terminal)
  return { code, out: terminal.printed(), err: terminal.complaints() }
}
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

describe('coterie records', () => {
  test('prints one JSON object a record, as read', async () => {
    const { code, out, err } = await run(['records', '-'], bib)
    expect(code).toBe(0)
    expect(lines(out)).toMatchObject([
      {
        file: 'stdin',
        format: 'bibtex',
        line: 1,
        key: 'a1',
        title: 'One',
        year: 2020,
        bylines: [
          { given: 'Wil', family: 'van der Aalst' },
          { literal: 'ATLAS Collaboration', collective: true },
        ],
        incomplete: true,
      },
      { key: 'a3', line: 3, title: 'Three', abstract: 'Text.', bylines: [{ family: 'Ek' }, { family: 'Prior' }] },
    ])
    expect(err.trim().split('\n')).toEqual([
      'stdin:2 (a2): the value of “title” is not closed; the record was left out, reading goes on at the next.',
      'warning: stdin:3 (a3): “in press” is not a year; kept without one.',
      '2 records printed.',
    ])
  })
  test('reads gzip from standard input, several files, and folders in the order of their names', async () => {
    const packed = await run(['records', '-'], gzipSync(new TextEncoder().encode(bib)))
    expect(lines(packed.out)).toHaveLength(2)
    const { out } = await run(['records', folder, seed])
    expect(lines(out).map((record) => record.format)).toEqual([
      'bibtex',
      'bibtex',
      'ris',
      ...Array(10).fill('author-page'),
    ])
  })
  test('says as what a file was read that does not say its encoding, and nothing of one in UTF-8', async () => {
    const text = '@book{b, title = {Über größere Wälder}, author = {Weiß, Jörg}}'
    const latin = await run(
      ['records', '-'],
      Uint8Array.from(text, (c) => c.charCodeAt(0)),
    )
    expect(latin.err).toContain('note: stdin: read as iso-8859-1, which its bytes look like')
    expect(latin.out).toContain('Weiß')
    expect((await run(['records', '-'], new TextEncoder().encode(text))).err).not.toContain('encoding')
  })

  test('is told the year, the format and the encoding', async () => {
    const { out } = await run(['records', seed, '--year', '2031'])
    expect(lines(out)[3].year).toBe(2031)
    const latin = Uint8Array.from('@book{b, author = {Zo\xe9}}', (c) => c.charCodeAt(0))
    const told = await run(['records', '-', '--encoding', 'windows-1251', '--format', 'bibtex'], latin)
    expect(lines(told.out)[0].bylines[0].family).toBe('Zoй')
  })
  test.each([
    [[]],
    [['-', '--format', 'papyrus']],
    [['-', '--encoding', 'morse']],
    [['-', '--year', 'soon']],
    [['-', '--verbose']],
  ])('with the words %j makes no sense', async (words) => {
    const { code, out, err } = await run(['records', ...words])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(/^coterie records: /)
  })
  test('fails where nothing could be read, and says why', async () => {
    const missing = await run(['records', join(folder, 'nowhere')])
    expect(missing.code).toBe(1)
    expect(missing.err).toMatch(/nowhere: there is no such file/)
    const login = await run(['records', '-'], '<!doctype html><title>Sign in</title>')
    expect(login.code).toBe(1)
    expect(login.err).toMatch(/this looks like a web page/)
  })
  test('says of an empty file that it holds 0 records', async () => {
    const { code, err } = await run(['records', '-'], ' \n')
    expect(code).toBe(1)
    expect(err).toMatch(/0 records/)
  })
  test('never lets a file move the cursor', async () => {
    const { err } = await run(['records', '-'], '@book{b, author = {A}, year = {\x1b[2Jsoon}}')
    expect(err).toContain('soon')
    expect(err).not.toContain('\x1b')
  })
})

describe('coterie stats', () => {
  test('counts what the files hold', async () => {
    const { code, out } = await run(['stats', folder, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      records: 3,
      abstracts: 1,
      bylines: 4,
      corporate: 1,
      names: 3,
      coauthorPairs: 1,
      problems: 2,
    })
  })
  test('counts works and authors after joining: a file given twice adds records, and no work', async () => {
    const { out } = await run(['stats', seed, seed, '--json'])
    expect(JSON.parse(out)).toMatchObject({ records: 20, works: 10, bylines: 60, names: 11, authors: 11 })
  })
  test('counts the works that print “et al.” for authors whom they do not name', async () => {
    const { out } = await run(
      ['stats', '-', '--json'],
      '@book{b, author = {Ann Lee and others}}\n@book{c, author = {Bo Yu}}',
    )
    expect(JSON.parse(out)).toMatchObject({ works: 2, incomplete: 1, bylines: 2, authors: 2 })
  })
  test('tells a person the same', async () => {
    const { out } = await run(['stats', seed])
    expect(out).toMatch(/wonyeol-lee\.txt: author-page, utf-8/)
    expect(out).toMatch(/records +10\n/)
    expect(out).toMatch(/names +11\n/)
  })
})
