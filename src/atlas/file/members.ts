import type { About, Atlas, Finding } from '../atlas.ts'
import { lengthOf } from '../column.ts'
import { type Column, clusterColumns, historyTables, type NetworkName, networks, tables } from '../schema.ts'
import { halfOf, tiesOf } from './networks.ts'
import type { AnyColumn } from './parquet/parquet-columns.ts'
import { parquet } from './parquet/write-parquet.ts'
import { utf8 } from './utf8.ts'

/** One member of the zip: its name, and its content, made when it is asked for. */
export interface Member {
  readonly name: string
  readonly content: () => readonly Uint8Array[]
}

/** Columns that lie in a member of their own: nearly half of a map, and none of what is drawn. */
export const apart: Readonly<Record<string, readonly string[]>> = { works: ['abstract'] }
export const apartName = 'abstracts'

/** Whether the rows and the targets of a network are one table, so that half of it says all. */
export const isSymmetric = (name: NetworkName): boolean => networks[name].from === (networks[name].to as string)

/** What `about.json` says: the map as a whole, and of each finding what stands in no column. */
export interface Said {
  readonly about: About
  readonly findings: readonly (Pick<Finding, 'lens' | 'scope' | 'resolution'> & {
    readonly measures: readonly Pick<Finding['measures'][number], 'id' | 'sampled'>[]
  })[]
}

/** Columns of `nodes.parquet` beside the measures. */
export const placeColumns = { cluster: 'u32', x: 'f32', y: 'f32' } as const

/** The members of an atlas, those first without which there are no works, so that a file cut short holds them. */
export function atlasMembers(folder: string, atlas: Atlas): readonly Member[] {
  const member = (name: string, content: () => readonly Uint8Array[]): Member => ({
    name: `${folder}/${name}`,
    content,
  })
  const table = (name: string, columns: () => readonly AnyColumn[]): Member =>
    member(`${name}.parquet`, () => {
      const own = columns()
      return parquet(own, own.length === 0 ? 0 : lengthOf(own[0]!.values))
    })
  return [
    ...Object.entries(tables).map(([name, columns]) =>
      table(name, () =>
        columnsOf(columns, atlas[name as keyof typeof tables], (column) => !apart[name]?.includes(column)),
      ),
    ),
    table(apartName, () => columnsOf(tables.works, atlas.works, (column) => apart.works!.includes(column))),
    ...Object.entries(historyTables).map(([name, columns]) =>
      table(`history/${name}`, () => columnsOf(columns, atlas.history[name as keyof typeof historyTables])),
    ),
    member('about.json', () => [utf8(`${JSON.stringify(said(atlas), null, 1)}\n`)]),
    ...Object.entries(networks).map(([name, { columns }]) => {
      const network = name as NetworkName
      const ties = isSymmetric(network) ? halfOf : tiesOf
      return table(name, () => ties(atlas.networks[network], columns))
    }),
    ...atlas.findings.flatMap((finding, i) => [
      table(`${findingName(i)}/clusters`, () => columnsOf(clusterColumns, finding.clusters)),
      table(`${findingName(i)}/nodes`, () => nodeColumns(finding)),
    ]),
  ]
}

/** Findings are numbered as they stand; of which lens and scope each is says `about.json`. */
export const findingName = (i: number): string => `finding-${i + 1}`

function columnsOf(
  columns: Readonly<Record<string, Column>>,
  table: object,
  wanted: (column: string) => boolean = () => true,
): readonly AnyColumn[] {
  const values = new Map(Object.entries(table))
  return Object.entries(columns)
    .filter(([name]) => wanted(name))
    .map(([name, { kind }]) => ({ name, kind, values: values.get(name) }) as AnyColumn)
}

function nodeColumns({ membership, x, y, measures }: Finding): readonly AnyColumn[] {
  return [
    { name: 'cluster', kind: placeColumns.cluster, values: membership },
    { name: 'x', kind: placeColumns.x, values: x },
    { name: 'y', kind: placeColumns.y, values: y },
    ...measures.map(({ id, values }) => ({ name: id, kind: 'f32' as const, values })),
  ]
}

const said = ({ about, findings }: Atlas): Said => ({
  about,
  findings: findings.map(({ lens, scope, resolution, measures }) => ({
    lens,
    scope,
    resolution,
    measures: measures.map(({ id, sampled }) => ({ id, ...(sampled === undefined ? {} : { sampled }) })),
  })),
})
