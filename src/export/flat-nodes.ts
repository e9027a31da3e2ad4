import type { Atlas } from '../atlas/atlas.ts'
import { type ColumnOf, jsonAt, lengthOf } from '../atlas/column.ts'
import { streamOf } from '../ingest/graph-stream.ts'
import { fullName } from '../model/name.ts'
import type { NodeAttributes } from '../model/node.ts'
import type { TieAttributes } from '../model/tie.ts'
import { clusterColours } from '../picture/cluster-shades.ts'
import { palettes } from '../picture/palette.ts'
import { en } from '../words/en.ts'

/** A column of nodes or ties in formats that know no nesting. */
export interface FlatColumn {
  readonly id: string
  readonly type: 'string' | 'integer' | 'double'
}

export type FlatValue = string | number

export interface FlatNode {
  readonly key: string
  readonly label: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Of its cluster, as `#3e4ea5`: on paper, whatever the theme of the page. */
  readonly colour: string
  readonly values: ReadonlyMap<string, FlatValue>
}

export interface FlatTie {
  readonly source: string
  readonly target: string
  readonly weight: number
  readonly values: ReadonlyMap<string, FlatValue>
}

/** A map as nodes and ties with plain values, each under the name of its column. */
export interface FlatMap {
  readonly title: string
  readonly nodeColumns: readonly FlatColumn[]
  readonly tieColumns: readonly FlatColumn[]
  nodes(): Iterable<FlatNode>
  ties(): Iterable<FlatTie>
}

const ownColumns: readonly FlatColumn[] = [
  { id: 'kind', type: 'string' },
  { id: 'cluster', type: 'integer' },
  { id: 'cluster_name', type: 'string' },
  { id: 'cluster_colour', type: 'integer' },
  { id: 'year', type: 'integer' },
  { id: 'works', type: 'integer' },
  { id: 'idf', type: 'double' },
  { id: 'authors', type: 'string' },
  { id: 'venue', type: 'string' },
  { id: 'doi', type: 'string' },
  { id: 'abstract', type: 'string' },
]

const ownTieColumns: readonly FlatColumn[] = [
  { id: 'kind', type: 'string' },
  { id: 'position', type: 'integer' },
  { id: 'count', type: 'integer' },
  { id: 'works', type: 'integer' },
]

const shipped = new Set(ownColumns.map(({ id }) => id))
const ofTies = new Set(ownTieColumns.map(({ id }) => id))

/** Each author of a work by a name; a name that holds what parts them has a comma in its place. */
export const separator = '; '
const joined = (names: readonly string[]): string => names.map((name) => name.replaceAll(';', ',')).join(separator)

export function flatOf(atlas: Atlas): FlatMap {
  const graph = streamOf(atlas)
  const { clusters, measures } = graph.attributes
  const colours = clusterColours(atlas, palettes.light)
  const { other, clusters: shades } = palettes.light
  const measureIds = measures.map(({ id }) => id)
  const taken = new Set([...shipped, ...measureIds])
  const stated = statedColumns(sourcesIn(atlas.authors.source), taken, drawn)
  const tied = statedColumns(sourcesIn(atlas.history.statedTies.source), ofTies, ends)
  return {
    title: en.title(atlas.about.title, atlas.history.sources.records.length),
    nodeColumns: [
      ...ownColumns,
      ...measureIds.filter((id) => !shipped.has(id)).map((id): FlatColumn => ({ id, type: 'double' })),
      ...stated.values(),
    ],
    tieColumns: [...ownTieColumns, ...tied.values()],
    *nodes() {
      for (const [key, node] of graph.nodes()) {
        const cluster = clusters[node.cluster]
        const place = cluster?.colour ?? shades.length
        const values = new Map<string, FlatValue>([
          ['kind', node.kind],
          ['cluster', node.cluster],
          ...(cluster === undefined || cluster.label === '' ? [] : [['cluster_name', cluster.label] as const]),
          ...(cluster === undefined ? [] : [['cluster_colour', place] as const]),
          ...ofKind(node),
        ])
        for (const id of measureIds) if (typeof node[id] === 'number') values.set(id, node[id])
        const source = node.kind === 'author' ? (node.source as Stated | undefined) : undefined
        for (const [id, value] of statedValues(stated, source)) values.set(id, value)
        const { label, x, y, size } = node
        const colour = colourOf(source?.color ?? source?.colour) ?? colours.get(node.cluster) ?? other
        yield { key, label, x, y, size, colour, values }
      }
    },
    *ties() {
      for (const [, source, target, { weight, source: said, ...rest }] of graph.ties())
        yield { source, target, weight, values: new Map([...entries(rest), ...statedValues(tied, said)]) }
    },
  }
}

/** What a ready-made graph says of a node or a tie, by its names. */
type Stated = Readonly<Record<string, unknown>>

function* sourcesIn(column: ColumnOf['json']): Generator<Stated> {
  if (column.bytes.length === 0) return
  for (let row = 0; row < lengthOf(column); row++) yield jsonAt<Stated>(column, row) ?? {}
}

/** Each thing that is said as a column, whose name nothing of ours has. */
function statedColumns(
  sources: Iterable<Stated>,
  taken: ReadonlySet<string>,
  besides: ReadonlySet<string>,
): ReadonlyMap<string, FlatColumn> {
  const found = new Map<string, FlatColumn>()
  for (const source of sources)
    for (const [name, value] of Object.entries(source)) {
      if (!isScalar(value) || besides.has(name.toLowerCase())) continue
      const known = found.get(name)
      const type = typeof value === 'number' && known?.type !== 'string' ? 'double' : 'string'
      if (known?.type !== type) found.set(name, { id: taken.has(name) ? `source_${name}` : name, type })
    }
  return found
}

function* statedValues(
  columns: ReadonlyMap<string, FlatColumn>,
  source: Stated | undefined,
): Generator<readonly [id: string, value: FlatValue]> {
  if (source === undefined) return
  for (const [name, { id, type }] of columns) {
    const value = source[name]
    if (isScalar(value)) yield [id, type === 'double' ? (value as number) : String(value)]
  }
}

/** How a node is drawn, and what it is called, is said otherwise. */
const drawn: ReadonlySet<string> = new Set(['x', 'y', 'z', 'size', 'color', 'colour', 'r', 'g', 'b', 'label', 'id'])

/** Which nodes a tie joins, and how strongly, is said otherwise. */
const ends: ReadonlySet<string> = new Set(['source', 'target', 'weight', 'type', 'id'])

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && value !== '')

/** The colour that a ready-made graph gives a node, where it is one. */
function colourOf(stated: unknown): string | undefined {
  if (typeof stated !== 'string') return undefined
  if (/^#[\da-f]{6}$/iu.test(stated)) return stated.toLowerCase()
  const channels = /^rgb\((\d{1,3}), ?(\d{1,3}), ?(\d{1,3})\)$/u.exec(stated)?.slice(1).map(Number)
  if (channels === undefined || channels.some((channel) => channel > 255)) return undefined
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

const entries = (rest: Omit<TieAttributes, 'weight' | 'source'>): readonly (readonly [string, FlatValue])[] =>
  Object.entries(rest).filter(([, value]) => value !== undefined)

function ofKind(node: NodeAttributes): readonly (readonly [string, FlatValue])[] {
  const year = node.year === undefined ? [] : [['year', node.year] as const]
  switch (node.kind) {
    case 'author':
      return [...year, ['works', node.author.bylines.length]]
    case 'topic':
      return [...year, ['works', node.topic.documentFrequency], ['idf', node.topic.idf]]
    case 'work': {
      const { bylines, venue, ids, abstract } = node.work
      const texts: readonly (readonly [string, string | undefined])[] = [
        ['authors', joined(bylines.map(({ name }) => fullName(name))) || undefined],
        ['venue', venue],
        ['doi', ids.doi],
        ['abstract', abstract],
      ]
      return [...year, ...texts.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const]))]
    }
  }
}

/** What formats have no word for: NaN and infinity. */
export const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
