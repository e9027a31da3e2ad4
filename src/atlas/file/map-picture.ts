import { unbase64 } from './base64.ts'
import type { RandomAccess } from './random-access.ts'
import { latin, utf8 } from './utf8.ts'

/** Between these an SVG of ours holds its map: the bytes of a `.coterie`, in base64. */
export const mapInSvg = { open: '<metadata id="coterie-map">', close: '</metadata>' }

/** Before its base64, in the iTXt chunk of a PNG of ours: keyword, not compressed, no language, no other keyword. */
export const mapInPng = 'coterie.map\0\0\0\0\0'

/** Bytes within which a picture of ours says so. */
const longestHead = 8192

/** Whether bytes are the beginning of a picture that holds the map it shows. */
export const isMapPicture = (head: Uint8Array): boolean => mapStart(head) !== null

/**
 * The map that lies in a picture of ours. What the chunk of a PNG says of its length and its sum is not relied on: the
 * map says itself whether it is whole.
 */
export async function mapOfPicture(file: RandomAccess, progress?: (bytes: number) => unknown): Promise<RandomAccess> {
  const head = await file.slice(0, Math.min(longestHead, file.size))
  const { start = file.size, length = 0 } = mapStart(head) ?? {}
  const end = Math.min(file.size, start + length)
  const letters = new Uint8Array(end - start)
  for (let at = start; at < end; at += slice) {
    const piece = await file.slice(at, Math.min(end, at + slice))
    const over = length === Number.POSITIVE_INFINITY ? piece.indexOf(0x3c) : -1
    letters.set(over === -1 ? piece : piece.subarray(0, over), at - start)
    await progress?.(at + piece.length)
    if (over !== -1) break
  }
  const bytes = unbase64(letters)
  return { size: bytes.length, slice: async (from, to) => bytes.subarray(from, to) }
}

const slice = 1 << 20

/** Where the base64 begins and how long it is at most; null where there is none. */
function mapStart(head: Uint8Array): { readonly start: number; readonly length: number } | null {
  if (beginsWith(head, pngSignature)) {
    const at = found(head, pngMark)
    if (at < 4) return null
    const length = new DataView(head.buffer, head.byteOffset + at - 4, 4).getUint32(0)
    return { start: at + pngMark.length, length: Math.max(0, length - mapInPng.length) }
  }
  if (!/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*<(?:\?xml|svg)/u.test(latin(head.subarray(0, 100)))) return null
  const at = found(head, svgMark)
  return at === -1 ? null : { start: at + svgMark.length, length: Number.POSITIVE_INFINITY }
}

const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const pngMark = utf8(`iTXt${mapInPng}`)
const svgMark = utf8(mapInSvg.open)

const beginsWith = (bytes: Uint8Array, start: Uint8Array, at = 0): boolean =>
  start.every((byte, i) => bytes[at + i] === byte)

/** Where some bytes stand within the head; -1 where they do not. */
function found(bytes: Uint8Array, sought: Uint8Array): number {
  const last = Math.min(longestHead, bytes.length) - sought.length
  for (let at = 0; at <= last; at++) if (beginsWith(bytes, sought, at)) return at
  return -1
}
