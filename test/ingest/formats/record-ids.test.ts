import { expect, test } from 'vitest'
import { workIds } from '../../../src/ingest/formats/record-ids.ts'

test('a number longer than any of PubMed’s is none, and no part of it is', () => {
  expect(workIds({ pmid: '00012345678901234567890' })).toEqual({})
  expect(workIds({ pmid: 'PMID: 35000001' })).toEqual({ pmid: '35000001' })
})
