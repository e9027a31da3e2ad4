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

const signature = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  largeEnd: 0x06064b50,
  locator: 0x07064b50,
} as const
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

/** A member of any zip, as its directory lists it. */
export interface Listed extends Entry {
  /** How it is packed: 0 not at all, 8 deflated; others are not known here. */
  readonly method: number
  readonly encrypted: boolean
  /** Its sizes stand behind its bytes, not before them. */
  readonly sizesBehind: boolean
  /** The bytes of its name, and whether it is said that they are UTF-8. */
  readonly nameBytes: Uint8Array
  readonly isUtf8: boolean
  /** What programs add to it: fields with a number each. */
  readonly extra: Uint8Array
}

/** The end of a zip: where its directory stands, or, past 4 GB, where that is said. */
export interface End {
  readonly at: number
  readonly size: number
  /** It is one of several files of one zip. */
  readonly isPart: boolean
  /** Whether it is that of a zip past 4 GB. */
  readonly isLarge: boolean
}

/** What the end of a zip says, which begins these bytes; undefined where none does. */
export function readEnd(bytes: Uint8Array): End | undefined {
  if (bytes.length < endSize) return undefined
  const reader = new ByteReader(bytes)
  if (reader.u32() !== signature.end) return undefined
  const disk = readU16(reader)
  const first = readU16(reader)
  reader.take(4)
  const size = reader.u32()
  return { size, at: reader.u32(), isPart: (disk !== first || disk > 0) && disk !== 0xffff, isLarge: false }
}

/** Bytes before the end of a zip past 4 GB that say where its other end stands, and of that. */
export const locatorSize = 20
export const largeEndSize = 56

/** Where the end of a zip past 4 GB stands. */
export function readLocator(bytes: Uint8Array): number | undefined {
  if (bytes.length < locatorSize) return undefined
  const reader = new ByteReader(bytes)
  if (reader.u32() !== signature.locator) return undefined
  reader.take(4)
  return u64(reader)
}

export function readLargeEnd(bytes: Uint8Array): End | undefined {
  if (bytes.length < largeEndSize) return undefined
  const reader = new ByteReader(bytes)
  if (reader.u32() !== signature.largeEnd) return undefined
  reader.take(36)
  const size = u64(reader)
  return { size, at: u64(reader), isPart: false, isLarge: true }
}

/** The members that a directory names; throws {@link Damaged} where it is none. */
export function readDirectory(bytes: Uint8Array): readonly Listed[] {
  const reader = new ByteReader(bytes)
  const entries: Listed[] = []
  while (reader.left > 0) {
    if (reader.u32() !== signature.central) throw new Damaged('unreadable')
    reader.take(2)
    const common = readCommon(reader)
    const comment = readU16(reader)
    reader.take(8)
    const at = reader.u32()
    entries.push(listedOf(reader, common, at))
    reader.take(comment)
  }
  return entries
}

/** A member as the header before it has it, and bytes from there to its own. */
export interface Local {
  readonly entry: Listed
  readonly start: number
}

/** The member whose header begins a piece of a file, and where in it its bytes begin; undefined where none does. */
export function readLocal(piece: Uint8Array, at: number): Local | undefined {
  if (piece.length < localSize) return undefined
  const reader = new ByteReader(piece)
  if (reader.u32() !== signature.local) return undefined
  const common = readCommon(reader)
  if (reader.left < common.name + common.extra) return undefined
  return { entry: listedOf(reader, common, at), start: localSize + common.name + common.extra }
}

/** Bytes that hold the header of a member with any name of ours, and with any name. */
export const localRoom = localSize + 1024
export const mostLocalRoom = localSize + 2 * 0xffff

/** Whether a header of zip begins here: of a member, of the directory, or of what stands behind a member. */
export function isHeader(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b) return false
  const [third, fourth] = [bytes[at + 2], bytes[at + 3]]
  return (third === 3 && fourth === 4) || (third === 1 && fourth === 2) || (third === 7 && fourth === 8)
}

type Common = ReturnType<typeof readCommon>

function listedOf(reader: ByteReader, { flags, name, extra, ...sizes }: Common, at: number): Listed {
  const nameBytes = reader.take(name)
  const fields = reader.take(extra)
  return {
    ...sizes,
    at,
    ...largeSizes(fields, sizes, at),
    deflated: sizes.method === 8,
    name: textOf(nameBytes),
    nameBytes,
    extra: fields,
    encrypted: (flags & 1) === 1,
    sizesBehind: (flags & 8) === 8,
    isUtf8: (flags & namesAreUtf8) !== 0,
  }
}

/** What stands in a field of its own where four bytes do not hold it. */
function largeSizes(extra: Uint8Array, { size, packed }: { size: number; packed: number }, at: number) {
  const field = extraField(extra, 1)
  if (field === undefined) return {}
  const reader = new ByteReader(field)
  const whole = (value: number) => (value === mostBytes && reader.left >= 8 ? u64(reader) : value)
  return { size: whole(size), packed: whole(packed), at: whole(at) }
}

/** The field of this number among those that programs add to a member. */
export function extraField(extra: Uint8Array, wanted: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length; ) {
    const id = extra[at]! + 256 * extra[at + 1]!
    const length = extra[at + 2]! + 256 * extra[at + 3]!
    if (id === wanted) return extra.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  return undefined
}

function readCommon(reader: ByteReader) {
  reader.take(2)
  const flags = readU16(reader)
  const method = readU16(reader)
  reader.take(4)
  const crc = reader.u32()
  const packed = reader.u32()
  const size = reader.u32()
  return { flags, method, crc, packed, size, name: readU16(reader), extra: readU16(reader) }
}

function readU16(reader: ByteReader): number {
  return reader.byte() + 256 * reader.byte()
}

function u64(reader: ByteReader): number {
  const low = reader.u32()
  return low + 2 ** 32 * reader.u32()
}
