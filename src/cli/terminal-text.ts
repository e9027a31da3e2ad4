import { createReadStream } from 'node:fs'
import { openDecoding } from '../ingest/formats/encoding.ts'
import { gunzipped, inBlocks, isGzip } from '../ingest/formats/input-bytes.ts'
import { en } from '../words/en.ts'
import type { Terminal } from './cli-command.ts'
import { notOpened } from './files.ts'

/** The text of a small file, `-` for standard input; gzip is unpacked. Throws in words where it cannot be read. */
export async function textOf(path: string, terminal: Terminal): Promise<string> {
  const bytes: AsyncIterable<Uint8Array> = path === '-' ? terminal.stdin : createReadStream(path)
  const decoding = openDecoding()
  let text = ''
  try {
    for await (const block of unpacked(inBlocks(bytes, 1 << 18))) text += decoding.decode(block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    throw new Error(en.problem(notOpened(path, error)), { cause: error })
  }
  return text + decoding.end()
}

async function* unpacked(blocks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { value: head, done } = await blocks.next()
  if (done === true) return
  async function* again() {
    yield head
    yield* blocks
  }
  yield* isGzip(head) ? gunzipped(again(), 1 << 30) : again()
}
