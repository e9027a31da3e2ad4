import { type ColumnKind, type ColumnOf, none, type Texts } from './column.ts'
import type { Column, Table } from './schema.ts'

/** Some rows of a table, in the order given. Dictionaries hold what is left, in the order in which it comes. */
export const takenRows = <C extends Readonly<Record<string, Column>>>(
  columns: C,
  table: Table<C>,
  rows: ArrayLike<number>,
): Table<C> =>
  Object.fromEntries(
    Object.entries(columns).map(([name, { kind }]) => [name, takenFrom(kind, table[name]!, rows)]),
  ) as Table<C>

/** Some rows of a column. */
function takenFrom<K extends ColumnKind>(kind: K, column: ColumnOf[K], rows: ArrayLike<number>): ColumnOf[K]
function takenFrom(kind: ColumnKind, column: ColumnOf[ColumnKind], rows: ArrayLike<number>): ColumnOf[ColumnKind] {
  switch (kind) {
    case 'text':
    case 'json':
      return textsFrom(column as ColumnOf['text'], rows)
    case 'word': {
      const { codes, words } = column as ColumnOf['word']
      return recoded(numbersFrom(codes, rows), words)
    }
    case 'texts': {
      const { offsets, items } = column as ColumnOf['texts']
      const places = listed(offsets, rows)
      return { offsets: places.offsets, items: textsFrom(items, places.items) }
    }
    case 'words': {
      const { offsets, codes, words } = column as ColumnOf['words']
      const places = listed(offsets, rows)
      return { offsets: places.offsets, ...recoded(numbersFrom(codes, places.items), words) }
    }
    case 'numbers': {
      const { offsets, values } = column as ColumnOf['numbers']
      const places = listed(offsets, rows)
      return { offsets: places.offsets, values: numbersFrom(values, places.items) }
    }
    default:
      return numbersFrom(column as Numbers, rows)
  }
}

type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array

export function numbersFrom<A extends Numbers>(values: A, rows: ArrayLike<number>): A {
  const taken = new (values.constructor as new (length: number) => A)(rows.length)
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]!]!
  return taken
}

function textsFrom({ offsets, bytes }: Texts, rows: ArrayLike<number>): Texts {
  const taken = new Uint32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) taken[i + 1] = taken[i]! + offsets[rows[i]! + 1]! - offsets[rows[i]!]!
  const all = new Uint8Array(taken[rows.length]!)
  for (let i = 0; i < rows.length; i++) all.set(bytes.subarray(offsets[rows[i]!], offsets[rows[i]! + 1]), taken[i])
  return { offsets: taken, bytes: all }
}

function recoded(codes: Uint32Array, words: Texts): ColumnOf['word'] {
  const codeOf = new Map<number, number>()
  const recoded = codes.map((code) => {
    if (code === none) return none
    const known = codeOf.get(code) ?? codeOf.size
    codeOf.set(code, known)
    return known
  })
  return { codes: recoded, words: textsFrom(words, [...codeOf.keys()]) }
}

/** The lists of some rows, one after another: where each begins, and the places of what stands in them. */
export function listed(
  offsets: Uint32Array,
  rows: ArrayLike<number>,
): { readonly offsets: Uint32Array; readonly items: Uint32Array } {
  const taken = new Uint32Array(rows.length + 1)
  for (let i = 0; i < rows.length; i++) taken[i + 1] = taken[i]! + offsets[rows[i]! + 1]! - offsets[rows[i]!]!
  const items = new Uint32Array(taken[rows.length]!)
  let at = 0
  for (let i = 0; i < rows.length; i++)
    for (let k = offsets[rows[i]!]!; k < offsets[rows[i]! + 1]!; k++) items[at++] = k
  return { offsets: taken, items }
}
