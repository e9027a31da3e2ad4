import type { RandomAccess } from '../atlas/file/random-access.ts'
import { BrokenPacking } from './formats/input-bytes.ts'

/** The bytes of a file, of which the first may be looked at before all are read. */
export interface OpenBytes {
  /** So many of the first, or all where there are fewer. */
  first(least: number): Promise<Uint8Array>
  /** All of them in memory; where they break off, as many as came. */
  all(): Promise<RandomAccess>
  /** All of them in order, the first included. */
  inOrder(): AsyncGenerator<Uint8Array>
  /** Why they broke off. */
  readonly broken: BrokenPacking | undefined
  /** Lets go of the rest. */
  close(): Promise<void>
}

/** Most bytes that are held at once. */
const mostHeld = 1.5e9

export function openBytes(source: AsyncIterable<Uint8Array>): OpenBytes {
  const bytes = source[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let length = 0
  let ended = false
  let broken: BrokenPacking | undefined
  async function collect(least: number) {
    try {
      while (length < least && !ended) {
        const { done, value } = await bytes.next()
        if (done) ended = true
        else {
          pieces.push(value)
          length += value.length
        }
      }
    } catch (error) {
      if (!(error instanceof BrokenPacking)) throw error
      ended = true
      broken = error
    }
  }
  return {
    async first(least) {
      await collect(least)
      return joined(pieces, length)
    },
    async all() {
      await collect(mostHeld)
      if (!ended) throw new BrokenPacking({ code: 'too-large', what: 'packed' })
      return inMemory(joined(pieces, length))
    },
    async *inOrder() {
      yield* pieces
      if (broken !== undefined) throw broken
      while (!ended) {
        const { done, value } = await bytes.next()
        if (done) return
        yield value
      }
    },
    get broken() {
      return broken
    },
    async close() {
      await bytes.return?.()
    },
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

const inMemory = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  slice: async (from, to) => bytes.subarray(from, to),
})
