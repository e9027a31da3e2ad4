import { type Cell, type Columns, type Engine, literal, type Row, type Watching } from '../engine.ts'
import { type TrinoAddress, type TrinoMeans, trinoRows } from './trino-client.ts'
import { dialect } from './trino-dialect.ts'

export interface TrinoPlace extends TrinoAddress {
  /** Where the tables of the steps are written. */
  readonly catalog: string
  readonly schema: string
}

/** Rows that go to the cluster in one statement. */
const atOnce = 1000

/** A cluster over tables in a schema of its own; those of a source are named whole, `catalog.schema.works`. */
export function trinoEngine(place: TrinoPlace, means: TrinoMeans = {}): Engine {
  const { catalog, schema } = place
  const from = (table: string) => (table.includes('.') ? table : `${catalog}.${schema}.${table}`)
  const rows = (query: string, watching?: Watching) => trinoRows(place, query, watching, means)
  const told = async (query: string, watching?: Watching): Promise<void> => {
    for await (const _ of rows(query, watching));
  }

  async function swept<T>(table: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      // Of what failed nothing may be taken for whole; a cluster that is away has nothing.
      await told(`DROP TABLE IF EXISTS ${from(table)}`).catch(() => {})
      throw error
    }
  }

  return {
    async has(table) {
      const [inCatalog, inSchema, name] = table.includes('.') ? table.split('.') : [catalog, schema, table]
      const query = `SELECT count(*) FROM ${inCatalog}.information_schema.tables WHERE table_schema = ${literal(inSchema!)} AND table_name = ${literal(name!)}`
      let count: Cell = 0
      for await (const page of rows(query)) for (const [found] of page) count = found!
      return Number(count) > 0
    },
    make: (table, query, watching) => swept(table, () => told(dialect.make(from(table), query), watching)),
    async load(table, columns, all, watching) {
      const half = `${table}_half`
      await swept(half, async () => {
        await told(`DROP TABLE IF EXISTS ${from(half)}`, watching)
        await told(dialect.empty(from(half), columns), watching)
        for (let at = 0; at < all.length; at += atOnce)
          await told(`INSERT INTO ${from(half)} VALUES ${valuesOf(columns, all.slice(at, at + atOnce))}`, watching)
        await told(`ALTER TABLE ${from(half)} RENAME TO ${from(table)}`, watching)
      })
    },
    from,
    unnested: dialect.unnested,
    rows,
    bytes: async () => undefined,
    close: async () => {},
  }
}

function valuesOf(columns: Columns, rows: readonly Row[]): string {
  const types = Object.values(columns)
  const cell = (value: Cell, type: string) =>
    `CAST(${value === null ? 'NULL' : typeof value === 'string' ? literal(value) : String(value)} AS ${type})`
  return rows.map((row) => `(${row.map((value, i) => cell(value, types[i]!)).join(', ')})`).join(', ')
}
