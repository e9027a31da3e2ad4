import { Zip, ZipDeflate } from 'fflate'
import { utf8 } from '../atlas/file/utf8.ts'

/** The day on which the time of zips begins, wherever the clock stands: the same files are the same bytes. */
const noTime = new Date(1980, 0, 1)

/** Bytes, or UTF-16 units, that are deflated at once: of more fflate keeps a copy of its own. */
const blockLength = 1 << 16

/** Some files as one zip, piece by piece, byte for byte the same on every machine. */
export async function* zipped(
  files: readonly (readonly [name: string, pieces: Iterable<string | Uint8Array>])[],
): AsyncGenerator<Uint8Array> {
  let packed: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error
    packed.push(bytes)
  })
  for (const [name, pieces] of files) {
    const member = new ZipDeflate(name, { level: 6 })
    member.mtime = noTime
    zip.add(member)
    for (const block of blocksOf(pieces)) {
      member.push(block)
      yield* packed
      packed = []
    }
    member.push(new Uint8Array(0), true)
  }
  zip.end()
  yield* packed
}

function* blocksOf(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece !== 'string')
      for (let at = 0; at < piece.length; at += blockLength) yield piece.subarray(at, at + blockLength)
    else {
      text += piece
      if (text.length < blockLength) continue
      yield utf8(text)
      text = ''
    }
  }
  if (text !== '') yield utf8(text)
}
