/** A source of numbers in [0, 1). Every step that needs chance takes one as an argument. */
export type Random = () => number

/**
 * A small seeded generator (sfc32 by Chris Doty-Humphrey, part of PractRand), identical on every
 * machine. Not for cryptography.
 */
export function seeded(seed: number | string): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef ^ hash(String(seed))]
  const next = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) next()
  return next
}

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number. */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}
