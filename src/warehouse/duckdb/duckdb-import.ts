import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SourceRecord } from '../../model/work.ts'
import { allRows, type Engine, literal, type Watching } from '../engine.ts'
import { filled, type SourceTables, shortKey } from '../field-steps.ts'
import { recordLine } from '../record-lines.ts'
import { WarehouseFault } from '../warehouse-fault.ts'
import { damagedGroup } from './damaged-group.ts'
import { type FaultyLine, faultyLines } from './faulty-lines.ts'
import { halvesIn } from './half-files.ts'
import importBylines from './import-bylines.sql?raw'
import importWorks from './import-works.sql?raw'
import { packedWhole } from './packed-whole.ts'
import type { SourceFile, SourceFiles } from './snapshot-files.ts'
import { needed, sourceColumns } from './source-shape.ts'

/** What an import made, as the folder of the warehouse says it. */
export interface Imported extends SourceTables {
  readonly title: string
  readonly rows: number
  /** Rows that hold no work. */
  readonly faulty: number
}

export interface ImportSource {
  readonly title: string
  readonly files: SourceFiles
  /** The records of files that only our readers know. */
  records(files: readonly SourceFile[]): AsyncIterable<SourceRecord>
}

export interface ImportWatching extends Watching {
  readonly step?: (name: 'works' | 'bylines', state: 'begun' | 'made' | 'kept') => void
  readonly faulty?: (line: FaultyLine) => void
}

/** What the tables of a source are called, by its files as they are now. */
export function importTables({ parquet, lines, others }: SourceFiles): SourceTables {
  const key = shortKey(JSON.stringify([parquet, lines, others, importWorks, importBylines, sourceColumns]))
  return { works: `works_${key}`, bylines: `bylines_${key}` }
}

/** Reads a source into tables of its works and their bylines, unless they are there. */
export async function importSource(
  engine: Engine,
  folder: string,
  { title, files, records }: ImportSource,
  watching: ImportWatching = {},
): Promise<Imported> {
  const tables = importTables(files)
  if (await engine.has(tables.works)) watching.step?.('works', 'kept')
  else {
    watching.step?.('works', 'begun')
    const lines = join(halvesIn(folder), `${tables.works}.jsonl`)
    try {
      const own = files.others.length === 0 ? [] : [await writtenLines(lines, records(files.others))]
      await packedWhole(
        files.lines.map(({ path }) => path),
        watching.signal,
      )
      const source = await sourceQuery(engine, files.parquet, [...files.lines.map(({ path }) => path), ...own])
      await engine.make(
        tables.works,
        filled(importWorks, (name) => (name === 'source' ? `(${source})` : undefined)),
        watching,
      )
    } catch (error) {
      throw await withGroup(engine, error)
    } finally {
      await rm(lines, { force: true })
    }
    watching.step?.('works', 'made')
  }
  if (await engine.has(tables.bylines)) watching.step?.('bylines', 'kept')
  else {
    watching.step?.('bylines', 'begun')
    const query = filled(importBylines, (name) => (name === 'works' ? engine.from(tables.works) : undefined))
    await engine.make(tables.bylines, query, watching)
    watching.step?.('bylines', 'made')
  }
  const count = `SELECT count(work), count(*) - count(work) FROM ${engine.from(tables.works)}`
  const [counts = [0, 0]] = await allRows(engine, count, watching)
  const imported = { title, ...tables, rows: Number(counts[0]), faulty: Number(counts[1]) }
  if (imported.faulty > 0) await tellFaulty(engine, tables.works, watching)
  await writeImported(folder, imported)
  return imported
}

const named = 'warehouse.json'

async function writeImported(folder: string, imported: Imported): Promise<void> {
  await mkdir(folder, { recursive: true })
  const half = join(halvesIn(folder), named)
  await writeFile(half, `${JSON.stringify({ version: 1, ...imported }, undefined, 2)}\n`)
  await rename(half, join(folder, named))
}

/** What was imported into a folder; undefined where nothing was. */
export async function importedIn(folder: string): Promise<Imported | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, named), 'utf8')) as Imported
  } catch {
    return undefined
  }
}

async function writtenLines(path: string, records: AsyncIterable<SourceRecord>): Promise<string> {
  let nth = 0
  const lines = async function* () {
    for await (const record of records) yield `${recordLine(record, nth++)}\n`
  }
  await pipeline(Readable.from(lines()), createWriteStream(path)).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOSPC' ? new WarehouseFault({ code: 'full-disk', path }, error) : error
  })
  return path
}

/** Rows of all files in one shape; columns that a Parquet file lacks are null. */
async function sourceQuery(engine: Engine, parquet: readonly SourceFile[], lines: readonly string[]): Promise<string> {
  const queries: string[] = []
  if (lines.length > 0) {
    const columns = Object.entries(sourceColumns).map(([name, type]) => `${name}: '${type}'`)
    queries.push(
      `SELECT * FROM read_json([${lines.map(literal)}], format = 'newline_delimited', ignore_errors = true, filename = true, columns = {${columns.join(', ')}})`,
    )
  }
  if (parquet.length > 0) queries.push(await parquetQuery(engine, parquet))
  if (queries.length === 0) throw new WarehouseFault({ code: 'no-source', path: '' })
  return queries.join('\nUNION ALL BY NAME\n')
}

async function parquetQuery(engine: Engine, files: readonly SourceFile[]): Promise<string> {
  const table = `read_parquet([${files.map(({ path }) => literal(path))}], union_by_name = true, filename = true)`
  const typeOf = new Map(
    (await allRows(engine, `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${table})`)).map(
      ([name, type]) => [String(name), String(type)],
    ),
  )
  const lacking = needed.filter((names) => names.every((name) => !typeOf.has(name))).map((names) => names.join('/'))
  if (lacking.length > 0) throw new WarehouseFault({ code: 'lacks-columns', path: files[0]!.path, columns: lacking })
  const columns = Object.entries(sourceColumns).map(([name, type]) => {
    const there = typeOf.get(name)
    if (there === undefined) return `CAST(NULL AS ${type}) AS ${name}`
    if (type === 'JSON') return `${there === 'VARCHAR' ? `TRY_CAST(${name} AS JSON)` : `to_json(${name})`} AS ${name}`
    return `TRY_CAST(${name} AS ${type}) AS ${name}`
  })
  return `SELECT ${columns.join(', ')}, filename FROM ${table}`
}

/** Says where the rows stand that hold no work, of each file the first ones. */
async function tellFaulty(engine: Engine, works: string, { faulty }: ImportWatching): Promise<void> {
  if (faulty === undefined) return
  const query = `SELECT DISTINCT faulty_file FROM ${engine.from(works)} WHERE faulty_file IS NOT NULL ORDER BY 1`
  for (const [file] of await allRows(engine, query)) for await (const line of faultyLines(String(file))) faulty(line)
}

/** Which part of a damaged Parquet file it is. */
async function withGroup(engine: Engine, error: unknown): Promise<unknown> {
  if (!(error instanceof WarehouseFault) || error.fault.code !== 'damaged-file') return error
  const group = await damagedGroup(engine, error.fault.path)
  return group === undefined ? error : new WarehouseFault({ ...error.fault, group }, error)
}

/** The tables that lie in a folder, with their rows and bytes. */
export async function tableSizes(
  engine: Engine,
  folder: string,
): Promise<readonly { readonly table: string; readonly rows: number; readonly bytes: number }[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.parquet')).sort()
  if (files.length === 0) return []
  const paths = files.map((name) => literal(join(folder, name)))
  const rows = await allRows(engine, `SELECT file_name, num_rows FROM parquet_file_metadata([${paths}])`)
  const rowsOf = new Map(rows.map(([file, count]) => [String(file), Number(count)]))
  return Promise.all(
    files.map(async (name) => {
      const table = name.slice(0, -'.parquet'.length)
      return { table, rows: rowsOf.get(join(folder, name)) ?? 0, bytes: (await engine.bytes(table)) ?? 0 }
    }),
  )
}
