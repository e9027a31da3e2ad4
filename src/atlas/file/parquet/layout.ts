import type { ColumnKind } from '../../column.ts'

/** Numbers that Parquet gives its types, encodings and pages (parquet.thrift of apache/parquet-format). */
export const physical = { int32: 1, float: 4, double: 5, bytes: 6 } as const
export const repetition = { required: 0, optional: 1, repeated: 2 } as const
export const converted = { utf8: 0, list: 3, uint8: 11, uint32: 13 } as const
export const encoding = { plain: 0, rle: 3, delta: 5, deltaLength: 6, dictionary: 8, split: 9 } as const
export const page = { data: 0, dictionary: 2 } as const

/** How a column of each kind stands in the file. Missing numbers and words are nulls there; a missing text is empty. */
export const layouts = {
  text: { physical: physical.bytes, converted: converted.utf8, optional: false, list: false },
  json: { physical: physical.bytes, converted: converted.utf8, optional: false, list: false },
  word: { physical: physical.bytes, converted: converted.utf8, optional: true, list: false },
  texts: { physical: physical.bytes, converted: converted.utf8, optional: false, list: true },
  words: { physical: physical.bytes, converted: converted.utf8, optional: false, list: true },
  numbers: { physical: physical.int32, converted: converted.uint32, optional: false, list: true },
  u8: { physical: physical.int32, converted: converted.uint8, optional: false, list: false },
  u32: { physical: physical.int32, converted: converted.uint32, optional: true, list: false },
  i32: { physical: physical.int32, converted: undefined, optional: true, list: false },
  f32: { physical: physical.float, converted: undefined, optional: true, list: false },
  f64: { physical: physical.double, converted: undefined, optional: true, list: false },
} as const satisfies Readonly<Record<ColumnKind, Layout>>

export interface Layout {
  readonly physical: number
  readonly converted: number | undefined
  /** A value may be null. */
  readonly optional: boolean
  /** A value is a list, which may be empty; what stands in it is never null. */
  readonly list: boolean
}

/** Of a column, each with its name; a list is a group in a group, as the format wants it. */
export const pathOf = (name: string, { list }: Layout): readonly string[] => (list ? [name, 'list', 'element'] : [name])

export const magic = Uint8Array.of(0x50, 0x41, 0x52, 0x31)
