import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { useFolder } from './folder.ts'

const at = useFolder({
  'two.bib': `@article{a, title = {Reeds}, author = {Okafor, Ngozi and Lind, Per}, year = 2019}
@article{b, title = {Rushes}, author = {Okafor, Ngozi and Ruiz, Eva}, year = 2021}`,
  'names.csv': 'paper,name\np,Okafor Ngozi\np,Per Lind\n',
  'edges.txt': 'a b\nb c\n',
})

const calls = (): readonly (readonly string[])[] => [
  ['--help'],
  ['--version'],
  ['records', '--help'],
  ...['records', 'stats', 'terms', 'ingest'].map((command) => [command, at('two.bib')]),
  ['people', at('names.csv')],
  ['analyse', at('edges.txt'), '--measures', 'none'],
]

/** Runs the program itself: what a pipe or a disk does to it no pretended terminal can do. */
async function ended(args: readonly string[], stdout: 'pipe' | number, after = (_: ReturnType<typeof spawn>) => {}) {
  const program = spawn(process.execPath, ['src/cli/coterie.mjs', ...args], { stdio: ['ignore', stdout, 'pipe'] })
  after(program)
  const [err, [code]] = await Promise.all([text(program.stderr!), once(program, 'exit')])
  return { code, err }
}

describe('the program', { skip: process.platform === 'win32' }, () => {
  test('ends with 1 and without a word where nobody reads what it prints', async () => {
    for (const args of calls()) {
      const { code, err } = await ended(args, 'pipe', ({ stdout }) => stdout!.destroy())
      expect(code, args.join(' ')).toBe(1)
      expect(err).not.toMatch(/EPIPE|could not|node:/)
    }
  })

  test('ends with 1 and says that the disk is full, of the output and not of the input', {
    skip: !existsSync('/dev/full'),
  }, async () => {
    const full = openSync('/dev/full', 'w')
    for (const args of calls()) {
      const { code, err } = await ended(args, full)
      expect(code, args.join(' ')).toBe(1)
      expect(err).toMatch(/^coterie[ \w]*: standard output could not be written: the disk is full\.$/m)
      expect(err).not.toMatch(/two\.bib: | printed/)
    }
    closeSync(full)
  })

  test('does not read the file that it writes to', async () => {
    await writeFile(at('all.jsonl'), '')
    const out = openSync(at('all.jsonl'), 'a')
    const { code, err } = await ended(['records', at('.')], out)
    closeSync(out)
    expect(code).toBe(3)
    expect(err).toContain('all.jsonl: it is where the results go.')
    const titles = (await readFile(at('all.jsonl'), 'utf8')).match(/"title":"R\w+"/g)
    expect(titles).toEqual(['"title":"Reeds"', '"title":"Rushes"'])
  })
})
