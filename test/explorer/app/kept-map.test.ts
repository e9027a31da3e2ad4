import { expect, test } from 'vitest'
import { read } from '../../../src/atlas/file/read-container.ts'
import { write } from '../../../src/atlas/file/write-container.ts'
import { joined, piecesOfMap } from '../../../src/explorer/app/kept-map.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()

test('a map that was cut and joined is the file that it was, in whatever order its pieces come', async () => {
  const parts: Uint8Array[] = []
  for await (const part of write({ atlas: map, project: {} })) parts.push(part)
  const bytes = new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer())
  const pieces = await piecesOfMap(bytes)
  expect(pieces.size).toBeGreaterThan(5)
  const file = joined(new Map([...pieces].reverse()), 'map.coterie')
  const back = new Uint8Array(await file.arrayBuffer())
  expect(Buffer.compare(back, bytes)).toBe(0)
  const opened = await read({ size: back.length, slice: async (a, b) => back.subarray(a, b) }, { name: file.name })
  expect(opened.ok && opened.damage).toEqual([])
})
