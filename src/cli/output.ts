import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Terminal } from './command.ts'

/**
 * Writes the pieces to standard output, or to a file that appears only when it is whole: a full disk or a
 * broken pipe leaves what was there before untouched, and rejects.
 */
export async function write(pieces: Iterable<string>, out: string | undefined, terminal: Terminal): Promise<void> {
  if (out === undefined || out === '-') {
    for (const block of blocks(pieces)) await terminal.out(block)
    return
  }
  const there = await stat(out).catch(() => undefined)
  // A device or a pipe is written as it is; a file put in its place would take it away.
  const half =
    there !== undefined && !there.isFile() ? out : join(dirname(out), `.${basename(out)}.${process.pid}.part`)
  try {
    await mkdir(dirname(out), { recursive: true })
    const file = await open(half, 'w')
    try {
      // The next block is made while the one before is on its way to the disk.
      let writing: Promise<void> = Promise.resolve()
      for (const block of blocks(pieces)) {
        await writing
        writing = file.writeFile(block)
        writing.catch(() => {})
      }
      await writing
    } finally {
      await file.close()
    }
    if (half !== out) await rename(half, out)
  } catch (error) {
    if (half !== out) await rm(half, { force: true }).catch(() => {})
    throw new Error(`${out} could not be written: ${reason(error)}.`, { cause: error })
  }
}

function reason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
      return 'the disk is full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'writing there is not allowed'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such folder'
    case 'EISDIR':
      return 'it is a folder'
    default:
      return error instanceof Error ? error.message : String(error)
  }
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
