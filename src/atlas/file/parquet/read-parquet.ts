import { type ColumnKind, type ColumnOf, noNumber, none, type Texts } from '../../column.ts'
import { ByteReader } from '../bytes.ts'
import { Damaged, inside } from '../damaged.ts'
import { deltaUnpacked } from './delta.ts'
import { bitsUnpacked, codesUnpacked, most } from './hybrid.ts'
import { encoding, layouts, magic, page, pathOf } from './layout.ts'
import { byteJoined } from './reals.ts'
import { readThrift, type Struct, type Thrift } from './thrift.ts'

/** A table that was read: how many rows it has, and its columns by name. */
export interface Parquet {
  readonly rows: number
  /** Throws {@link Damaged} where there is none such. */
  column<K extends ColumnKind>(name: string, kind: K): ColumnOf[K]
}

/** Reads what `parquet` wrote. Throws {@link Damaged} where the bytes are anything else. */
export function readParquet(given: Uint8Array): Parquet {
  // Node's Buffer is a Uint8Array whose `slice` copies nothing.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.length)
  const footer = footerOf(bytes)
  const rows = numberAt(footer, 3)
  const groups = listAt(footer, 4)
  if (rows > most || groups.length !== (rows === 0 ? 0 : 1)) throw new Damaged('unreadable')
  const chunks = new Map<string, Struct>()
  for (const chunk of groups.length === 0 ? [] : listAt(structOf(groups[0]), 1)) {
    const meta = structAt(structOf(chunk), 3)
    chunks.set(listAt(meta, 3).join('\n'), meta)
  }
  return {
    rows,
    column: (name, kind) =>
      inside(name, () => {
        const meta = chunks.get(pathOf(name, layouts[kind]).join('\n'))
        if (meta === undefined && rows > 0) throw new Damaged('missing')
        const page = meta === undefined ? undefined : pageOf(bytes, meta, kind)
        return (page === undefined ? emptyColumn(kind) : decoded(page, kind, rows)) as ColumnOf[typeof kind]
      }),
  }
}

function footerOf(bytes: Uint8Array): Struct {
  const isMagic = (at: number) => magic.every((byte, i) => bytes[at + i] === byte)
  if (bytes.length < 12 || !isMagic(0) || !isMagic(bytes.length - 4)) throw new Damaged('unreadable')
  const end = bytes.length - 8
  const length = new ByteReader(bytes, end).u32()
  if (length > end - 4) throw new Damaged('unreadable')
  return readThrift(new ByteReader(bytes.subarray(end - length, end)))
}

interface Page {
  readonly reader: ByteReader
  readonly dictionary: Texts | undefined
  /** Values with the nulls, items with the empty lists. */
  readonly count: number
  readonly how: number
}

function pageOf(bytes: Uint8Array, meta: Struct, kind: ColumnKind): Page {
  if (numberAt(meta, 1) !== layouts[kind].physical || numberAt(meta, 4) !== 0) throw new Damaged('unreadable')
  const dictionary = meta[11] === undefined ? undefined : dictionaryAt(new ByteReader(bytes, numberAt(meta, 11)))
  const reader = new ByteReader(bytes, numberAt(meta, 9))
  const head = readThrift(reader)
  const data = structAt(head, 5)
  const count = numberAt(data, 1)
  if (numberAt(head, 1) !== page.data || count > most) throw new Damaged('unreadable')
  return { reader: new ByteReader(reader.take(numberAt(head, 3))), dictionary, count, how: numberAt(data, 2) }
}

/** Strings each after its length. */
function dictionaryAt(reader: ByteReader): Texts {
  const head = readThrift(reader)
  const count = numberAt(structAt(head, 7), 1)
  const plain = new ByteReader(reader.take(numberAt(head, 3)))
  // Each takes four bytes at least.
  if (numberAt(head, 1) !== page.dictionary || 4 * count > plain.left) throw new Damaged('unreadable')
  const offsets = new Uint32Array(count + 1)
  const bytes = new Uint8Array(plain.left - 4 * count)
  let at = 0
  for (let i = 0; i < count; i++) {
    const word = plain.take(plain.u32())
    if (at + word.length > bytes.length) throw new Damaged('unreadable')
    bytes.set(word, at)
    at += word.length
    offsets[i + 1] = at
  }
  if (at !== bytes.length) throw new Damaged('unreadable')
  return { offsets, bytes }
}

function decoded(page: Page, kind: ColumnKind, rows: number): ColumnOf[ColumnKind] {
  const { list, optional } = layouts[kind]
  if (list) {
    const { offsets, items } = listsOf(page, rows)
    switch (kind) {
      case 'texts':
        return { offsets, items: textsOf(page, items) }
      case 'words':
        return { offsets, ...wordsOf(page, items) }
      default:
        return { offsets, values: new Uint32Array(wholeOf(page, items)) }
    }
  }
  if (page.count !== rows) throw new Damaged('length')
  const present = optional ? levelOf(page, rows) : undefined
  const there = present === undefined ? rows : sum(present)
  switch (kind) {
    case 'word': {
      const { codes, words } = wordsOf(page, there)
      return { codes: spread(codes, present, none), words }
    }
    case 'u8':
      return new Uint8Array(wholeOf(page, there))
    case 'u32':
      return spread(new Uint32Array(wholeOf(page, there)), present, none)
    case 'i32':
      return spread(wholeOf(page, there), present, noNumber)
    case 'f32':
      return spread(new Float32Array(realsOf(page, there, 4)), present, Number.NaN)
    case 'f64':
      return spread(new Float64Array(realsOf(page, there, 8)), present, Number.NaN)
    default:
      return textsOf(page, there)
  }
}

/** What an empty table has no page of. */
function emptyColumn(kind: ColumnKind): ColumnOf[ColumnKind] {
  const texts = { offsets: new Uint32Array(1), bytes: new Uint8Array(0) }
  const offsets = new Uint32Array(1)
  switch (kind) {
    case 'text':
    case 'json':
      return texts
    case 'word':
      return { codes: new Uint32Array(0), words: texts }
    case 'texts':
      return { offsets, items: texts }
    case 'words':
      return { offsets, codes: new Uint32Array(0), words: texts }
    case 'numbers':
      return { offsets, values: new Uint32Array(0) }
    case 'u8':
      return new Uint8Array(0)
    case 'u32':
      return new Uint32Array(0)
    case 'i32':
      return new Int32Array(0)
    case 'f32':
      return new Float32Array(0)
    case 'f64':
      return new Float64Array(0)
  }
}

function expect({ how }: Page, wanted: number): void {
  if (how !== wanted) throw new Damaged('unreadable')
}

function textsOf(page: Page, count: number): Texts {
  expect(page, encoding.deltaLength)
  const lengths = deltaUnpacked(page.reader, count)
  const offsets = new Uint32Array(count + 1)
  const { left } = page.reader
  let at = 0
  for (let i = 0; i < count; i++) {
    at += lengths[i]!
    if (lengths[i]! < 0 || at > left) throw new Damaged('length', `[${i}]`)
    offsets[i + 1] = at
  }
  if (at !== left) throw new Damaged('length')
  return { offsets, bytes: page.reader.take(at).slice() }
}

function wordsOf(page: Page, count: number): { readonly codes: Uint32Array; readonly words: Texts } {
  expect(page, encoding.dictionary)
  const words = page.dictionary
  if (words === undefined) throw new Damaged('missing')
  return { codes: codesUnpacked(page.reader, count, words.offsets.length - 1), words }
}

function wholeOf(page: Page, count: number): Int32Array {
  expect(page, encoding.delta)
  return deltaUnpacked(page.reader, count)
}

function realsOf({ reader, how }: Page, count: number, width: number): ArrayBuffer {
  if (reader.left !== count * width) throw new Damaged('length')
  const bytes = reader.take(reader.left)
  if (how !== encoding.split && how !== encoding.plain) throw new Damaged('unreadable')
  return (how === encoding.split ? byteJoined(bytes, width) : bytes.slice()).buffer as ArrayBuffer
}

function levelOf({ reader }: Page, count: number): Uint8Array {
  return bitsUnpacked(new ByteReader(reader.take(reader.u32())), count)
}

/** Values where they are present, the others missing. */
function spread<A extends Uint32Array | Int32Array | Float32Array | Float64Array>(
  values: A,
  present: Uint8Array | undefined,
  missing: number,
): A {
  if (present === undefined || values.length === present.length) return values
  const all = new (values.constructor as new (length: number) => A)(present.length).fill(missing) as A
  let at = 0
  for (let i = 0; i < present.length; i++) if (present[i] === 1) all[i] = values[at++]!
  return all
}

function listsOf(page: Page, rows: number): { readonly offsets: Uint32Array; readonly items: number } {
  const continues = levelOf(page, page.count)
  const holds = levelOf(page, page.count)
  const offsets = new Uint32Array(rows + 1)
  let row = -1
  let items = 0
  for (let i = 0; i < page.count; i++) {
    if (continues[i] === 0) row++
    // What continues a list, or is continued, is no empty one.
    if (row < 0 || row >= rows || (holds[i] === 0 && (continues[i] === 1 || continues[i + 1] === 1)))
      throw new Damaged('length')
    items += holds[i]!
    offsets[row + 1] = items
  }
  if (row !== rows - 1) throw new Damaged('length')
  return { offsets, items }
}

const sum = (bits: Uint8Array): number => bits.reduce((sum, bit) => sum + bit, 0)

function structOf(value: Thrift | undefined): Struct {
  if (typeof value !== 'object' || Array.isArray(value)) throw new Damaged('unreadable')
  return value as Struct
}

const structAt = (struct: Struct, field: number): Struct => structOf(struct[field])

function listAt(struct: Struct, field: number): readonly Thrift[] {
  const value = struct[field]
  if (!Array.isArray(value)) throw new Damaged('unreadable')
  return value
}

/** A number that counts something. */
function numberAt(struct: Struct, field: number): number {
  const value = struct[field]
  if (typeof value !== 'number' || value < 0) throw new Damaged('unreadable')
  return value
}
