import { crc32 } from '../../../atlas/file/crc32.ts'
import type { RandomAccess } from '../../../atlas/file/random-access.ts'
import type { Listed } from '../../../atlas/file/zip.ts'
import { directoryOf, localAt } from '../../../atlas/file/zip-directory.ts'
import { BrokenPacking } from '../input-bytes.ts'
import { type Budget, inflated, spend } from './inflating.ts'
import { memberName } from './member-name.ts'
import { entriesInOrder } from './salvaged.ts'

/** A zip that is open. */
export interface Archive {
  /** Its files, in the order in which they are listed; folders are none. */
  readonly members: readonly ArchiveMember[]
  /** Its end is missing: there may have been more. */
  readonly isCutShort: boolean
}

export interface ArchiveMember {
  /** With its folders, parted by `/`. */
  readonly name: string
  /** Bytes of its content, where that is said. */
  readonly size: number
  /** Throws {@link BrokenPacking} where it cannot be had, or no further. */
  content(): AsyncGenerator<Uint8Array>
}

/** Whether bytes are the beginning of a zip, whatever is in it. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 &&
  head[1] === 0x4b &&
  ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6) || (head[2] === 7 && head[3] === 8))

/** Opens a zip. Throws {@link BrokenPacking} where nothing of it can be had. */
export async function openArchive(file: RandomAccess, budget: Budget): Promise<Archive> {
  const directory = await directoryOf(file)
  if (directory?.isPart) {
    throw new BrokenPacking({ code: 'zip-part' })
  }
  const entries = directory?.entries ?? (await entriesInOrder(file))
  if (directory === undefined && entries.length === 0) throw new BrokenPacking({ code: 'damaged-zip' })
  const named = entries.map((entry) => ({ entry, name: memberName(entry), isFolder: isFolder(entry) }))
  return {
    isCutShort: directory === undefined,
    members: named
      .filter(({ isFolder }) => !isFolder)
      .map(({ entry, name }) => ({ name, size: entry.size, content: () => contentOf(file, entry, budget) })),
  }
}

const isFolder = ({ nameBytes, size }: Listed) => size === 0 && [0x2f, 0x5c].includes(nameBytes.at(-1) ?? 0)

async function* contentOf(file: RandomAccess, entry: Listed, budget: Budget): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) {
    throw new BrokenPacking({ code: 'encrypted', what: 'member' })
  }
  if (entry.method !== 0 && entry.method !== 8) {
    const name = methods[entry.method]
    throw new BrokenPacking(
      name === undefined
        ? { code: 'packing', how: 'numbered', number: entry.method }
        : { code: 'packing', how: 'named', name },
    )
  }
  const local = await localAt(file, entry.at)
  if (local === undefined) throw new BrokenPacking({ code: 'damaged-member', how: 'misplaced' })
  const start = entry.at + local.start
  const end = Math.min(file.size, start + entry.packed)
  let sum = 0
  let size = 0
  const pieces = slices(file, start, end)
  for await (const piece of entry.method === 8 ? inflated(pieces, budget) : spending(pieces, budget)) {
    sum = crc32(piece, sum)
    size += piece.length
    yield piece
  }
  if (end - start < entry.packed) throw new BrokenPacking({ code: 'damaged-member', how: 'cut-short' })
  // Of what was found without a directory the sum may stand behind it, where nobody looks.
  if (!(entry.sizesBehind && entry.size === 0) && (sum !== entry.crc || size !== entry.size))
    throw new BrokenPacking({ code: 'damaged-member', how: 'checksum' })
}

const methods: Readonly<Record<number, string>> = {
  1: 'Shrink',
  6: 'Implode',
  9: 'Deflate64',
  12: 'bzip2',
  14: 'LZMA',
  93: 'Zstandard',
  95: 'XZ',
  98: 'PPMd',
  99: 'AES',
}

const slice = 1 << 16

async function* slices(file: RandomAccess, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += slice) yield await file.slice(at, Math.min(end, at + slice))
}

async function* spending(pieces: AsyncIterable<Uint8Array>, budget: Budget): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    spend(budget, piece.length)
    yield piece
  }
}
