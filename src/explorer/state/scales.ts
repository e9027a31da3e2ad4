import { scaleLinear, scaleOrdinal, scaleSqrt } from 'd3-scale'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { mixed } from '../../model/colour.ts'
import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import type { NodeAttributes } from '../../model/node.ts'
import type { Palette } from './palette.ts'
import type { ColourBy } from './view.ts'

/** What the colours on the map mean now. */
export type ColourMeaning =
  | { readonly by: 'cluster'; readonly entries: readonly ColourEntry[] }
  | { readonly by: 'kind'; readonly entries: readonly ColourEntry[] }
  /** `stops` at equal distances from the first year to the last; `none` colours what has no year. */
  | { readonly by: 'year'; readonly first: number; readonly last: number; readonly stops: readonly string[]; readonly none: string } // biome-ignore format: a meaning a line

export interface ColourEntry {
  readonly colour: string
  readonly label: string
  /** Nodes of that colour. */
  readonly count: number
  /** Number of the cluster, where it is one. */
  readonly cluster?: number
}

export interface ColourScale {
  of(node: NodeAttributes): string
  readonly meaning: ColourMeaning
}

const kindLabels: Readonly<Record<NodeKind, string>> = { author: 'Authors', work: 'Works', topic: 'Topics' }

/** Colour of each node as hex, by cluster, kind or year; the same scale serves the map, the legend and pictures. Counts are of `shown`. */
export function colourScale(
  graph: CoterieGraph,
  by: ColourBy,
  palette: Palette,
  shown?: ReadonlySet<string>,
): ColourScale {
  switch (by) {
    case 'cluster':
      return byCluster(graph, palette, shown)
    case 'kind':
      return byKind(graph, palette, shown)
    case 'year':
      return byYear(graph, palette)
  }
}

/** The largest clusters have a colour each; the rest share the palette's `other`. */
function byCluster(graph: CoterieGraph, palette: Palette, among?: ReadonlySet<string>): ColourScale {
  const counts = tally(graph, (node) => node.cluster, among)
  const shown = graph
    .getAttribute('clusters')
    .slice(0, palette.clusters.length)
    .filter(({ number }) => counts.has(number))
  const scale = scaleOrdinal<number, string>()
    .domain(shown.map(({ number }) => number))
    .range(shown.map(({ colour }) => palette.clusters[colour] ?? palette.other))
    .unknown(palette.other)
  const entries = shown.map(({ number, label }) => ({
    colour: scale(number),
    label,
    count: counts.get(number) ?? 0,
    cluster: number,
  }))
  const others = (among?.size ?? graph.order) - entries.reduce((sum, { count }) => sum + count, 0)
  const rest = others > 0 ? [{ colour: palette.other, label: 'smaller clusters', count: others }] : []
  return { of: (node) => scale(node.cluster), meaning: { by: 'cluster', entries: [...entries, ...rest] } }
}

function byKind(graph: CoterieGraph, palette: Palette, among?: ReadonlySet<string>): ColourScale {
  const counts = tally(graph, (node) => node.kind, among)
  const entries = nodeKinds
    .filter((kind) => counts.has(kind))
    .map((kind) => ({ colour: palette.kinds[kind], label: kindLabels[kind], count: counts.get(kind) ?? 0 }))
  return { of: (node) => palette.kinds[node.kind], meaning: { by: 'kind', entries } }
}

function byYear(graph: CoterieGraph, palette: Palette): ColourScale {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  graph.forEachNode((_, { year }) => {
    if (year === undefined) return
    first = Math.min(first, year)
    last = Math.max(last, year)
  })
  if (first > last) [first, last] = [0, 0]
  const steps = palette.years.length - 1
  const scale = scaleLinear<string>()
    .domain(palette.years.map((_, i) => first + ((last - first || 1) * i) / steps))
    .range([...palette.years])
    .interpolate((a, b) => (share) => mixed(a, b, share))
    .clamp(true)
  // One year only: it is the newest.
  const of = ({ year }: NodeAttributes) =>
    year === undefined ? palette.other : scale(first === last ? last + 1 : year)
  return { of, meaning: { by: 'year', first, last, stops: palette.years, none: palette.other } }
}

export interface SizeScale {
  /** Half the width of a node's mark, in CSS pixels, where the whole map fits the screen. */
  of(node: NodeAttributes): number
  /** Largest value of the measure within each kind; 0 where no node of the kind has it. */
  readonly largest: Readonly<Record<NodeKind, number>>
  readonly least: number
  readonly most: number
}

/** Marks of equal visual weight: a diamond and a square of one radius look larger than a disc. */
const weight: Readonly<Record<NodeKind, number>> = { author: 1, work: 0.62, topic: 0.6 }

/**
 * Area in step with the measure within each kind (measures of different kinds do not compare). Marks shrink
 * as nodes become many: 4 to 18 pixels on a map of 100, about 1.4 to 10 on one of 10,000.
 */
export function sizeScale(graph: CoterieGraph, measure: string, shown: number = graph.order): SizeScale {
  const largest: Record<NodeKind, number> = { author: 0, work: 0, topic: 0 }
  graph.forEachNode((_, node) => {
    largest[node.kind] = Math.max(largest[node.kind], finite(node[measure]))
  })
  const crowd = Math.min(1, (120 / Math.max(1, shown)) ** 0.25)
  const [least, most] = [4.2 * crowd, 18 * Math.max(0.55, crowd)]
  const scales = new Map(
    nodeKinds.map((kind) => [
      kind,
      scaleSqrt()
        .domain([0, largest[kind] || 1])
        .range([least, most * weight[kind]]),
    ]),
  )
  return { of: (node) => scales.get(node.kind)!(finite(node[measure])), largest, least, most }
}

const finite = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0

function tally<K>(graph: CoterieGraph, key: (node: NodeAttributes) => K, among?: ReadonlySet<string>): Map<K, number> {
  const counts = new Map<K, number>()
  graph.forEachNode((id, node) => {
    if (among !== undefined && !among.has(id)) return
    counts.set(key(node), (counts.get(key(node)) ?? 0) + 1)
  })
  return counts
}
