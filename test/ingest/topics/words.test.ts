import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blank } from '../../../src/ingest/topics/blank.ts'
import { phraseEnd, Words } from '../../../src/ingest/topics/words.ts'

const words = (text: string) => {
  const found = new Words().read(text)
  return Array.from({ length: found.length }, (_, i) => text.slice(found.starts[i], found.ends[i]))
}

test('words of any script keep their accents, hyphens part phrases but not prefixes', () => {
  expect(words('Gödel’s floating-point k-means, non-differentiable naïve Ångström')).toEqual([
    'Gödel',
    'floating',
    'point',
    'k-means',
    'non-differentiable',
    'naïve',
    'Ångström',
  ])
})

test('a phrase ends where a blank parts two scripts', () => {
  const found = new Words().read('deep learning для обработки 图像 of β particles')
  const ends = Array.from({ length: found.length }, (_, i) => (found.before[i]! & 3) === phraseEnd)
  expect(ends).toEqual([true, false, true, false, true, true, false, false])
})

test('numbers are no words', () => {
  expect(words('32 of 1,000 in 3.14')).toEqual(['of', 'in'])
})

test('maths, commands, addresses, tags and copyright lines are blanked, what braces hold stays', () => {
  const text =
    'We study $\\mathrm{ReLU}$ and \\emph{deep} nets <b>here</b>, see https://x.org/a?b. © 2019 Elsevier B.V. All rights reserved.'
  expect(words(blank(text))).toEqual(['We', 'study', 'and', 'deep', 'nets', 'here', 'see'])
})

test('blanking keeps every place of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab \\{}$<>&;@:/.wé©中-\'"'), maxLength: 80 }), (text) => {
      expect(blank(text)).toHaveLength(text.length)
    }),
  )
})

test('words of any text are in order, apart, and hold a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const found = new Words().read(text)
      let end = 0
      for (let i = 0; i < found.length; i++) {
        expect(found.starts[i]).toBeGreaterThanOrEqual(end)
        end = found.ends[i]!
        expect(end).toBeGreaterThan(found.starts[i]!)
        expect(text.slice(found.starts[i], end)).toMatch(/[\p{L}\p{M}]/u)
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})
