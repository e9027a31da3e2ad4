import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearest } from '../../src/cli/suggestion.ts'
import { run } from './folder.ts'

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'))
  expect(await run(['--version'])).toEqual({ code: 0, out: `coterie ${version}\n`, err: '' })
})

test.each([
  [['ingset', 'x'], 'there is no command “ingset”; did you mean “ingest”?'],
  [['analyze', 'x'], 'there is no command “analyze”; did you mean “analyse”?'],
  [['stats', '--jsno', 'x'], 'there is no option “--jsno”; did you mean “--json”?'],
  [['ingest', 'x', '--ouput=y'], 'there is no option “--ouput”; did you mean “--out”?'],
  [['analyse', 'x', '--measures', 'closenes'], 'there is no measure “closenes”; did you mean “closeness”?'],
  [['records', 'x', '--format', 'bibtx'], 'there is no format “bibtx”; did you mean “bibtex”?'],
])('%j is asked back', async (words, message) => {
  const { code, err } = await run(words)
  expect(code).toBe(2)
  expect(err).toContain(message)
})

test('a word that is near nothing gets the list', async () => {
  expect((await run(['frobnicate'])).err).toMatch(
    /there is no command “frobnicate”\.\n[\s\S]* {2}ingest .*\n(?:.*\n)* {2}stats /,
  )
  expect((await run(['stats', '--frobnicate'])).err).toMatch(/no option “--frobnicate”; there are --columns.*--year\./)
  expect((await run(['stats', '-x'])).err).toMatch(/no option “-x”; there are/)
})

test('an option without its value is told so', async () => {
  const { code, err } = await run(['ingest', 'x', '--out'])
  expect(code).toBe(2)
  expect(err).toMatch(/--out.* argument missing/)
})

describe('the nearest word', () => {
  const words = ['ingest', 'analyse', 'people', 'records', 'stats', 'terms']
  test('is the word itself after any one slip of the finger', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap'),
        (word, where, slip) => {
          const i = where % (word.length - 1)
          const [a, b] = [word[i]!, word[i + 1]!]
          const typed = word.slice(0, i) + { drop: b, double: a + a + b, swap: b + a }[slip] + word.slice(i + 2)
          expect(nearest(typed, words)).toBe(word)
        },
      ),
    )
  })
  test('is none for a word of another length altogether', () => {
    expect(nearest('x', words)).toBeUndefined()
    expect(nearest('recordsrecords', words)).toBeUndefined()
  })
})
