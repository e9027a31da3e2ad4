import type { RandomAccess } from '../../../atlas/file/random-access.ts'
import { isHeader, type Listed } from '../../../atlas/file/zip.ts'
import { localAt } from '../../../atlas/file/zip-directory.ts'

const slice = 1 << 20

/** The members of a zip without an end, as they stand one after another, as far as their headers can be read. */
export async function entriesInOrder(file: RandomAccess): Promise<readonly Listed[]> {
  const entries: Listed[] = []
  for (let at = 0; at < file.size; ) {
    const local = await localAt(file, at)
    if (local === undefined) break
    const start = at + local.start
    const { entry } = local
    const end = entry.sizesBehind && entry.packed === 0 ? await nextHeader(file, start) : start + entry.packed
    entries.push({ ...entry, packed: end - start })
    at = entry.sizesBehind ? await memberAfter(file, end) : end
  }
  return entries
}

/** Where the next header stands: what lies before it is the member's, whose length nobody says. */
async function nextHeader(file: RandomAccess, from: number): Promise<number> {
  for (let at = from; at < file.size; at += slice) {
    // A header may lie across two slices.
    const bytes = await file.slice(at, Math.min(file.size, at + slice + 3))
    for (let i = bytes.indexOf(0x50); i !== -1; i = bytes.indexOf(0x50, i + 1)) if (isHeader(bytes, i)) return at + i
  }
  return file.size
}

/** Behind the sizes that stand behind a member. */
async function memberAfter(file: RandomAccess, end: number): Promise<number> {
  for (const length of [0, 12, 16, 20, 24]) {
    if (end + length + 4 > file.size) break
    const bytes = await file.slice(end + length, end + length + 4)
    if (isHeader(bytes, 0) && bytes[2] !== 7) return end + length
  }
  return file.size
}
