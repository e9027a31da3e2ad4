import { userInfo } from 'node:os'
import { allRows, type Engine } from '../warehouse/engine.ts'
import { type TrinoPlace, trinoEngine } from '../warehouse/trino/trino-engine.ts'
import { warehouse } from '../words/warehouse.en.ts'
import { UsageError } from './cli-command.ts'
import type { WarehouseSource } from './warehouse-source.ts'

/** Words of a call that name a cluster and how it is spoken to, for `parseArgs`. */
export const clusterFlags = {
  engine: { type: 'string', takes: 'ADDRESS' },
  user: { type: 'string', takes: 'NAME' },
  catalog: { type: 'string', takes: 'NAME' },
  schema: { type: 'string', takes: 'NAME' },
  session: { type: 'string', multiple: true, takes: 'NAME=VALUE' },
} as const

interface Said {
  readonly engine?: string | undefined
  readonly user?: string | undefined
  readonly catalog?: string | undefined
  readonly schema?: string | undefined
  readonly session?: readonly string[] | undefined
}

/** Throws a UsageError where they make no sense; undefined where no cluster is named. The password is in TRINO_PASSWORD. */
export function clusterPlace({ engine, user, catalog, schema, session = [] }: Said): TrinoPlace | undefined {
  if (engine === undefined) return undefined
  if (!/^https?:\/\/\S+$/u.test(engine)) throw new UsageError(warehouse.noEngine(engine))
  if (catalog === undefined || schema === undefined) throw new UsageError(warehouse.noCatalog)
  for (const name of [catalog, schema]) if (!isName(name)) throw new UsageError(warehouse.noName(name))
  for (const one of session) if (!/^[\w.]+=/u.test(one)) throw new UsageError(warehouse.noSession(one))
  return {
    url: engine,
    user: user ?? userInfo().username,
    password: process.env.TRINO_PASSWORD,
    catalog,
    schema,
    session,
  }
}

const isName = (name: string): boolean => /^[a-z_]\w*$/iu.test(name)

/** A cluster with the tables of a source, `works` and `bylines`, in a schema that is there. */
export async function openCluster(
  place: TrinoPlace,
  [schema, ...more]: readonly string[],
): Promise<{ readonly engine: Engine; readonly source: WarehouseSource }> {
  if (schema === undefined || more.length > 0) throw new UsageError(warehouse.noSchema)
  const parts = schema.split('.')
  if (parts.length > 2 || !parts.every(isName)) throw new UsageError(warehouse.noName(schema))
  const whole = parts.length === 2 ? schema : `${place.catalog}.${schema}`
  const engine = trinoEngine(place)
  const tables = { works: `${whole}.works`, bylines: `${whole}.bylines` }
  const [[rows = 0] = []] = await allRows(engine, `SELECT count(work) FROM ${tables.works}`)
  const imported = { title: whole, ...tables, rows: Number(rows), faulty: 0 }
  return { engine, source: { folder: `${place.catalog}.${place.schema}`, imported } }
}
