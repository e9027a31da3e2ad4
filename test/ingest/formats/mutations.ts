import { expect, inject } from 'vitest'
import { detect } from '../../../src/ingest/formats/detect-format.ts'
import type { Format, Reading } from '../../../src/ingest/formats/format.ts'
import { type Random, seeded } from '../../../src/model/random.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** How many inputs a parser must survive: fewer in `npm test` than in `npm run fuzz`. */
    readonly damagedFiles: number
    /** How many maps saved here and packed files, each with something wrong in it, must be opened or refused. */
    readonly damagedMaps: number
  }
}

/** Each is read in pieces cut at random. */
export const inputs = inject('damagedFiles')

/**
 * Reads mutations of these samples (bytes flipped, cut, doubled, spliced with each other) and expects of each
 * that the reader never throws, that what it gives is whole, that no prototype is touched, of every eighth, that
 * reading it in one piece gives the same, problems included, and, of every eightieth, that reading it in pieces of 1, 7
 * and 4,096 characters does, and that nobody who is asked whose format it is throws.
 */
export function expectToSurvive(format: Format, samples: readonly string[], seed = format.id, count = inputs): void {
  const random = seeded(seed)
  const prototype = Object.getOwnPropertyNames(Object.prototype).length
  for (let i = 0; i < count; i++) {
    const text = mutation(samples, random)
    const reading = inPieces(format, text, random)
    if (i % 8 === 0) {
      const whole = JSON.stringify(inPieces(format, text, text.length))
      const sizes = i % 80 === 0 ? [1, 7, 4096] : []
      if (i % 80 === 0) detect(text)
      for (const other of [reading, ...sizes.map((size) => inPieces(format, text, size))])
        if (JSON.stringify(other) !== whole)
          expect.fail(`${format.id}: where the pieces are cut makes a difference:\n${text}`)
    }
    for (const record of reading.records) {
      const whole = typeof record.title === 'string' && record.key !== '' && record.place.line > 0
      if (!whole || Object.getPrototypeOf(record.extra) !== Object.prototype)
        expect.fail(`${format.id}: a broken record of:\n${text}`)
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(prototype)
}

/** The reading of a text that arrives in pieces of a length, or of random ones. */
export function inPieces(format: Format, text: string, size: number | Random): Reading {
  const reading = { records: [], problems: [], pages: [], graphs: [] } as { -readonly [K in keyof Reading]: unknown[] }
  const reader = format.open({
    file: 'f',
    format: format.id,
    yearRetrieved: 2026,
    sink: {
      record: (record) => reading.records.push(record),
      problem: (problem) => reading.problems.push(problem),
      page: (page) => reading.pages.push(page),
      graph: (graph) => reading.graphs.push(graph),
    },
  })
  for (let from = 0; from < text.length; ) {
    const length = typeof size === 'number' ? size : 1 + Math.floor(size() ** 2 * text.length)
    reader.push(text.slice(from, from + length))
    from += length
  }
  reader.end()
  return reading as Reading
}

function mutation(samples: readonly string[], random: Random): string {
  let text = pick(samples, random)
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const from = Math.floor(random() * (text.length + 1))
    const to = Math.min(text.length, from + Math.floor(random() ** 3 * 400))
    const other = pick(samples, random)
    const start = Math.floor(random() * other.length)
    const kinds = [
      () => text.slice(0, from) + String.fromCharCode(Math.floor(random() * 256)) + text.slice(from + 1),
      () => text.slice(0, from) + pick(marks, random) + text.slice(from),
      () => text.slice(0, from) + text.slice(to),
      () => text.slice(0, from) + text.slice(from, to) + text.slice(from),
      () => text.slice(0, from) + other.slice(start, start + (to - from)) + text.slice(to),
      () => text.slice(0, Math.max(from, 1)),
    ]
    text = pick(kinds, random)()
  }
  return text
}

/** What breaks parsers: brackets and quotes of every format, names that prototypes have, odd characters. */
export const marks = [
  ...['<', '>', '</', '/>', '<!--', ']]>', '<![CDATA[', '&', '&#0;', '&#x110000;', '&x;', '<?', '<!DOCTYPE x ['],
  ...['"', "'", '""', '{', '}', '[', ']', ',', ':', ';', '\\', '\\u', '\\"', '\t', '\r', '\n', '\r\n', '\n\n'],
  ...['__proto__', 'constructor', 'toString', '\0', '\ufeff', '\ufffd', '\ud800', '\u202e', '\u2028', '1e999', '-'],
  ...['@', '#', '%', '$', 'ER  - ', 'TY  - ', 'PT J\n', '%0 ', '{"', '[[[[', '}}}}'],
]

export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!
