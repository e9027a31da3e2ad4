import type { WarehouseCause } from '../../model/warehouse-cause.ts'
import { allRows, type Engine, literal } from '../engine.ts'
import { WarehouseFault } from '../warehouse-fault.ts'
import { damagedGroup } from './damaged-group.ts'
import { readLines } from './faulty-lines.ts'
import type { SourceFile, SourceFiles } from './snapshot-files.ts'

export interface CheckedFile {
  readonly path: string
  readonly rows: number
  readonly faults: readonly WarehouseCause[]
}

/** Reads each file through, and says what is wrong with it and where. */
export async function* checkedFiles(
  engine: Engine,
  { parquet, lines }: SourceFiles,
  signal: AbortSignal,
): AsyncGenerator<CheckedFile> {
  for (const file of parquet) yield await checkedParquet(engine, file, signal)
  for (const { path } of lines) yield await checkedLines(path, signal)
}

async function checkedLines(path: string, signal: AbortSignal): Promise<CheckedFile> {
  const faults: WarehouseCause[] = []
  let rows = 0
  try {
    for await (const { line, isWork } of readLines(path)) {
      if (signal.aborted) throw new WarehouseFault({ code: 'cancelled' })
      if (isWork) rows++
      else faults.push({ code: 'damaged-line', path, line })
    }
  } catch (error) {
    if (!(error instanceof WarehouseFault) || signal.aborted) throw error
    faults.push(error.fault)
  }
  return { path, rows, faults }
}

async function checkedParquet(engine: Engine, { path }: SourceFile, signal: AbortSignal): Promise<CheckedFile> {
  const faults: WarehouseCause[] = []
  const rows = await rowsOf(
    engine,
    `SELECT count(*), max(hash(t)) FROM read_parquet(${literal(path)}) t`,
    faults,
    signal,
  )
  const [fault] = faults
  if (fault?.code !== 'damaged-file') return { path, rows, faults }
  const group = await damagedGroup(engine, path)
  return { path, rows, faults: [group === undefined ? fault : { ...fault, group }] }
}

async function rowsOf(engine: Engine, query: string, faults: WarehouseCause[], signal: AbortSignal): Promise<number> {
  try {
    const [[rows = 0] = []] = await allRows(engine, query, { signal })
    return Number(rows)
  } catch (error) {
    if (!(error instanceof WarehouseFault) || signal.aborted) throw error
    faults.push(error.fault)
    return 0
  }
}
