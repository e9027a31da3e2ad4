import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import {
  type ColumnKind,
  type ColumnOf,
  lengthOf,
  noNumber,
  none,
  textAt,
  textsAt,
  wordAt,
  wordsAt,
} from '../../../src/atlas/column.ts'
import {
  NumberListsBuilder,
  TextListsBuilder,
  TextsBuilder,
  WordListsBuilder,
  WordsBuilder,
} from '../../../src/atlas/column-builders.ts'
import { Damaged } from '../../../src/atlas/file/damaged.ts'
import type { AnyColumn } from '../../../src/atlas/file/parquet/parquet-columns.ts'
import { readParquet } from '../../../src/atlas/file/parquet/read-parquet.ts'
import { parquet } from '../../../src/atlas/file/parquet/write-parquet.ts'

const built = <T, B extends { push(value: T): void; done(): unknown }>(builder: B, values: readonly T[]) => {
  for (const value of values) builder.push(value)
  return builder.done() as ReturnType<B['done']>
}

const string = fc.string({ unit: 'binary', maxLength: 8 })
const again = fc.constantFrom('ada', 'bo', 'π', '')
const u32 = fc.oneof(fc.nat(), fc.integer({ min: 0, max: none }))
const i32 = fc.oneof(fc.nat(9), fc.integer(), fc.constantFrom(noNumber, 0x7fffffff))

/** Columns of each kind with so many rows. */
const columnsOf = (rows: number) => {
  const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: rows, maxLength: rows })
  const few = <T>(one: fc.Arbitrary<T>) => many(fc.array(one, { maxLength: 3 }))
  return fc.record({
    text: many(string).map((all) => built(new TextsBuilder(), all)),
    json: many(string).map((all) => built(new TextsBuilder(), all)),
    word: many(fc.option(again, { nil: undefined })).map((all) => built(new WordsBuilder(), all)),
    texts: few(string).map((all) => built(new TextListsBuilder(), all)),
    words: few(again).map((all) => built(new WordListsBuilder(), all)),
    numbers: few(u32).map((all) => built(new NumberListsBuilder(), all)),
    u8: many(fc.nat(255)).map((all) => Uint8Array.from(all)),
    u32: many(u32).map((all) => Uint32Array.from(all)),
    i32: many(i32).map((all) => Int32Array.from(all)),
    f32: many(fc.float()).map((all) => Float32Array.from(all)),
    f64: many(fc.double()).map((all) => Float64Array.from(all)),
  })
}

const anyTable = fc.oneof(fc.nat(5), fc.nat(300)).chain(columnsOf)

type Columns = { readonly [K in ColumnKind]: ColumnOf[K] }

const written = (columns: Columns): Uint8Array<ArrayBuffer> => {
  const all = Object.entries(columns).map(([kind, values]) => ({ name: `a ${kind}`, kind, values }) as AnyColumn)
  return Uint8Array.from(parquet(all, lengthOf(columns.text)).flatMap((piece) => [...piece]))
}

const back = (bytes: Uint8Array, columns: Columns) => {
  const table = readParquet(bytes)
  return Object.fromEntries(Object.keys(columns).map((kind) => [kind, table.column(`a ${kind}`, kind as ColumnKind)]))
}

describe('a table as a Parquet file', () => {
  test('read back is what was written, column by column, to the bit', () => {
    fc.assert(
      fc.property(anyTable, (columns) => {
        expect(back(written(columns), columns)).toEqual(columns)
      }),
    )
  })

  test('is read by others: what is missing as null, lists as lists', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (columns) => {
        const rows = await parquetReadObjects({ file: written(columns).buffer })
        expect(rows).toEqual(
          Array.from({ length: lengthOf(columns.text) }, (_, i) => ({
            'a text': textAt(columns.text, i),
            'a json': textAt(columns.json, i),
            'a word': wordAt(columns.word, i) ?? null,
            'a texts': textsAt(columns.texts, i),
            'a words': wordsAt(columns.words, i),
            'a numbers': [...columns.numbers.values.slice(columns.numbers.offsets[i], columns.numbers.offsets[i + 1])],
            'a u8': columns.u8[i],
            'a u32': columns.u32[i] === none ? null : columns.u32[i],
            'a i32': columns.i32[i] === noNumber ? null : columns.i32[i],
            'a f32': Number.isNaN(columns.f32[i]) ? null : columns.f32[i],
            'a f64': Number.isNaN(columns.f64[i]) ? null : columns.f64[i],
          })),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('whose bytes are changed is another table or damage, nothing else', () => {
    fc.assert(
      fc.property(columnsOf(20), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }), (columns, changes) => {
        const bytes = written(columns)
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte
        try {
          for (const column of Object.values(back(bytes, columns))) expect(lengthOf(column)).toBe(20)
        } catch (error) {
          if (!(error instanceof Damaged)) throw error
        }
      }),
      { numRuns: 300 },
    )
  })

  test('cut short is damage', () => {
    fc.assert(
      fc.property(columnsOf(20), fc.nat(), (columns, at) => {
        const bytes = written(columns)
        expect(() => back(bytes.subarray(0, at % bytes.length), columns)).toThrow(Damaged)
      }),
    )
  })
})
