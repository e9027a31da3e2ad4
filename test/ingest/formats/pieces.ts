import type { SourceFile } from '../../../src/ingest/formats/read-source.ts'

/** A file of these bytes (text is UTF-8), arriving in pieces of `size`. */
export function fileOf(content: string | Uint8Array, name = 'file', size = 1 << 16): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  async function* pieces() {
    for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
  }
  return { name, size: bytes.length, bytes: pieces() }
}

/** The bytes of a text in an encoding of one byte a character. */
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0))

export function utf16(text: string, bigEndian = false, mark = true): Uint8Array {
  const units = mark ? `\ufeff${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian)
  return bytes
}
