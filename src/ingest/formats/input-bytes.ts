import { Gunzip } from 'fflate'
import { crc32 } from '../../atlas/file/crc32.ts'
import type { Cause } from '../../model/problem.ts'

/** Why the bytes of a file stopped before its end; what came before is still read. */
export class BrokenPacking extends Error {
  /** What the problem says that tells it. */
  readonly why: Cause

  constructor(why: Cause, options?: { readonly cause: unknown }) {
    super(why.code, options)
    this.why = why
  }
}

/**
 * The same bytes in blocks of `size`, the last one shorter: what follows does not depend on how they arrived.
 * An error of the source comes after all that it gave.
 */
export async function* inBlocks(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(size)
  let filled = 0
  let broken: { readonly error: unknown } | undefined
  try {
    for await (const piece of bytes) {
      for (let from = 0; from < piece.length; ) {
        const part = piece.subarray(from, from + size - filled)
        block.set(part, filled)
        filled += part.length
        from += part.length
        if (filled === size) {
          yield block
          block = new Uint8Array(size)
          filled = 0
        }
      }
    }
  } catch (error) {
    broken = { error }
  }
  if (filled > 0) yield block.subarray(0, filled)
  if (broken !== undefined) throw broken.error
}

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b && head[2] === 8

/**
 * The unpacked bytes of a gzip file. Throws {@link BrokenPacking} where it is cut short or damaged, and where it
 * would unpack to more than `limit` bytes or to more than 200 times what was read (a gzip bomb).
 */
export async function* gunzipped(packed: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let taken = 0
  let given = 0
  let sum = 0
  const gunzip = new Gunzip((bytes) => {
    given += bytes.length
    sum = crc32(bytes, sum)
    ready.push(bytes)
  })
  // Files packed one after another are one file; the bytes given before the last of them.
  let before = 0
  gunzip.onmember = () => {
    before = given
    sum = 0
  }
  const damaged = (cause?: unknown) => new BrokenPacking({ code: 'gzip', how: 'damaged' }, { cause })
  const unpack = (bytes: Uint8Array, last: boolean) => {
    try {
      gunzip.push(bytes, last)
    } catch (cause) {
      throw damaged(cause)
    }
  }
  const tail = new Uint8Array(8)
  // Small helpings, because one of them may unpack to a thousand times its size at once.
  const helping = 8192
  for await (const part of inBlocks(packed, helping)) {
    taken += part.length
    keepLast(tail, part)
    unpack(part, false)
    yield* ready.splice(0)
    if (given > limit || (given > harmless && given > 200 * taken)) {
      const [megabytes, most] = [Math.round(given / 1e6), Math.round(limit / 1e6)]
      throw new BrokenPacking({ code: 'gzip', how: 'stopped', megabytes, limit: most })
    }
  }
  unpack(new Uint8Array(0), true)
  yield* ready.splice(0)
  // A gzip file ends with the checksum and the length of what it unpacks to (RFC 1952); the library looks at neither.
  const end = new DataView(tail.buffer)
  if ((given - before) % 2 ** 32 !== end.getUint32(4, true)) throw damaged()
  if (sum !== end.getUint32(0, true)) throw new BrokenPacking({ code: 'gzip', how: 'checksum' })
}

/** The bytes inside, however often they were packed; gzip in gzip happens to what is downloaded twice. */
export async function* unpacked(
  bytes: AsyncGenerator<Uint8Array>,
  limit: number,
  layers = 4,
): AsyncGenerator<Uint8Array> {
  const { head, whole } = await peeked(bytes)
  if (layers > 0 && isGzip(head)) yield* unpacked(gunzipped(whole, limit), limit, layers - 1)
  else yield* whole
}

/** The first bytes, three where there are as many, and all of them; why they break off comes after those that came. */
export async function peeked(bytes: AsyncGenerator<Uint8Array>) {
  const start: Uint8Array[] = []
  let length = 0
  let broken: { readonly error: unknown } | undefined
  try {
    while (length < 3) {
      const next = await bytes.next()
      if (next.done) break
      start.push(next.value)
      length += next.value.length
    }
  } catch (error) {
    broken = { error }
  }
  const head = Uint8Array.from(start.flatMap((part) => [...part.subarray(0, 3)]).slice(0, 3))
  const whole = async function* () {
    yield* start
    if (broken !== undefined) throw broken.error
    yield* bytes
  }
  return { head, whole: whole() }
}

/** Keeps in `tail` the last bytes of all that were seen. */
function keepLast(tail: Uint8Array, next: Uint8Array): void {
  const kept = tail.length - Math.min(next.length, tail.length)
  tail.copyWithin(0, tail.length - kept)
  tail.set(next.subarray(-(tail.length - kept)), kept)
}

const harmless = 32e6
