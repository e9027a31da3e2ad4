import type { RandomAccess } from '../../../src/atlas/file/random-access.ts'
import { type Opened, type ReadOptions, read } from '../../../src/atlas/file/read-container.ts'
import { type Contents, type WriteOptions, write } from '../../../src/atlas/file/write-container.ts'

/** A file as it is written, in one piece. */
export async function written(contents: Contents, options?: WriteOptions): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of write(contents, options)) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

export const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  slice: async (from, to) => bytes.slice(from, to),
})

export const opened = (bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<Opened> =>
  read(inMemory(bytes), { name: 'map.coterie', ...options })
