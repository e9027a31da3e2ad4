import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../src/model/settings.ts'
import { duckdbEngine } from '../../src/warehouse/duckdb/duckdb-engine.ts'
import { importSource } from '../../src/warehouse/duckdb/duckdb-import.ts'
import { loadDuckdb } from '../../src/warehouse/duckdb/duckdb-package.ts'
import { sourceFiles } from '../../src/warehouse/duckdb/snapshot-files.ts'
import { allRows, type Engine } from '../../src/warehouse/engine.ts'
import { fieldPlan } from '../../src/warehouse/field-steps.ts'
import { makeSteps } from '../../src/warehouse/make-field.ts'
import { trinoEngine } from '../../src/warehouse/trino/trino-engine.ts'
import { WarehouseFault } from '../../src/warehouse/warehouse-fault.ts'
import { writeCatalogue } from '../bench/field-catalogue.ts'
import { startCluster } from './trino-cluster.ts'
import { clusterTools } from './trino-home.ts'

const tools = clusterTools()
if ('missing' in tools) console.log(`${tools.missing} is not there: the tests on a cluster are skipped.`)

const works = Number(process.env.COTERIE_CLUSTER_WORKS ?? 100_000)
const size = { authors: 500, works: 440 }

describe.skipIf('missing' in tools)('a coordinator and two workers', () => {
  test('give the rows that DuckDB gives of every step, and a worker that dies is no wrong answer', async () => {
    if ('missing' in tools) return
    const folder = mkdtempSync(join(tmpdir(), 'coterie-cluster-'))
    const files = join(folder, 'files')
    const here = await duckdbEngine(await loadDuckdb(() => {}), join(folder, 'store'), { memory: '2GB', threads: 2 })
    try {
      await writeCatalogue(here, join(folder, 'works.parquet'), works)
      const source = await sourceFiles([join(folder, 'works.parquet')])
      const imported = await importSource(here, join(folder, 'store'), {
        title: 'cluster',
        files: source,
        records: async function* () {},
      })
      for (const name of ['works', 'bylines'] as const) {
        mkdirSync(join(files, name), { recursive: true })
        copyFileSync(join(folder, 'store', `${imported[name]}.parquet`), join(files, name, 'all.parquet'))
      }
      for (const schema of ['field', 'openalex']) mkdirSync(join(files, schema))
      const cluster = await startCluster(tools, join(folder, 'nodes'), files)
      try {
        const there = trinoEngine({ url: cluster.url, user: 'test', catalog: 'hive', schema: 'field' })
        const asked = (query: string) => allRows(there, query)
        await asked("CREATE SCHEMA hive.field WITH (location = 'local:///field')")
        await asked("CREATE SCHEMA hive.openalex WITH (location = 'local:///openalex')")
        for (const name of ['works', 'bylines'] as const)
          await asked(
            `CREATE TABLE hive.openalex.${name} (${await columnsOf(here, imported[name])}) WITH (format = 'PARQUET', external_location = 'local:///${name}')`,
          )
        const tables = { works: 'hive.openalex.works', bylines: 'hive.openalex.bylines' }
        const [one, other] = [imported, tables].map((from, i) =>
          fieldPlan(i === 0 ? here : there, from, {}, size, defaultSettings),
        )
        await makeSteps(here, imported, one!)
        const begun = other!.findIndex(({ name }) => name === 'pairs')
        await makeSteps(there, tables, other!.slice(0, begun))
        const after = makeSteps(there, tables, other!.slice(0, begun + 1))
        await cluster.killWorker()
        await after.catch((error: unknown) => {
          expect(error).toBeInstanceOf(WarehouseFault)
          console.log(`A worker died: ${(error as Error).message}`)
        })
        // What was finished is there; the other worker goes on.
        await makeSteps(there, tables, other!)
        for (const [i, { name, table }] of other!.entries()) {
          const rows = (engine: Engine, from: string) => digestOf(engine, from)
          expect(await rows(there, table), name).toEqual(await rows(here, one![i]!.table))
        }
      } finally {
        await cluster.end()
      }
    } finally {
      await here.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** All rows of a table, sorted. */
async function digestOf(engine: Engine, table: string): Promise<readonly string[]> {
  const rows: string[] = []
  for await (const page of engine.rows(`SELECT * FROM ${engine.from(table)}`))
    for (const row of page) rows.push(JSON.stringify(row))
  return rows.sort()
}

/** The columns of a table in the types of Trino, without those that are lists. */
async function columnsOf(engine: Engine, table: string): Promise<string> {
  const columns = await allRows(
    engine,
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${engine.from(table)})`,
  )
  return columns
    .filter(([, type]) => ['BIGINT', 'INTEGER', 'VARCHAR', 'BOOLEAN'].includes(String(type)))
    .map(([name, type]) => `${name} ${String(type).toLowerCase()}`)
    .join(', ')
}
