import { describe, expect, test } from 'vitest'
import { read } from '../../../../src/ingest/formats/read-source.ts'
import { fileOfPieces, piecesOf, written } from '../../../ingest/formats/graphs/json-files.ts'

describe.each(Object.keys(written))('%s', (id) => {
  test.each([100_000, 1_000_000])('is told and read with its ties behind %i nodes', { timeout: 300_000 }, async (n) => {
    const { format, reading } = await read(
      fileOfPieces(() => piecesOf(written[id]!, n)),
      { yearRetrieved: 2026 },
    )
    expect(format?.id).toBe(id)
    expect(reading.problems).toEqual([])
    expect(reading.graphs[0]!.nodes).toHaveLength(n)
    expect(reading.graphs[0]!.nodes.at(-1)).toMatchObject({ id: String(n - 1), x: (n - 1) / 8 })
    expect(reading.graphs[0]!.ties).toHaveLength(n - 1)
    expect(reading.graphs[0]!.ties.at(-1)!.weight).toBe(2)
  })
})
