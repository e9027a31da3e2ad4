import { noNumber } from '../atlas/column.ts'
import { Numbers, TextsBuilder, WordsBuilder } from '../atlas/column-builders.ts'
import type { AnyColumn } from '../atlas/file/parquet/parquet-columns.ts'
import { parquet as tableBytes } from '../atlas/file/parquet/write-parquet.ts'
import { en } from '../words/en.ts'
import type { ExportFormat } from './export-format.ts'
import { type Cell, type MapTable, type TableColumn, tablesOf } from './map-tables.ts'
import { zipped } from './zipped.ts'

/** The tables as Parquet, with the types of their columns, for DuckDB, Polars, pandas and R. */
export const parquet: ExportFormat = {
  id: 'parquet',
  ...en.exports.parquet,
  extension: 'parquet.zip',
  mediaType: 'application/zip',
  carries: new Set(['kinds', 'clusters', 'places', 'colours', 'measures', 'texts']),
  write: (exported) => zipped(tablesOf(exported).map((table) => [`${table.id}.parquet`, bytesOf(table)])),
}

/** A table is built when it is asked for, and let go before the next. */
function* bytesOf({ columns, rows }: MapTable): Generator<Uint8Array> {
  const builders = columns.map(builderOf)
  let count = 0
  for (const row of rows()) {
    row.forEach((cell, i) => {
      builders[i]!.push(cell)
    })
    count++
  }
  const done: AnyColumn[] = []
  // Each is let go before the next is copied.
  while (builders.length > 0) done.push(builders.shift()!.done())
  yield* tableBytes(done, count)
}

interface Builder {
  push(cell: Cell): void
  done(): AnyColumn
}

function builderOf({ name, type, repeats }: TableColumn): Builder {
  if (type === 'integer') {
    const numbers = new Numbers(Int32Array)
    return {
      push: (cell) => numbers.push(typeof cell === 'number' ? cell : noNumber),
      done: () => ({ name, kind: 'i32', values: numbers.done() }),
    }
  }
  if (type === 'real') {
    const numbers = new Numbers(Float64Array)
    return {
      push: (cell) => numbers.push(typeof cell === 'number' ? cell : Number.NaN),
      done: () => ({ name, kind: 'f64', values: numbers.done() }),
    }
  }
  const text = (cell: Cell) => (cell === undefined ? undefined : String(cell))
  if (repeats) {
    const words = new WordsBuilder()
    return { push: (cell) => words.push(text(cell)), done: () => ({ name, kind: 'word', values: words.done() }) }
  }
  const texts = new TextsBuilder()
  return { push: (cell) => texts.push(text(cell)), done: () => ({ name, kind: 'text', values: texts.done() }) }
}
