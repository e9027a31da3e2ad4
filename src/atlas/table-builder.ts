import { type ColumnKind, type ColumnOf, noNumber, none } from './column.ts'
import {
  JsonBuilder,
  NumberListsBuilder,
  Numbers,
  TextListsBuilder,
  TextsBuilder,
  WordListsBuilder,
  WordsBuilder,
} from './column-builders.ts'
import type { Column, Table } from './schema.ts'

/** What is put into a row of a column of each kind; undefined where there is nothing. */
interface ValueOf {
  readonly text: string
  readonly json: object
  readonly word: string
  readonly texts: readonly string[]
  readonly words: readonly string[]
  readonly numbers: Iterable<number>
  readonly u8: number
  readonly u32: number
  readonly i32: number
  readonly f32: number
  readonly f64: number
}

type Columns = Readonly<Record<string, Column>>

export type RowOf<C extends Columns> = { readonly [N in keyof C]: ValueOf[C[N]['kind']] | undefined }

interface Builder {
  push(value: unknown): void
  done(): ColumnOf[ColumnKind]
}

/** Builds a table row by row. */
export class TableBuilder<C extends Columns> {
  readonly #builders: readonly (readonly [name: string, builder: Builder])[]
  #rows = 0

  constructor(columns: C) {
    this.#builders = Object.entries(columns).map(([name, { kind }]) => [name, builderOf(kind)])
  }

  get rows(): number {
    return this.#rows
  }

  push(row: RowOf<C>): void {
    for (const [name, builder] of this.#builders) builder.push(row[name])
    this.#rows++
  }

  done(): Table<C> {
    return Object.fromEntries(this.#builders.map(([name, builder]) => [name, builder.done()])) as Table<C>
  }
}

function builderOf(kind: ColumnKind): Builder {
  switch (kind) {
    case 'text':
      return new TextsBuilder() as Builder
    case 'json':
      return new JsonBuilder() as Builder
    case 'word':
      return new WordsBuilder() as Builder
    case 'texts':
      return new TextListsBuilder() as Builder
    case 'words':
      return new WordListsBuilder() as Builder
    case 'numbers':
      return new NumberListsBuilder() as Builder
    case 'u8':
      return new Filling(Uint8Array, 0)
    case 'u32':
      return new Filling(Uint32Array, none)
    case 'i32':
      return new Filling(Int32Array, noNumber)
    case 'f32':
      return new Filling(Float32Array, Number.NaN)
    case 'f64':
      return new Filling(Float64Array, Number.NaN)
  }
}

type NumberArray = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array

/** Numbers of which some may be missing. */
class Filling implements Builder {
  readonly #numbers: Numbers<NumberArray>
  readonly #missing: number

  constructor(array: new (length: number) => NumberArray, missing: number) {
    this.#numbers = new Numbers(array)
    this.#missing = missing
  }

  push(value: number | undefined): void {
    this.#numbers.push(value ?? this.#missing)
  }

  done(): NumberArray {
    return this.#numbers.done()
  }
}
