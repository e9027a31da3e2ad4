import { describe, test } from 'vitest'
import { formats } from '../../../../src/ingest/formats/detect.ts'
import { expectToSurvive } from '../mutations.ts'
import { samples } from '../samples.ts'
import { graphFormats } from './graph-formats.ts'

const count = 2000

describe(`of ${count} damaged graphs none stops a reader, or reads differently in pieces`, () => {
  for (const format of formats.filter(({ id }) => graphFormats.has(id)))
    test(format.label, { timeout: 120_000 }, () => {
      expectToSurvive(format, samples[format.id]!, format.id, count)
    })
})
