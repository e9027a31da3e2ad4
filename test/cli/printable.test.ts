import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine, printable } from '../../src/cli/printable.ts'
import { run } from './folder.ts'

const moves = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\u2028\u2029]/u
const hostile = fc.string({
  unit: fc.constantFrom('a', 'é', '\u202e', '\u2066', '\x1b', '\x9b', '\u061c', '"', '\n', '漢'),
})

test('nothing of a text moves the cursor or turns the line', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(printable(text)).not.toMatch(moves)
    }),
  )
  expect(printable('Lind \u202egnoW\x1b[2J')).toBe('Lind \\u202egnoW\ufffd[2J')
})

test('a line of JSON holds none of it and gives all of it back', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(jsonLine({ text })).not.toMatch(moves)
      expect(JSON.parse(jsonLine({ text }))).toEqual({ text })
    }),
  )
})

test('names, titles and file names of any kind go to the terminal without', async () => {
  const bib = '@article{a\u202e, title = {\u2067Reeds\u009b}, author = {Okafor\u202e, Ngozi}, year = {in \u202epress}}'
  for (const command of ['records', 'terms', 'stats']) {
    const { code, out, err } = await run([command, '-', 'gone\u202e.bib'], bib)
    expect(code).toBe(3)
    expect(out + err).not.toMatch(moves)
  }
})
