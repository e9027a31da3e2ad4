import { unzlibSync } from 'fflate'

/** What a TrueType font says that a figure needs: https://learn.microsoft.com/typography/opentype/spec/otff */
export interface OpenFont {
  /** Tables by their four letters. */
  readonly tables: ReadonlyMap<string, Uint8Array>
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [left: number, bottom: number, right: number, top: number]
  readonly name: string
  readonly glyphs: number
  /** Number of the glyph of a character; 0 where the font has none. */
  glyphOf(codePoint: number): number
  /** In units. */
  advanceOf(glyph: number): number
  characters(): Iterable<number>
}

/** Reads a WOFF 1.0 file (https://www.w3.org/TR/WOFF/). Throws where it is none. */
export function readWoff(bytes: Uint8Array): OpenFont {
  const view = viewOf(bytes)
  if (view.getUint32(0) !== 0x774f4646) throw new Error('not a WOFF file')
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < view.getUint16(12); i++) {
    const at = 44 + 20 * i
    const [offset, packed, whole] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)]
    const part = bytes.subarray(offset, offset + packed)
    tables.set(latin(bytes.subarray(at, at + 4)), packed < whole ? unzlibSync(part) : part)
  }
  const table = (name: string): DataView => {
    const found = tables.get(name)
    if (found === undefined) throw new Error(`the font has no table ${name}`)
    return viewOf(found)
  }
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  const glyphOf = charactersIn(table('cmap'))
  const measured = hhea.getUint16(34)
  return {
    tables,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    name: postScriptName(table('name'), tables.get('name')!),
    glyphs: table('maxp').getUint16(4),
    glyphOf: (codePoint) => glyphOf.get(codePoint) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
    characters: () => glyphOf.keys(),
  }
}

/** The tables as a file of their own, which a PDF can hold. */
export function trueTypeOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...tables.keys()].sort()
  const padded = (size: number) => (size + 3) & ~3
  let offset = 12 + 16 * names.length
  const bytes = new Uint8Array(offset + names.reduce((sum, name) => sum + padded(tables.get(name)!.length), 0))
  const view = viewOf(bytes)
  const power = 31 - Math.clz32(names.length)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, names.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, 16 * names.length - (16 << power))
  for (const [i, name] of names.entries()) {
    const content = tables.get(name)!
    bytes.set(content, offset)
    for (let k = 0; k < 4; k++) bytes[12 + 16 * i + k] = name.charCodeAt(k)
    view.setUint32(12 + 16 * i + 4, sum(view, offset, padded(content.length)))
    view.setUint32(12 + 16 * i + 8, offset)
    view.setUint32(12 + 16 * i + 12, content.length)
    offset += padded(content.length)
  }
  return bytes
}

function sum(view: DataView, from: number, length: number): number {
  let total = 0
  for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** Glyphs by character, from the widest of the tables that are understood (formats 4 and 12). */
function charactersIn(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + 8 * i + 4)
    const format = cmap.getUint16(at)
    if (format === 4) segments(cmap, at, glyphs)
    else if (format === 12) groups(cmap, at, glyphs)
  }
  return glyphs
}

function segments(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  const twice = cmap.getUint16(at + 6)
  for (let s = 0; s < twice; s += 2) {
    const last = cmap.getUint16(at + 14 + s)
    const first = cmap.getUint16(at + 16 + twice + s)
    const delta = cmap.getUint16(at + 16 + 2 * twice + s)
    const place = at + 16 + 3 * twice + s
    const range = cmap.getUint16(place)
    for (let c = first; c <= last && c !== 0xffff; c++) {
      const raw = range === 0 ? c : cmap.getUint16(place + range + 2 * (c - first))
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(c, glyph)
    }
  }
}

function groups(cmap: DataView, at: number, glyphs: Map<number, number>): void {
  for (let g = 0; g < cmap.getUint32(at + 12); g++) {
    const place = at + 16 + 12 * g
    const [first, last, glyph] = [cmap.getUint32(place), cmap.getUint32(place + 4), cmap.getUint32(place + 8)]
    for (let c = first; c <= last; c++) glyphs.set(c, glyph + c - first)
  }
}

function postScriptName(names: DataView, bytes: Uint8Array): string {
  const strings = names.getUint16(4)
  for (let i = 0; i < names.getUint16(2); i++) {
    const at = 6 + 12 * i
    if (names.getUint16(at + 6) !== 6) continue
    const from = strings + names.getUint16(at + 10)
    const name = latin(bytes.subarray(from, from + names.getUint16(at + 8))).replace(/[^A-Za-z0-9-]/g, '')
    if (name !== '') return name
  }
  return 'Inter'
}
