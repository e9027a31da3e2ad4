import { basename } from 'node:path'
import type { ReadOptions } from '../ingest/formats/read-source.ts'
import type { SourceRecord } from '../model/work.ts'
import { type Imported, importedIn, importSource } from '../warehouse/duckdb/duckdb-import.ts'
import { type SourceFile, type SourceFiles, sourceFiles } from '../warehouse/duckdb/snapshot-files.ts'
import type { Engine } from '../warehouse/engine.ts'
import { warehouse } from '../words/warehouse.en.ts'
import { type Terminal, UsageError } from './cli-command.ts'
import { complain, readFiles } from './files.ts'
import { printable } from './printable.ts'
import { progressOn } from './progress.ts'

/** What a call reads: files to be imported into a folder, or a folder into which they were. */
export type WarehouseSource =
  | { readonly folder: string; readonly imported: Imported }
  | { readonly folder: string; readonly title: string; readonly files: SourceFiles }

export async function warehouseSource(paths: readonly string[], store: string | undefined): Promise<WarehouseSource> {
  const [only] = paths
  if (only === undefined) throw new UsageError(warehouse.noSource)
  const imported = paths.length === 1 ? await importedIn(only) : undefined
  if (imported !== undefined) return { folder: only, imported }
  if (store === undefined) throw new UsageError(warehouse.noStore)
  return { folder: store, title: basename(only).split('.', 1)[0]!, files: await sourceFiles(paths) }
}

/** Imports what is not imported yet, and says how it goes. */
export async function importedFrom(
  source: WarehouseSource,
  engine: Engine,
  reading: ReadOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Imported> {
  if ('imported' in source) return source.imported
  const progress = progressOn(terminal)
  let underway = ''
  const records = (files: readonly SourceFile[]) => recordsOf(files, reading, terminal)
  const imported = await importSource(
    engine,
    source.folder,
    { title: source.title, files: source.files, records },
    {
      signal,
      step: (name, state) => {
        if (state !== 'begun') return
        underway = warehouse.step(name)
        progress.show(underway, 0)
      },
      progress: (share) => progress.show(underway, share),
      faulty: ({ file, line }) => terminal.err(`${printable(warehouse.faultyLine(file, line))}\n`),
    },
  ).finally(() => progress.end())
  if (imported.faulty > 0) terminal.err(`${warehouse.faultyRows(imported.faulty)}\n`)
  return imported
}

/** The records of files that our readers read, a file at a time. */
async function* recordsOf(
  files: readonly SourceFile[],
  reading: ReadOptions,
  terminal: Terminal,
): AsyncGenerator<SourceRecord> {
  for (const { path } of files) {
    const records: SourceRecord[] = []
    const sink = {
      record: (record: SourceRecord) => records.push(record),
      problem: (problem: Parameters<typeof complain>[0]) => complain(problem, terminal),
      page: () => {},
    }
    await readFiles([path], reading, sink, terminal)
    yield* records
  }
}
