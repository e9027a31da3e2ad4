import { scaleLinear, scaleOrdinal, scaleSqrt } from 'd3-scale'
import { type Atlas, orderOf } from '../atlas/atlas.ts'
import { clusterName } from '../atlas/filters/picked-nodes.ts'
import { kindAt, type NodeNumber, nodeCount, yearAt } from '../atlas/nodes.ts'
import { type Tagged, untagged } from '../atlas/tagged-nodes.ts'
import { mixed } from '../model/colour.ts'
import { type NodeKind, nodeKinds } from '../model/ids.ts'
import { type ColourBy, measureIn } from '../model/view.ts'
import { en } from '../words/en.ts'
import { clusterColours } from './cluster-shades.ts'
import type { ColourEntry, ColourScale } from './colour-meaning.ts'
import { isFacet } from './legend-entries.ts'
import { namedClusters } from './named-clusters.ts'
import type { Palette } from './palette.ts'
import { byFacet, byRank, byTag } from './value-colours.ts'

/**
 * Colour of each node as hex; the same scale serves the map, the legend and pictures. Counts are of `shown`; by cluster where
 * nobody knows what else is meant.
 */
export function colourScale(
  map: Atlas,
  by: ColourBy,
  palette: Palette,
  shown?: Uint8Array,
  tagged: Tagged = untagged,
): ColourScale {
  const measure = measureIn(by)
  if (measure !== undefined) return byRank(map, measure, palette, shown)
  if (isFacet(by)) return byFacet(map, by, palette, shown)
  switch (by) {
    case 'tag':
      return byTag(map, tagged, palette, shown)
    case 'kind':
      return byKind(map, palette, shown)
    case 'year':
      return byYear(map, palette, shown)
    default:
      return byCluster(map, palette, shown)
  }
}

/** So many clusters a legend names, at most. */
const mostEntries = 24

/** Clusters of some size have a colour each; the rest share the palette's `other`. */
function byCluster(map: Atlas, palette: Palette, among?: Uint8Array): ColourScale {
  const { membership } = map.findings[0]
  const counts = tally(map, (node) => membership[node]!, among)
  const colours = clusterColours(map, palette)
  const shown = namedClusters(map)
    .filter(({ number }) => counts.has(number) && colours.has(number))
    .slice(0, mostEntries)
  const scale = scaleOrdinal<number, string>()
    .domain([...colours.keys()])
    .range([...colours.values()])
    .unknown(palette.other)
  const entries = shown.map(({ number, label }) => ({
    colour: scale(number),
    label,
    count: counts.get(number) ?? 0,
    cluster: number,
    pick: { by: 'cluster', of: clusterName(map, number) },
  }))
  const others =
    (among?.reduce((sum, shown) => sum + shown, 0) ?? nodeCount(map)) -
    entries.reduce((sum, { count }) => sum + count, 0)
  const rest = others > 0 ? [{ colour: palette.other, label: en.parts.smallerClusters, count: others }] : []
  return { of: (node) => scale(membership[node]!), meaning: { by: 'cluster', entries: [...entries, ...rest] } }
}

function byKind(map: Atlas, palette: Palette, among?: Uint8Array): ColourScale {
  const counts = tally(map, (node) => kindAt(map, node), among)
  const entries = nodeKinds
    .filter((kind) => counts.has(kind))
    .map((kind) => ({
      colour: palette.kinds[kind],
      label: en.kinds[kind].many,
      count: counts.get(kind) ?? 0,
      pick: { by: 'kind', of: kind },
    }))
  return { of: (node) => palette.kinds[kindAt(map, node)], meaning: { by: 'kind', entries } }
}

/** So many spans of years a legend lists, at most. */
const mostSpans = 8

function byYear(map: Atlas, palette: Palette, among?: Uint8Array): ColourScale {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const count = nodeCount(map)
  for (let node = 0; node < count; node++) {
    const year = yearAt(map, node)
    if (year === undefined) continue
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  const isDated = first <= last
  if (!isDated) [first, last] = [0, 0]
  const steps = palette.years.length - 1
  const scale = scaleLinear<string>()
    .domain(palette.years.map((_, i) => first + ((last - first || 1) * i) / steps))
    .range([...palette.years])
    .interpolate((a, b) => (share) => mixed(a, b, share))
    .clamp(true)
  // One year only: it is the newest.
  const of = (node: NodeNumber) => {
    const year = yearAt(map, node)
    return year === undefined ? palette.other : scale(first === last ? last + 1 : year)
  }
  const years = tally(map, (node) => yearAt(map, node), among)
  const length = Math.ceil((last - first + 1) / mostSpans)
  const entries = Array.from({ length: isDated ? Math.ceil((last - first + 1) / length) : 0 }, (_, i): ColourEntry => {
    const [from, to] = [first + i * length, Math.min(last, first + (i + 1) * length - 1)]
    let nodes = 0
    for (let year = from; year <= to; year++) nodes += years.get(year) ?? 0
    const pick = { by: 'year', of: `${from}-${to}` }
    return { colour: scale((from + to) / 2), label: en.years.span(from, to), count: nodes, pick }
  })
  return { of, meaning: { by: 'year', first, last, stops: palette.years, none: palette.other, entries } }
}

export interface SizeScale {
  /** Half the width of a node's mark, in CSS pixels, where the whole map fits the screen. */
  of(node: NodeNumber): number
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
export function sizeScale(map: Atlas, measure: string, shown: number = nodeCount(map)): SizeScale {
  const values = map.findings[0].measures.find(({ id }) => id === measure)?.values
  const value = (node: NodeNumber): number => Math.max(0, finite(values?.[node]))
  const largest: Record<NodeKind, number> = { author: 0, work: 0, topic: 0 }
  const counts = orderOf(map)
  let node = 0
  for (const kind of nodeKinds)
    for (const end = node + counts[kind]; node < end; node++) largest[kind] = Math.max(largest[kind], value(node))
  const crowd = Math.min(1, Math.sqrt(Math.sqrt(120 / Math.max(1, shown))))
  const [least, most] = [4.2 * crowd, 18 * Math.max(0.55, crowd)]
  const scales = new Map(
    nodeKinds.map((kind) => [
      kind,
      scaleSqrt()
        .domain([0, largest[kind] || 1])
        .range([least, most * weight[kind]]),
    ]),
  )
  return { of: (node) => scales.get(kindAt(map, node))!(value(node)), largest, least, most }
}

const finite = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value : 0)

function tally<K>(map: Atlas, key: (node: NodeNumber) => K, among?: Uint8Array): Map<K, number> {
  const counts = new Map<K, number>()
  const count = nodeCount(map)
  for (let node = 0; node < count; node++)
    if (among === undefined || among[node] === 1) counts.set(key(node), (counts.get(key(node)) ?? 0) + 1)
  return counts
}
