import { readdirSync, readFileSync } from 'node:fs'
import { describe, test } from 'vitest'
import { detect, formats } from '../../../src/ingest/formats/detect-format.ts'
import { expectToSurvive, inputs } from './mutations.ts'
import { samples } from './samples.ts'

// The formats that have no sample of their own are tried on the small cases that are in them.
const folder = 'test/fixtures/cases'
const texts = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8'))

describe(`of ${inputs} damaged files none stops a reader, or reads differently in pieces`, () => {
  for (const format of formats.filter(({ id }) => !(id in samples))) {
    const own = texts.filter((text) => detect(text)?.format === format)
    if (own.length > 0) test(format.id, () => expectToSurvive(format, own))
  }
})
