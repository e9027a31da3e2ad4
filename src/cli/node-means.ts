import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { large, type Means } from '../atlas/file/means.ts'

const deflating = promisify(deflateRaw)
const inflating = promisify(inflateRaw)

/** What Node packs and names with: on threads of its own, several members at once. */
export const nodeMeans: Partial<Means> = {
  deflate: (bytes) => deflating(bytes, { level: bytes.length > large ? 4 : 6 }),
  inflate: (bytes, size) => inflating(bytes, { maxOutputLength: Math.max(1, size) }),
  digest: async (bytes) => createHash('sha256').update(bytes).digest(),
  hash: () => {
    const hash = createHash('sha256')
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest() }
  },
}
