import type { Damage } from '../../model/file-fault.ts'
import type { Atlas, Finding } from '../atlas.ts'
import { lengthOf } from '../column.ts'
import { nothing } from '../nothing.ts'
import {
  type Column,
  clusterColumns,
  type HistoryTables,
  historyTables,
  type NetworkName,
  type Networks,
  networks,
  type Table,
  tables,
} from '../schema.ts'
import { readSaid } from './about-member.ts'
import { checkAtlas } from './check.ts'
import { damageOf } from './damaged.ts'
import { apart, apartName, findingName, isSymmetric, type Said } from './members.ts'
import { networkFrom } from './networks.ts'
import { type Parquet, readParquet } from './parquet/read-parquet.ts'

/** The content of a member, unpacked and as it was written; throws {@link Damaged} where it is neither. */
export type Content = (name: string) => Promise<Uint8Array>

export type Assembled =
  | { readonly ok: true; readonly atlas: Atlas }
  | { readonly ok: false; readonly damage: readonly Damage[] }

/** Tables that files of before do not have; there they are empty. */
const laterTables = ['refused', 'statedTies'] as const satisfies readonly (keyof HistoryTables)[]

/** An atlas from its members, checked through and through; `members` are those that the file says it has. */
export async function assemble(folder: string, members: readonly string[], content: Content): Promise<Assembled> {
  const damage: Damage[] = []
  const member: ReadMember = async (name, read) => {
    try {
      return read(await content(`${folder}/${name}`))
    } catch (error) {
      damage.push(damageOf(`${folder}/${name}`, error))
      return undefined
    }
  }
  const said = await member('about.json', readSaid)
  const own = await readTables(member, tables)
  const abstracts = await member(`${apartName}.parquet`, (bytes) =>
    columnsOf(readParquet(bytes), tables.works, (column) => apart.works!.includes(column)),
  )
  const isThere = (table: string) => members.includes(`${folder}/history/${table}.parquet`)
  const absent = laterTables.filter((table) => !isThere(table))
  const there = Object.entries(historyTables).filter(([table]) => !absent.some((name) => name === table))
  const told = await readTables(member, Object.fromEntries(there) as typeof historyTables, 'history/')
  if (said === undefined || own === undefined || abstracts === undefined || told === undefined)
    return { ok: false, damage }
  const history = { ...nothing.history, ...told }
  const whole = { ...own, works: { ...own.works, ...abstracts } }
  const rows = {
    authors: lengthOf(own.authors.key),
    works: lengthOf(own.works.key),
    topics: lengthOf(own.topics.key),
    terms: lengthOf(own.terms.label),
  }
  const ties = await readNetworks(member, rows)
  const findings = await readFindings(member, said)
  if (ties === undefined || findings === undefined) return { ok: false, damage }
  const atlas: Atlas = { ...whole, networks: ties, findings, history, about: said.about }
  damage.push(...checkAtlas(folder, atlas))
  return damage.length > 0 ? { ok: false, damage } : { ok: true, atlas }
}

/** What a member holds; undefined, and its damage noted, where it is damaged. */
type ReadMember = <T>(name: string, read: (bytes: Uint8Array) => T) => Promise<T | undefined>

type Columns = Readonly<Record<string, Column>>

/** Tables of a schema by their names, without the columns that lie apart; undefined where one is damaged. */
async function readTables<S extends Readonly<Record<string, Columns>>>(
  member: ReadMember,
  schema: S,
  folder = '',
): Promise<{ readonly [T in keyof S]: Table<S[T]> } | undefined> {
  const read = Object.entries(schema).map(async ([name, columns]) => [
    name,
    await member(`${folder}${name}.parquet`, (bytes) =>
      columnsOf(readParquet(bytes), columns, (column) => !apart[name]?.includes(column)),
    ),
  ])
  const all = await Promise.all(read)
  return all.some(([, table]) => table === undefined) ? undefined : Object.fromEntries(all)
}

/** Columns of a table by a schema, those of them that are wanted. */
export function columnsOf<C extends Columns>(
  table: Parquet,
  columns: C,
  wanted = (_: string): boolean => true,
): Table<C> {
  const names = Object.keys(columns).filter(wanted)
  return Object.fromEntries(names.map((name) => [name, table.column(name, columns[name]!.kind)])) as Table<C>
}

async function readNetworks(
  member: ReadMember,
  rows: Readonly<Record<(typeof networks)[NetworkName]['from' | 'to'], number>>,
): Promise<Networks | undefined> {
  const read = Object.entries(networks).map(async ([name, { from, to, columns }]) => [
    name,
    await member(`${name}.parquet`, (bytes) =>
      networkFrom(readParquet(bytes), columns, rows[from], rows[to], isSymmetric(name as NetworkName)),
    ),
  ])
  const all = await Promise.all(read)
  return all.some(([, network]) => network === undefined) ? undefined : Object.fromEntries(all)
}

async function readFindings(member: ReadMember, { findings }: Said): Promise<Atlas['findings'] | undefined> {
  const read = findings.map(async ({ lens, scope, resolution, measures }, i): Promise<Finding | undefined> => {
    const clusters = await member(`${findingName(i)}/clusters.parquet`, (bytes) =>
      columnsOf(readParquet(bytes), clusterColumns),
    )
    const nodes = await member(`${findingName(i)}/nodes.parquet`, (bytes) => {
      const table = readParquet(bytes)
      return {
        membership: table.column('cluster', 'u32'),
        x: table.column('x', 'f32'),
        y: table.column('y', 'f32'),
        measures: measures.map(({ id, sampled }) => ({
          id,
          values: table.column(id, 'f32'),
          ...(sampled === undefined ? {} : { sampled }),
        })),
      }
    })
    return clusters === undefined || nodes === undefined ? undefined : { lens, scope, resolution, clusters, ...nodes }
  })
  const [first, ...rest] = (await Promise.all(read)).filter((finding) => finding !== undefined)
  if (first === undefined || 1 + rest.length < findings.length) return undefined
  return [first, ...rest]
}
