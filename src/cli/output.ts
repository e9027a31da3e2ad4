import type { FileHandle } from 'node:fs/promises'
import { extname } from 'node:path'
import { en } from '../words/en.ts'
import { type Terminal, UsageError } from './cli-command.ts'
import { printable } from './printable.ts'
import { notWritten } from './target.ts'
import { writeWhole } from './whole-file.ts'

/**
 * Writes the pieces to standard output, or to a file that appears only when it is whole, and says where a folder was
 * made for it. Resolves to the bytes written.
 */
export async function write(
  pieces: Iterable<string> | AsyncIterable<Uint8Array>,
  out: string | undefined,
  terminal: Pick<Terminal, 'out' | 'err'>,
): Promise<number> {
  let bytes = 0
  if (out === undefined || out === '-') {
    for await (const block of Symbol.asyncIterator in pieces ? pieces : blocks(pieces)) {
      await terminal.out(block)
      bytes += typeof block === 'string' ? Buffer.byteLength(block) : block.length
    }
    return bytes
  }
  const { made } = await writeWhole(out, async (file) => {
    bytes = Symbol.asyncIterator in pieces ? await writeBytes(file, pieces) : await writeTo(file, pieces)
  }).catch((error: unknown) => {
    throw notWritten(out, error)
  })
  if (made !== undefined) terminal.err(`${printable(en.terminal.folderMade(made))}\n`)
  return bytes
}

/**
 * Through two buffers in turn, one filled while the other is on its way to the disk: strings of that size would each
 * stay in memory until the next full collection.
 */
async function writeTo(file: FileHandle, pieces: Iterable<string>): Promise<number> {
  const size = 1 << 20
  let [filling, leaving] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)]
  let filled = 0
  let bytes = 0
  let writing: Promise<void> = Promise.resolve()
  const flush = async () => {
    await writing
    writing = file.writeFile(filling.subarray(0, filled))
    writing.catch(() => {})
    bytes += filled
    filled = 0
    ;[filling, leaving] = [leaving, filling]
  }
  for (const piece of pieces) {
    // No character takes more than three bytes a code unit.
    if (filled + 3 * piece.length > size) await flush()
    if (3 * piece.length <= size) filled += filling.write(piece, filled)
    else {
      await writing
      await file.writeFile(piece)
      bytes += Buffer.byteLength(piece)
    }
  }
  await flush()
  await writing
  return bytes
}

async function writeBytes(file: FileHandle, pieces: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const piece of pieces) {
    await file.writeFile(piece)
    bytes += piece.length
  }
  return bytes
}

/** Whether a file name ends so: `.csl.json`, in whatever letters. */
export const endsIn = (out: string, extension: string): boolean => out.toLowerCase().endsWith(`.${extension}`)

/**
 * Refuses, before any work is done, a file name that promises what cannot be written; of what can be, the longest ending
 * that it has.
 */
export function endingOf<E extends string>(out: string | undefined, extensions: readonly E[]): E | undefined {
  if (out === undefined || extname(out) === '') return undefined
  const fitting = extensions.filter((extension) => endsIn(out, extension)).sort((a, b) => b.length - a.length)
  if (fitting.length > 0) return fitting[0]
  const known = extensions.map((extension) => `.${extension}`)
  throw new UsageError(en.terminal.noEnding(out, known))
}

/** `Written to map.json: 10 works, 11 authors; 48,213 bytes.` */
export function written(out: string | undefined, holds: readonly string[], bytes: number): string {
  const where = out === undefined || out === '-' ? en.terminal.standardOutput : out
  return `${en.terminal.written(printable(where), holds, bytes)}\n`
}

/** A write a piece would cost more than the writing. */
function* blocks(pieces: Iterable<string>): Generator<string> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < 1 << 18) continue
    yield block
    block = ''
  }
  if (block !== '') yield block
}
