import { type ByteReader, ByteWriter } from '../bytes.ts'
import { Damaged } from '../damaged.ts'
import { textOf, utf8 } from '../utf8.ts'

/** A value of Thrift, as far as Parquet's headers need them. A struct is its fields by number. */
export type Thrift = number | string | readonly Thrift[] | Struct
export interface Struct {
  readonly [field: number]: Thrift | undefined
}

/** A 64-bit number; plain ones are 32-bit. */
export class Long {
  readonly value: number

  constructor(value: number) {
    this.value = value
  }
}

type Written = number | Long | string | readonly Written[] | { readonly [field: number]: Written | undefined }

const types = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const

/** A struct in the compact protocol of Apache Thrift. */
export function thrift(struct: Written): Uint8Array {
  const out = new ByteWriter()
  write(out, struct)
  return out.done()
}

function typeOf(value: Written): number {
  if (typeof value === 'number') return types.i32
  if (value instanceof Long) return types.i64
  if (typeof value === 'string') return types.binary
  return Array.isArray(value) ? types.list : types.struct
}

function write(out: ByteWriter, value: Written): void {
  if (typeof value === 'number') out.zigzag(value)
  else if (value instanceof Long) out.zigzag(value.value)
  else if (typeof value === 'string') {
    const bytes = utf8(value)
    out.varint(bytes.length)
    out.bytes(bytes)
  } else if (Array.isArray(value)) {
    const type = value.length === 0 ? types.i32 : typeOf(value[0])
    if (value.length < 15) out.byte((value.length << 4) | type)
    else {
      out.byte(0xf0 | type)
      out.varint(value.length)
    }
    for (const one of value) write(out, one)
  } else {
    let last = 0
    for (const [key, one] of Object.entries(value)) {
      if (one === undefined) continue
      const field = Number(key)
      out.byte(((field - last) << 4) | typeOf(one))
      last = field
      write(out, one)
    }
    out.byte(0)
  }
}

/** The struct that begins where the reader stands; what is unknown in it is read over. */
export function readThrift(reader: ByteReader): Struct {
  return readStruct(reader, 0)
}

function readStruct(reader: ByteReader, depth: number): Struct {
  if (depth > deepest) throw new Damaged('unreadable')
  const fields: Record<number, Thrift> = {}
  let field = 0
  for (;;) {
    const head = reader.byte()
    if (head === 0) return fields
    field += head >> 4
    if (head >> 4 === 0) throw new Damaged('unreadable')
    fields[field] = read(reader, head & 15, depth)
  }
}

const deepest = 16

function read(reader: ByteReader, type: number, depth: number): Thrift {
  switch (type) {
    case types.i32:
    case types.i64:
      return reader.zigzag()
    case types.binary:
      return textOf(reader.take(reader.varint()))
    case types.list: {
      const head = reader.byte()
      const length = head >> 4 === 15 ? reader.varint() : head >> 4
      // Each takes a byte at least.
      if (length > reader.left) throw new Damaged('unreadable')
      return Array.from({ length }, () => read(reader, head & 15, depth + 1))
    }
    case types.struct:
      return readStruct(reader, depth + 1)
    default:
      throw new Damaged('unreadable')
  }
}
