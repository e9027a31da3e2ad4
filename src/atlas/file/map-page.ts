import { unbase64 } from './base64.ts'
import type { RandomAccess } from './random-access.ts'
import { latin } from './utf8.ts'

/** Between these a web page of ours holds its map: the bytes of a `.coterie`, in base64. */
export const mapInPage = { open: '<script type="application/vnd.coterie+base64" id="coterie-map">', close: '</script>' }

/** Bytes within which a page of ours says so, whatever its title. */
const longestHead = 8192

/** Whether bytes are the beginning of a web page of ours. */
export const isMapPage = (head: Uint8Array): boolean =>
  /^\s*<!doctype html>/iu.test(latin(head.subarray(0, 200))) && mapStart(head) !== -1

/** The map that lies in a web page of ours. */
export async function mapOfPage(file: RandomAccess, progress?: (bytes: number) => unknown): Promise<RandomAccess> {
  const start = mapStart(await file.slice(0, Math.min(longestHead, file.size)))
  const letters = new Uint8Array(file.size - start)
  let length = 0
  for (let at = start, end = -1; at < file.size && end === -1; at += slice) {
    const piece = await file.slice(at, Math.min(file.size, at + slice))
    end = piece.indexOf(0x3c)
    const mine = end === -1 ? piece : piece.subarray(0, end)
    letters.set(mine, length)
    length += mine.length
    await progress?.(Math.min(file.size, at + slice))
  }
  const bytes = unbase64(letters.subarray(0, length))
  return { size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) }
}

const slice = 1 << 20

/** Where the map begins; -1 where there is none. */
function mapStart(head: Uint8Array): number {
  const at = latin(head.subarray(0, longestHead)).indexOf(mapInPage.open)
  return at === -1 ? -1 : at + mapInPage.open.length
}
