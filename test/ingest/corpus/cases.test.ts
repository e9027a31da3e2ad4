import { createReadStream } from 'node:fs'
import { expect, test } from 'vitest'
import { joinRecords } from '../../../src/ingest/corpus/join.ts'
import { read } from '../../../src/ingest/formats/read-source.ts'

// Small files made after public reports: pairs of one work, and pairs that are two.
test.each([
  ['70-preprints.csv', 8, 4],
  ['71-duplicates.csv', 12, 6],
  ['72-editorials.csv', 5, 5],
])('%s: %i records are %i works', async (file, records, works) => {
  const bytes = createReadStream(`test/fixtures/cases/${file}`)
  const { reading } = await read({ name: file, bytes }, { yearRetrieved: 2026 })
  expect(reading.records).toHaveLength(records)
  expect(joinRecords(reading.records).works).toHaveLength(works)
})
