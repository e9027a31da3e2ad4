import type { Atlas } from '../atlas/atlas.ts'
import { fullName } from '../model/name.ts'
import type { MapWork } from '../model/node.ts'
import { en } from '../words/en.ts'
import { worksOf } from './exported-works.ts'
import { type FlatMap, flatOf } from './flat-nodes.ts'
import { measureRows } from './measure-rows.ts'
import { type Made, provenance } from './provenance.ts'

export type Cell = string | number | undefined

export interface TableColumn {
  readonly name: string
  readonly type: 'text' | 'integer' | 'real'
  /** Says the same of many rows. */
  readonly repeats?: true
  readonly about: string
}

/** A map as tables of plain cells: what spreadsheets, pandas and R take. */
export interface MapTable {
  readonly id: TableId
  readonly columns: readonly TableColumn[]
  rows(): Iterable<readonly Cell[]>
}

export const tableIds = ['nodes', 'ties', 'works', 'measures', 'dictionary'] as const
export type TableId = (typeof tableIds)[number]

/** Nodes, ties, works and measures, and what the columns of each say. Gephi takes nodes and ties as they are. */
export function tablesOf(exported: Made): readonly MapTable[] {
  const { atlas } = exported
  const map = flatOf(atlas)
  const tables = [nodesOf(map), tiesOf(map), worksTable(atlas), measuresTable(atlas)]
  return [...tables, dictionaryOf(tables, provenance(exported))]
}

const column = (
  table: TableId,
  name: string,
  type: TableColumn['type'] = 'text',
  more: { readonly repeats?: true } = {},
): TableColumn => ({ name, type, about: en.dictionary[table][name]!, ...more })

const repeated = new Set(['kind', 'cluster_name'])
const types = { string: 'text', integer: 'integer', double: 'real' } as const

function nodesOf({ nodeColumns, ...map }: FlatMap): MapTable {
  const own = nodeColumns.map(({ id }) => id)
  return {
    id: 'nodes',
    columns: [
      column('nodes', 'id'),
      column('nodes', 'label'),
      column('nodes', 'x', 'real'),
      column('nodes', 'y', 'real'),
      column('nodes', 'size', 'real'),
      column('nodes', 'colour', 'text', { repeats: true }),
      ...nodeColumns.map(({ id, type }) => ({
        name: id,
        type: types[type],
        about: en.dictionary.nodes[id] ?? en.measures[id]?.meaning ?? '',
        ...(repeated.has(id) ? { repeats: true as const } : {}),
      })),
    ],
    *rows() {
      for (const { key, label, x, y, size, colour, values } of map.nodes())
        yield [key, label, x, y, size, colour, ...own.map((id) => values.get(id))]
    },
  }
}

function tiesOf({ tieColumns, ...map }: FlatMap): MapTable {
  const own = tieColumns.map(({ id }) => id)
  const often = { repeats: true } as const
  return {
    id: 'ties',
    columns: [
      column('ties', 'Source', 'text', often),
      column('ties', 'Target', 'text', often),
      column('ties', 'Type', 'text', often),
      column('ties', 'Weight', 'real'),
      ...tieColumns.map(({ id, type }) => column('ties', id, types[type], type === 'string' ? often : {})),
    ],
    *rows() {
      for (const { source, target, weight, values } of map.ties())
        yield [source, target, 'Undirected', weight, ...own.map((id) => values.get(id))]
    },
  }
}

const ofWork: readonly (readonly [name: string, of: (work: MapWork) => Cell, type?: 'integer'])[] = [
  ['Title', ({ title }) => title],
  ['Authors', ({ bylines }) => bylines.map(({ name }) => fullName(name).replaceAll(';', ',')).join('; ')],
  ['Year', ({ date }) => date?.year, 'integer'],
  ['Venue', ({ venue }) => venue],
  ['Volume', ({ volume }) => volume],
  ['Issue', ({ issue }) => issue],
  ['Pages', ({ pages }) => pages],
  ['Publisher', ({ publisher }) => publisher],
  ['Type', ({ type }) => type],
  ['Language', ({ language }) => language],
  ['DOI', ({ ids }) => ids.doi],
  ['Keywords', ({ keywords }) => keywords.join('; ')],
  ['Citations', ({ citations }) => citations, 'integer'],
  ['URL', ({ links }) => links[0]],
  ['Abstract', ({ abstract }) => abstract],
]

const worksTable = (atlas: Atlas): MapTable => ({
  id: 'works',
  columns: ofWork.map(([name, , type]) => column('works', name, type)),
  *rows() {
    for (const work of worksOf(atlas)) yield ofWork.map(([, of]) => of(work))
  },
})

const measuresTable = (atlas: Atlas): MapTable => ({
  id: 'measures',
  columns: [
    column('measures', 'measure'),
    column('measures', 'name'),
    column('measures', 'kind'),
    column('measures', 'nodes', 'integer'),
    ...['least', 'median', 'mean', 'greatest'].map((name) => column('measures', name, 'real')),
    column('measures', 'pivots', 'integer'),
    column('measures', 'error', 'real'),
    column('measures', 'meaning'),
  ],
  rows: () => measureRows(atlas),
})

const dictionaryOf = (tables: readonly MapTable[], made: string): MapTable => {
  const columns = ['table', 'column', 'type', 'meaning'].map((name) => column('dictionary', name))
  return {
    id: 'dictionary',
    columns,
    *rows() {
      yield ['map', '', '', made]
      for (const { id, columns: told } of [...tables, { id: 'dictionary' as const, columns }])
        for (const { name, type, about } of told) yield [id, name, type, about]
    },
  }
}
