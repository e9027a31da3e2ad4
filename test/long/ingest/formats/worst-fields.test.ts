import { describe, expect, test } from 'vitest'
import { formats } from '../../../../src/ingest/formats/detect-format.ts'
import { inPieces } from '../../../ingest/formats/mutations.ts'
import { samples } from '../../../ingest/formats/samples.ts'

/** What makes slow readers slow, each fifty thousand characters long. */
const fills = [
  ' ',
  '\t',
  '.',
  ',',
  ';',
  '[a',
  '(',
  '{',
  '<',
  'a ',
  'A. ',
  'a, ',
  ' and ',
  '1',
  '|',
  '“',
  '中',
  '$x',
  '\\',
]
const length = 50_000
/** Places of a sample that are filled, at most. */
const most = 5

describe('a field that is filled with what is hard to read holds nobody up', () => {
  // A reader whose time grows with the square of the field takes hours here, and the test ends it.
  test.each(formats.filter(({ id }) => id in samples))('$label', { timeout: 600_000 }, (format) => {
    for (const sample of samples[format.id]!) {
      const words = [...sample.matchAll(/[\p{L}\d][\p{L}\d -]+/gu)]
      const step = Math.ceil(words.length / most)
      for (const word of words.filter((_, i) => i % step === 0))
        for (const fill of fills) {
          const filled = fill.repeat(length / fill.length)
          const text = sample.slice(0, word.index) + filled + sample.slice(word.index + word[0].length)
          expect(Array.isArray(inPieces(format, text, 1 << 16).records)).toBe(true)
        }
    }
  })
})
