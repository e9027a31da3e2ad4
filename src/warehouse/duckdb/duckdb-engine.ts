import { existsSync } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cell, Columns, Engine, Row, Watching } from '../engine.ts'
import { WarehouseFault } from '../warehouse-fault.ts'
import { dialect } from './duckdb-dialect.ts'
import { faultOf } from './duckdb-faults.ts'
import type { Connection, DuckDB } from './duckdb-package.ts'
import { halvesIn, sweep } from './half-files.ts'

export interface Limits {
  /** As DuckDB takes it: `4GB`. */
  readonly memory: string
  readonly threads: number
}

/** DuckDB over Parquet files in a folder, a file a table. A query is not limited by memory: what does not fit goes to the disk. */
export async function duckdbEngine(duckdb: DuckDB, folder: string, limits: Limits): Promise<Engine> {
  const halves = halvesIn(folder)
  await mkdir(halves, { recursive: true }).catch((error: unknown) => {
    throw new WarehouseFault({ code: 'forbidden', path: folder, said: String(error) }, error)
  })
  await sweep(folder)
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    threads: String(limits.threads),
    memory_limit: limits.memory,
    temp_directory: join(halves, 'spilled'),
    // No step depends on the order of rows.
    preserve_insertion_order: 'false',
  }).catch((error: unknown) => {
    throw faultOf(error, folder)
  })
  const first = await instance.connect()
  await first.run(dialect.macros)
  first.closeSync()
  const fileOf = (table: string) => join(folder, `${table}.parquet`)

  async function connected<T>({ progress, signal }: Watching, use: (connection: Connection) => Promise<T>): Promise<T> {
    if (signal?.aborted) throw new WarehouseFault({ code: 'cancelled' })
    const connection = await instance.connect()
    const done = interruptedBy(signal, connection)
    const watch =
      progress &&
      setInterval(() => {
        const { percentage } = connection.progress
        if (percentage >= 0) progress(Math.min(1, percentage / 100))
      }, 500)
    try {
      await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false')
      return await use(connection)
    } catch (error) {
      throw signal?.aborted ? new WarehouseFault({ code: 'cancelled' }, error) : faultOf(error, folder)
    } finally {
      clearInterval(watch)
      done()
      connection.closeSync()
    }
  }

  /** A file that is there is whole. */
  async function make(table: string, query: string, watching: Watching = {}): Promise<void> {
    const half = join(halves, `${table}.parquet`)
    try {
      await connected(watching, (connection) => connection.run(dialect.make(half, query)))
      await rename(half, fileOf(table))
    } catch (error) {
      await rm(half, { force: true })
      throw faultOf(error, folder)
    }
  }

  return {
    has: async (table) => existsSync(fileOf(table)),
    make,
    async load(table, columns, rows, watching) {
      const lines = join(halves, `${table}.json`)
      try {
        await writeFile(lines, jsonLines(columns, rows))
        await make(table, dialect.lines(lines, columns), watching)
      } catch (error) {
        throw faultOf(error, folder)
      } finally {
        await rm(lines, { force: true })
      }
    },
    unnested: dialect.unnested,
    from: (table) => dialect.table(fileOf(table)),
    async *rows(query, watching = {}) {
      if (watching.signal?.aborted) throw new WarehouseFault({ code: 'cancelled' })
      const connection = await instance.connect()
      const done = interruptedBy(watching.signal, connection)
      try {
        const result = await connection.stream(query)
        for (;;) {
          const chunk = await result.fetchChunk()
          if (chunk === null || chunk.rowCount === 0) return
          const columns = Array.from({ length: chunk.columnCount }, (_, c) => chunk.getColumnValues(c))
          yield Array.from({ length: chunk.rowCount }, (_, r): Row => columns.map((column) => cellOf(column[r])))
        }
      } catch (error) {
        throw watching.signal?.aborted ? new WarehouseFault({ code: 'cancelled' }, error) : faultOf(error, folder)
      } finally {
        done()
        connection.closeSync()
      }
    },
    bytes: async (table) => (await stat(fileOf(table)).catch(() => undefined))?.size,
    async close() {
      instance.closeSync()
      await rm(halves, { recursive: true, force: true })
    },
  }
}

/** Gives back what ends it. An interruption between two statements is lost: it is said again until the connection is done. */
function interruptedBy(signal: AbortSignal | undefined, connection: Connection): () => void {
  let again: ReturnType<typeof setInterval> | undefined
  const interrupt = () => {
    connection.interrupt()
    again = setInterval(() => connection.interrupt(), 50)
  }
  if (signal?.aborted) interrupt()
  else signal?.addEventListener('abort', interrupt)
  return () => {
    clearInterval(again)
    signal?.removeEventListener('abort', interrupt)
  }
}

function cellOf(value: unknown): Cell {
  return typeof value === 'bigint' ? Number(value) : (value as Cell)
}

function* jsonLines(columns: Columns, rows: readonly Row[]): Generator<string> {
  const names = Object.keys(columns)
  for (const row of rows) yield `${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i]])))}\n`
}
