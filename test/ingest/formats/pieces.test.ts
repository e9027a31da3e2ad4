import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formats } from '../../../src/ingest/formats/detect-format.ts'
import { read } from '../../../src/ingest/formats/read-source.ts'
import { inPieces } from './mutations.ts'
import { fileOf } from './pieces.ts'
import { samples } from './samples.ts'

const sizes = [1, 7, 4096]

describe('where a text is cut makes no difference, problems included', () => {
  for (const format of formats)
    test(format.id, () => {
      // Each reader meets its own files, and those of another.
      const other = samples[format.id === 'csl-json' ? 'ovid' : 'csl-json']![0]!
      for (const text of [...(samples[format.id] ?? []), other, other.repeat(40)]) {
        const whole = inPieces(format, text, text.length)
        for (const size of sizes) expect(inPieces(format, text, size)).toEqual(whole)
      }
    })
})

describe('where the bytes of a file are cut makes no difference either', () => {
  const folder = 'test/fixtures/graphs/cases'
  test.each(readdirSync(folder))('%s', async (name) => {
    const bytes = readFileSync(`${folder}/${name}`)
    const whole = await read(fileOf(bytes, name), { yearRetrieved: 2026 })
    expect(whole.reading.graphs).toHaveLength(1)
    for (const size of sizes) expect(await read(fileOf(bytes, name, size), { yearRetrieved: 2026 })).toEqual(whole)
  })
})
