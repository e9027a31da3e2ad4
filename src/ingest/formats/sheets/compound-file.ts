/** The streams of an OLE compound file ([MS-CFB]): a small disk in a file, in which old office documents lie. */
export interface CompoundFile {
  readonly names: readonly string[]
  /** The bytes of a stream, as far as they are there; undefined where there is none of this name. */
  stream(name: string): Uint8Array | undefined
}

export const isCompound = (head: Uint8Array): boolean => magic.every((byte, i) => head[i] === byte)

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const headerSize = 512
const entrySize = 128
/** Sectors from here on mean something else: the end of a chain, a free one. */
const lastSector = 0xfffffffa

/** Opens a compound file; undefined where it is none, or its directory cannot be read. */
export function openCompound(bytes: Uint8Array): CompoundFile | undefined {
  if (bytes.length < headerSize || !isCompound(bytes)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const u32 = (at: number) => (at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : lastSector)
  const shift = view.getUint16(0x1e, true)
  const miniShift = view.getUint16(0x20, true)
  if (shift < 7 || shift > 16 || miniShift < 4 || miniShift >= shift) return undefined
  const sectorSize = 2 ** shift
  const sectors = Math.ceil(bytes.length / sectorSize)
  const place = (sector: number) => (sector + 1) * sectorSize

  /** The table of which sector follows each, in sectors of its own: 109 named in the header, others in a chain. */
  const tables: number[] = []
  for (let i = 0; i < 109; i++) if (u32(0x4c + 4 * i) < lastSector) tables.push(u32(0x4c + 4 * i))
  const perSector = sectorSize / 4
  for (let more = u32(0x44), seen = 0; more < sectors && seen < sectors; seen++) {
    for (let i = 0; i < perSector - 1; i++) {
      const sector = u32(place(more) + 4 * i)
      if (sector < sectors) tables.push(sector)
    }
    more = u32(place(more) + 4 * (perSector - 1))
  }
  const next = (sector: number) => {
    const table = tables[Math.floor(sector / perSector)]
    return table === undefined ? lastSector : u32(place(table) + 4 * (sector % perSector))
  }
  const chain = (first: number, follow: (sector: number) => number, most: number): readonly number[] => {
    const found: number[] = []
    // One that comes back to itself is as long as the file at most.
    for (let at = first; at < most && found.length < most; at = follow(at)) found.push(at)
    return found
  }
  const joined = (places: readonly number[], from: Uint8Array, size: number, length: number) => {
    const all = new Uint8Array(Math.min(length, places.length * size))
    let filled = 0
    for (const at of places) {
      const piece = from
        .subarray(Math.min(at, from.length), Math.min(at + size, from.length))
        .subarray(0, all.length - filled)
      all.set(piece, filled)
      filled += piece.length
      if (piece.length < size) break
    }
    return all.subarray(0, filled)
  }
  const bySectors = (first: number, length: number) =>
    joined(chain(first, next, sectors).map(place), bytes, sectorSize, length)

  const directory = bySectors(u32(0x30), Number.MAX_SAFE_INTEGER)
  const entries: { readonly name: string; readonly type: number; readonly start: number; readonly size: number }[] = []
  const listed = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  for (let at = 0; at + entrySize <= directory.length; at += entrySize) {
    let name = ''
    const length = Math.min(64, listed.getUint16(at + 0x40, true))
    for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(listed.getUint16(at + i, true))
    const type = directory[at + 0x42]!
    entries.push({ name, type, start: listed.getUint32(at + 0x74, true), size: listed.getUint32(at + 0x78, true) })
  }
  const root = entries.find(({ type }) => type === 5)
  if (root === undefined) return undefined
  const smallest = u32(0x38)
  const miniSize = 2 ** miniShift
  /** Small streams share one, in small sectors with a table of their own. */
  const small = (first: number, length: number) => {
    const room = bySectors(root.start, root.size)
    const table = bySectors(u32(0x3c), Number.MAX_SAFE_INTEGER)
    const follows = new DataView(table.buffer, table.byteOffset, table.byteLength)
    const nextSmall = (sector: number) =>
      4 * sector + 4 <= table.length ? follows.getUint32(4 * sector, true) : lastSector
    const places = chain(first, nextSmall, Math.ceil(room.length / miniSize)).map((sector) => sector * miniSize)
    return joined(places, room, miniSize, length)
  }
  const streams = entries.filter(({ type }) => type === 2)
  return {
    names: entries.map(({ name }) => name).filter((name) => name !== ''),
    stream(name) {
      const entry = streams.find((one) => one.name.toLowerCase() === name.toLowerCase())
      if (entry === undefined) return undefined
      return entry.size < smallest ? small(entry.start, entry.size) : bySectors(entry.start, entry.size)
    },
  }
}
