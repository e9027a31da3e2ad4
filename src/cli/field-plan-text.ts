import type { Settings } from '../model/settings.ts'
import { importTables } from '../warehouse/duckdb/duckdb-import.ts'
import { rowsToRead } from '../warehouse/duckdb/source-rows.ts'
import { allRows, type Engine } from '../warehouse/engine.ts'
import { fieldPlan, type Size } from '../warehouse/field-steps.ts'
import type { Question } from '../warehouse/select-condition.ts'
import { warehouse } from '../words/warehouse.en.ts'
import { saidOf } from './field-question.ts'
import { printable } from './printable.ts'
import type { WarehouseSource } from './warehouse-source.ts'

export interface Wanted {
  readonly question: Question
  readonly size: Size
  readonly settings: Settings
  readonly out: string
}

/** What a call will read, make and write, before it does. */
export async function planText(
  engine: Engine,
  source: WarehouseSource,
  { question, size, settings, out }: Wanted,
): Promise<string> {
  const { plan: words } = warehouse
  const tables = 'imported' in source ? source.imported : importTables(source.files)
  const steps = [
    ...('imported' in source
      ? []
      : [
          { name: 'works', table: tables.works },
          { name: 'bylines', table: tables.bylines },
        ]),
    ...fieldPlan(engine, tables, question, size, settings),
  ]
  const lines: string[] = []
  for (const { name, table } of steps)
    lines.push(`  ${warehouse.step(name).padEnd(34)}  ${(await engine.has(table)) ? words.there : words.toBeMade}`)
  const rows = [
    [words.source, await sourceText(source)],
    [words.rows, await rowsText(engine, source)],
    [words.question, saidOf(question)],
    [words.writes, words.map(out, size.authors, size.works, settings.topics)],
    ['', words.tables(source.folder)],
    [words.steps, ''],
  ] as const
  return `${rows.map(([label, said]) => printable(`${label.padEnd(14)}${said}`).trimEnd()).join('\n')}\n${lines.join('\n')}\n`
}

function sourceText(source: WarehouseSource): string {
  if ('imported' in source) return warehouse.imported(source.folder, source.imported.rows)
  const { parquet, lines, others } = source.files
  const all = [...parquet, ...lines, ...others]
  return warehouse.plan.files(
    source.title,
    all.length,
    all.reduce((sum, { size }) => sum + size, 0),
  )
}

async function rowsText(engine: Engine, source: WarehouseSource): Promise<string> {
  if ('imported' in source) {
    const bylines = await allRows(engine, `SELECT count(*) FROM ${engine.from(source.imported.bylines)}`)
    return warehouse.plan.exactRows(source.imported.rows + Number(bylines[0]![0]))
  }
  const rows = await rowsToRead(engine, source.files)
  if (rows === undefined) return warehouse.plan.unknownRows
  return rows.isExact ? warehouse.plan.exactRows(rows.rows) : warehouse.plan.aboutRows(rows.rows)
}
