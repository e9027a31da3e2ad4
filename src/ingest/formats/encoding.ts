import { doubleByteOf } from './double-byte.ts'
import { singleByteOf, western } from './single-byte.ts'

/** What the bytes of a text are taken for, and how that was found out. */
export interface Encoding {
  /** A label that TextDecoder knows: "utf-8", "utf-16le", "utf-16be", "iso-8859-1", "windows-1252", "gbk", … */
  readonly name: string
  readonly found: 'mark' | 'content' | 'declared' | 'chosen'
}

/** Decodes text that arrives in blocks; `encoding` is settled by the first byte above 127, or at the end. */
export interface Decoding {
  decode(block: Uint8Array): string
  end(): string
  encoding(): Encoding
}

/** Opens a decoding by `chosen`, or by what the blocks hold. Throws a RangeError on a label nobody knows. */
export function openDecoding(chosen?: string): Decoding {
  let encoding: Encoding = { name: 'utf-8', found: 'content' }
  let decoder = chosen === undefined ? undefined : newDecoder(chosen)
  if (chosen !== undefined) encoding = { name: chosen.toLowerCase(), found: 'chosen' }
  let first: Uint8Array | undefined
  return {
    decode(block) {
      first ??= block
      if (decoder === undefined) {
        const plain = plainAscii(block)
        if (plain !== undefined) return plain
        encoding = detectEncoding(block, first)
        decoder = newDecoder(encoding.name)
      }
      return decoder.decode(block, { stream: true })
    },
    end: () => decoder?.decode() ?? '',
    encoding: () => encoding,
  }
}

/**
 * The encoding of a block that holds more than ASCII: by its mark, by the pattern of its zero bytes, by whether
 * it is UTF-8, by what the file's beginning declares, and last by what its bytes would mean.
 */
function detectEncoding(block: Uint8Array, beginning: Uint8Array = block): Encoding {
  const mark = markOf(block)
  if (mark !== undefined) return { name: mark, found: 'mark' }
  const wide = wideOf(block)
  if (wide !== undefined) return { name: wide, found: 'content' }
  const { valid, invalid } = utf8Sequences(block)
  if (invalid === 0 || valid > invalid) return { name: 'utf-8', found: 'content' }
  const declared = declaredIn(beginning)
  if (declared !== undefined && declared !== 'utf-8') return { name: declared, found: 'declared' }
  const double = doubleByteOf(block)
  if (double !== undefined) return { name: double, found: 'content' }
  const single = singleByteOf(block)
  if (single !== western) return { name: single, found: 'content' }
  if (westernShare(block) < 0.5) return { name: 'utf-8', found: 'content' }
  const controls = block.some((byte) => byte >= 0x80 && byte <= 0x9f)
  return { name: controls ? 'windows-1252' : 'iso-8859-1', found: 'content' }
}

interface TextDecoder {
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}
// Global in Node, workers and pages alike; the core's library of types knows none of them.
declare const TextDecoder: new (label: string, options?: { readonly ignoreBOM?: boolean }) => TextDecoder

const newDecoder = (label: string) => new TextDecoder(label)
const ascii = newDecoder('utf-8')

/** The text of a block that holds ASCII only, else `undefined`: one unit a byte, and none replaced. */
function plainAscii(block: Uint8Array): string | undefined {
  if (block.includes(0) && wideOf(block) !== undefined) return undefined
  const text = ascii.decode(block)
  return text.length === block.length && !text.includes('\ufffd') ? text : undefined
}

function markOf(block: Uint8Array): string | undefined {
  const [a, b, c] = block
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return undefined
}

/** UTF-16 of a mostly Latin text without a mark: every other byte is zero. */
function wideOf(block: Uint8Array): string | undefined {
  // A ZIP archive, as every .xlsx is one, begins with zeros, too.
  if (block[0] === 0x50 && block[1] === 0x4b && block[2] === 3) return undefined
  const sample = Math.min(block.length, 4096) & ~1
  let even = 0
  let odd = 0
  for (let i = 0; i < sample; i += 2) {
    if (block[i] === 0) even++
    if (block[i + 1] === 0) odd++
  }
  const half = sample / 2
  if (half < 4) return undefined
  if (odd > 0.4 * half && even < 0.1 * half) return 'utf-16le'
  if (even > 0.4 * half && odd < 0.1 * half) return 'utf-16be'
  return undefined
}

/** Whole multi-byte sequences of UTF-8, and bytes above 127 that belong to none; one cut off at the end is neither. */
function utf8Sequences(block: Uint8Array): { valid: number; invalid: number } {
  let valid = 0
  let invalid = 0
  for (let i = 0; i < block.length; i++) {
    const byte = block[i]!
    if (byte < 0x80) continue
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0
    let following = 1
    while (following < length && (block[i + following]! & 0xc0) === 0x80) following++
    if (length > 0 && following === length) valid++
    else if (length === 0 || i + following < block.length) invalid++
    i += following - 1
  }
  return { valid, invalid }
}

const declarations = /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)|%\s*encoding\s*:\s*([\w-]+)|charset=["']?([\w-]+)/iu

/** What an XML declaration or JabRef's first comment says, as a label of TextDecoder. */
function declaredIn(beginning: Uint8Array): string | undefined {
  let text = ''
  for (let i = 0; i < Math.min(512, beginning.length); i++) text += String.fromCharCode(beginning[i]!)
  const match = declarations.exec(text)
  const label = (match?.[1] ?? match?.[2] ?? match?.[3])?.toLowerCase()
  if (label === undefined || label.startsWith('utf-16')) return undefined
  const known = { cp1252: 'windows-1252', iso8859_1: 'iso-8859-1', utf8: 'utf-8' }[label] ?? label
  try {
    newDecoder(known)
    return known
  } catch {
    return undefined
  }
}

/** How many of the bytes above 127 make sense as Western European letters and marks where they stand. */
function westernShare(block: Uint8Array): number {
  let high = 0
  let sensible = 0
  for (let i = 0; i < block.length; i++) {
    const byte = block[i]!
    if (byte < 0x80) continue
    high++
    const before = block[i - 1] ?? 32
    const after = block[i + 1] ?? 32
    if (byte >= 0xdf && byte !== 0xf7) {
      if (byte < 0xfe && (isLetter(before) || isLetter(after))) sensible++
    } else if (byte >= 0xc0 && byte !== 0xd7) {
      if (isLetter(after) && !isLowerCase(before)) sensible++
    } else if (![0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) sensible++
  }
  return high === 0 ? 0 : sensible / high
}

const isLowerCase = (byte: number) => (byte >= 97 && byte <= 122) || byte >= 0xdf
const isLetter = (byte: number) => (byte >= 65 && byte <= 90) || isLowerCase(byte) || byte >= 0xc0
