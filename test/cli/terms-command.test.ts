import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/cli-main.ts'
import { fakeTerminal } from './terminal.ts'

const bib = `@article{a, title = {Separation logic}, abstract = {The separation logic of memory is for programs.}}
@article{b, title = {Quantum walks}, abstract = {The quantum walks are fast, as separation logic can prove.}}
`
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coterie-'))
})
afterAll(() => rm(folder, { recursive: true }))

interface Line {
  readonly id: string
  readonly title: string
  readonly language: string
  readonly terms: readonly string[]
}

const run = async (args: readonly string[], stdin?: string | Uint8Array) => {
  const terminal = fakeTerminal(stdin)
  const code = await main(['terms', ...args], terminal)
  const lines = terminal
    .printed()
    .split('\n')
    .filter(Boolean)
    .map((line): Line => JSON.parse(line))
  return { code, lines, err: terminal.complaints() }
}

describe('coterie terms', () => {
  test('an empty list has no works, and nothing is wrong with it', async () => {
    const path = join(folder, 'empty.json')
    await writeFile(path, '[]\n')
    const { code, lines, err } = await run([path])
    expect({ code, lines }).toEqual({ code: 0, lines: [] })
    expect(err).not.toContain('no format')
  })

  test('prints one JSON object a work, its terms most telling first', async () => {
    const { code, lines } = await run(['-'], bib)
    expect(code).toBe(0)
    expect(lines.map((line) => Object.keys(line))).toEqual([
      ['id', 'title', 'language', 'terms'],
      ['id', 'title', 'language', 'terms'],
    ])
    const logic = lines.find(({ title }) => title === 'Separation logic')!
    expect(logic.language).toBe('en')
    expect(logic.terms[0]).toBe('separation logic')
    expect(logic.terms.length).toBeGreaterThan(1)
  })

  test('--top holds the terms of a work to so many', async () => {
    const { lines } = await run(['-', '--top', '1'], bib)
    expect(lines.map(({ terms }) => terms.length)).toEqual([1, 1])
    expect((await run(['-', '--top', 'none'], bib)).code).toBe(2)
  })

  test('--shared gives the topics that works hold in common', async () => {
    const { lines } = await run(['-', '--shared'], bib)
    for (const { terms } of lines) expect(terms).toContain('separation logic')
  })

  test('a JSON list of id, title and abstract keeps its ids and their order', async () => {
    const file = join(folder, 'list.json')
    const list = [
      { id: 'z', title: 'Quantum walks', abstract: 'The quantum walks are fast.' },
      { id: 7, title: 'Separation logic', abstract: 'The separation logic of memory.' },
    ]
    await writeFile(file, JSON.stringify(list))
    const { code, lines } = await run([file])
    expect(code).toBe(0)
    expect(lines.map(({ id, title }) => [id, title])).toEqual([
      ['z', 'Quantum walks'],
      ['7', 'Separation logic'],
    ])
    expect(lines[0]!.terms[0]).toBe('quantum walks')
  })

  test('a compressed file gives what the plain one gives', async () => {
    const plain = join(folder, 'works.bib')
    const small = join(folder, 'works.bib.gz')
    await writeFile(plain, bib)
    await writeFile(small, gzipSync(new TextEncoder().encode(bib)))
    const { lines } = await run([small])
    expect(lines).toHaveLength(2)
    expect(lines.map(({ terms }) => terms)).toEqual((await run([plain])).lines.map(({ terms }) => terms))
  })

  test('a call that makes no sense ends with 2', async () => {
    const { code, err } = await run([])
    expect(code).toBe(2)
    expect(err).toContain('no files were named')
  })
})
