import { ByteReader, ByteWriter } from './bytes.ts'
import { Damaged } from './damaged.ts'
import { textOf, utf8 } from './utf8.ts'

/** One member as it stands in a zip (APPNOTE 6.3.10). */
export interface Entry {
  readonly name: string
  /** Whether it is deflated. */
  readonly deflated: boolean
  readonly crc: number
  /** Bytes in the file. */
  readonly packed: number
  /** Bytes of the content. */
  readonly size: number
  /** Where its header begins in the file. */
  readonly at: number
}

/** Above it a zip needs other headers, which are not written here. */
export const mostBytes = 2 ** 32 - 1

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const
const localSize = 30
export const endSize = 22

/** What stands before the bytes of a member. Its day is the first that zip knows, for all of them. */
export function localHeader(entry: Entry): Uint8Array {
  const out = new ByteWriter()
  out.u32(signature.local)
  common(out, entry)
  out.bytes(utf8(entry.name))
  return out.done()
}

/** What stands at the end of the file, `at` bytes from its start. */
export function directory(entries: readonly Entry[], at: number): Uint8Array {
  const out = new ByteWriter()
  for (const entry of entries) {
    out.u32(signature.central)
    u16(out, version)
    common(out, entry)
    // No comment, the first disk, no attributes.
    for (let i = 0; i < 10; i++) out.byte(0)
    out.u32(entry.at)
    out.bytes(utf8(entry.name))
  }
  const size = out.length
  out.u32(signature.end)
  u16(out, 0)
  u16(out, 0)
  u16(out, entries.length)
  u16(out, entries.length)
  out.u32(size)
  out.u32(at)
  u16(out, 0)
  return out.done()
}

const version = 20
const namesAreUtf8 = 1 << 11
const firstDay = 0x21

function common(out: ByteWriter, { name, deflated, crc, packed, size }: Entry): void {
  u16(out, version)
  u16(out, namesAreUtf8)
  u16(out, deflated ? 8 : 0)
  u16(out, 0)
  u16(out, firstDay)
  out.u32(crc)
  out.u32(packed)
  out.u32(size)
  u16(out, utf8(name).length)
  u16(out, 0)
}

function u16(out: ByteWriter, value: number): void {
  out.byte(value & 255)
  out.byte(value >> 8)
}

/** Where in a file its directory stands, from the last {@link endSize} bytes; undefined where there is none. */
export function directoryPlace(end: Uint8Array): { readonly at: number; readonly size: number } | undefined {
  const reader = new ByteReader(end)
  if (end.length !== endSize || reader.u32() !== signature.end) return undefined
  reader.take(8)
  const size = reader.u32()
  return { size, at: reader.u32() }
}

/** The members that a directory names; throws {@link Damaged} where it is none. */
export function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const reader = new ByteReader(bytes)
  const entries: Entry[] = []
  while (reader.left > 0) {
    if (reader.u32() !== signature.central) throw new Damaged('unreadable')
    reader.take(2)
    const { name, extra, ...entry } = readCommon(reader)
    const comment = readU16(reader)
    reader.take(8)
    const at = reader.u32()
    entries.push({ ...entry, at, name: textOf(reader.take(name)) })
    reader.take(extra + comment)
  }
  return entries
}

/** The member whose header begins a piece of a file, and where in it its bytes begin; undefined where none does. */
export function readLocal(
  piece: Uint8Array,
  at: number,
): { readonly entry: Entry; readonly start: number } | undefined {
  if (piece.length < localSize) return undefined
  const reader = new ByteReader(piece)
  if (reader.u32() !== signature.local) return undefined
  const { name, extra, ...entry } = readCommon(reader)
  if (reader.left < name + extra) return undefined
  return { entry: { ...entry, at, name: textOf(reader.take(name)) }, start: localSize + name + extra }
}

/** Bytes that hold the header of a member with any name of ours. */
export const localRoom = localSize + 1024

function readCommon(reader: ByteReader) {
  reader.take(4)
  const method = readU16(reader)
  reader.take(4)
  const crc = reader.u32()
  const packed = reader.u32()
  const size = reader.u32()
  return { deflated: method === 8, crc, packed, size, name: readU16(reader), extra: readU16(reader) }
}

function readU16(reader: ByteReader): number {
  return reader.byte() + 256 * reader.byte()
}
