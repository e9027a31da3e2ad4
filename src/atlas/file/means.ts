import { sha256 } from '@noble/hashes/sha2.js'
import { deflateSync, inflateSync } from 'fflate'
import type { Sha256 } from '../fingerprint.ts'
import { Damaged } from './damaged.ts'

/** What a file is packed and named by: engines have faster ones, each in its own way. */
export interface Means {
  /** Raw deflate. Several may run at once. */
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>
  /** Undoes it; `size` is what comes out. May throw anything where the bytes are not so packed. */
  readonly inflate: (bytes: Uint8Array, size: number) => Promise<Uint8Array>
  /** SHA-256. */
  readonly digest: (bytes: Uint8Array) => Promise<Uint8Array>
  /** SHA-256, piece by piece. */
  readonly hash: () => Sha256
}

/** Of which every machine is capable. */
export const plainMeans: Means = {
  deflate: async (bytes) => deflateSync(bytes, { level: bytes.length > large ? 4 : 6 }),
  inflate: async (bytes, size) => inflateSync(bytes, { out: new Uint8Array(size) }),
  digest: async (bytes) => sha256(bytes),
  hash: () => sha256.create(),
}

/** Bytes past which a member is packed at level 4: a twentieth larger than at 6, in a third of the time. */
export const large = 2 ** 20

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The bytes that were packed; {@link Damaged} where they do not come out. */
export async function unpacked(bytes: Uint8Array, size: number, { inflate }: Means): Promise<Uint8Array> {
  // Deflate packs no more than 1032 bytes into one: what claims to be more is none, and need not be tried.
  if (size > 1032 * (bytes.length + 1)) throw new Damaged('unreadable')
  const out = await inflate(bytes, size).catch(() => {
    throw new Damaged('unreadable')
  })
  if (out.length !== size) throw new Damaged('checksum')
  return out
}
