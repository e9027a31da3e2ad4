import { describe, test } from 'vitest'
import { formats } from '../../../../src/ingest/formats/detect-format.ts'
import { expectToSurvive, inputs } from '../mutations.ts'
import { samples } from '../samples.ts'
import { graphFormats } from './graph-formats.ts'

describe(`of ${inputs} damaged graphs none stops a reader, or reads differently in pieces`, () => {
  for (const format of formats.filter(({ id }) => graphFormats.has(id)))
    test(format.id, () => {
      expectToSurvive(format, samples[format.id]!)
    })
})
