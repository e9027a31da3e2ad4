import { Inflate } from 'fflate'
import { BrokenPacking } from '../input-bytes.ts'

/** How much may still come out of a packed file, however deep it is packed: shared by all that lies in it. */
export interface Budget {
  /** Bytes that came out so far. */
  given: number
  /** Most that may. */
  readonly limit: number
  /** Bytes of the file as stored. */
  readonly packed: number
}

/** So much may come out of any file. */
const harmless = 32e6
/** Deflate packs text to a twentieth at best, tables of the same text over and over to a fiftieth. */
const mostTimes = 200

/** Takes bytes that came out; throws {@link BrokenPacking} where they are more than any honest file holds. */
export function spend(budget: Budget, bytes: number): void {
  budget.given += bytes
  const { given, limit, packed } = budget
  if (given <= limit && (given <= harmless || given <= mostTimes * packed)) return
  const most = Math.round(Math.min(limit, Math.max(harmless, mostTimes * packed)) / 1e6)
  throw new BrokenPacking({ code: 'unpack-limit', megabytes: most })
}

/** Small helpings, because one of them may unpack to a thousand times its size at once. */
const helping = 8192

/** The bytes that were deflated. Throws {@link BrokenPacking} where they do not come out. */
export async function* inflated(packed: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const inflate = new Inflate((bytes) => ready.push(bytes))
  const unpack = (bytes: Uint8Array, last: boolean) => {
    try {
      inflate.push(bytes, last)
    } catch (cause) {
      throw new BrokenPacking({ code: 'damaged-member', how: 'damaged' }, { cause })
    }
  }
  function* come() {
    for (const bytes of ready.splice(0)) {
      spend(budget, bytes.length)
      if (bytes.length > 0) yield bytes
    }
  }
  for await (const piece of packed)
    for (let from = 0; from < piece.length; from += helping) {
      unpack(piece.subarray(from, from + helping), false)
      yield* come()
    }
  unpack(new Uint8Array(0), true)
  yield* come()
}
