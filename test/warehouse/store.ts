import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { defaultSettings } from '../../src/model/settings.ts'
import type { SourceRecord } from '../../src/model/work.ts'
import { duckdbEngine } from '../../src/warehouse/duckdb/duckdb-engine.ts'
import { type Imported, type ImportWatching, importSource } from '../../src/warehouse/duckdb/duckdb-import.ts'
import { loadDuckdb } from '../../src/warehouse/duckdb/duckdb-package.ts'
import { sourceFiles } from '../../src/warehouse/duckdb/snapshot-files.ts'
import { allRows, type Engine, type Row } from '../../src/warehouse/engine.ts'
import { fieldPlan } from '../../src/warehouse/field-steps.ts'
import { drawField, type FieldWatching, makeSteps } from '../../src/warehouse/make-field.ts'
import type { Question } from '../../src/warehouse/select-condition.ts'

/** A folder with a source and a warehouse in it, for one test. */
export interface Store {
  readonly folder: string
  readonly source: string
  readonly engine: Engine
  read(watching?: ImportWatching): Promise<Imported>
  /** The rows of a step's table, with the columns named, in their order. */
  rows(question: Question, step: string, columns: string, watching?: FieldWatching): Promise<readonly Row[]>
  draw(
    question: Question,
    size?: { authors: number; works: number },
    watching?: FieldWatching,
    backbone?: number,
  ): Promise<Atlas>
}

const small = { authors: 50, works: 44 }

/** Opens a warehouse over what `fill` puts into the folder of the source, or over records. */
export async function inStore<T>(
  fill: (source: string) => void,
  use: (store: Store) => Promise<T>,
  { threads = 2, records = [] }: { readonly threads?: number; readonly records?: readonly SourceRecord[] } = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'coterie-warehouse-'))
  const source = join(folder, 'source')
  mkdirSync(source)
  fill(source)
  if (records.length > 0) writeFileSync(join(source, 'records'), 'read by others')
  const engine = await duckdbEngine(await loadDuckdb(() => {}), join(folder, 'store'), { memory: '1GB', threads })
  const read = async (watching: ImportWatching = {}) =>
    importSource(
      engine,
      join(folder, 'store'),
      {
        title: 'sample',
        files: await sourceFiles([source]),
        records: async function* () {
          yield* records
        },
      },
      watching,
    )
  const made = async (question: Question, size: { authors: number; works: number }, watching: FieldWatching) => {
    const imported = await read()
    const plan = fieldPlan(engine, imported, question, size, defaultSettings)
    await makeSteps(engine, imported, plan, watching)
    return { source: imported, plan }
  }
  try {
    return await use({
      folder,
      source,
      engine,
      read,
      async rows(question, step, columns, watching = {}) {
        const { plan } = await made(question, small, watching)
        const { table } = plan.find(({ name }) => name === step)!
        return allRows(engine, `SELECT ${columns} FROM ${engine.from(table)} ORDER BY ${columns}`)
      },
      async draw(question, size = small, watching = {}, backbone = undefined) {
        const order = {
          ...(await made(question, size, watching)),
          size,
          settings: defaultSettings,
          title: 'sample',
          backbone,
        }
        return drawField(engine, order, watching)
      },
    })
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
