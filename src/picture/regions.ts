import { orderOf } from '../atlas/atlas.ts'
import { type ClusterPair, clusterPairs } from '../atlas/facts/cluster-pairs.ts'
import { labelAt, worksAt, yearAt } from '../atlas/nodes.ts'
import { by } from '../model/order.ts'
import { type Areas, areasInSteps, type GroupedPoint } from './areas.ts'
import { headingAndTerms } from './cluster-heading.ts'
import { clusterColours } from './cluster-shades.ts'
import type { Measure } from './drawing.ts'
import { type Box, Occupied } from './label-placement.ts'
import { mapLabel } from './label-text.ts'
import { namedClusters } from './named-clusters.ts'
import type { Palette } from './palette.ts'
import { nameOf, type Plate, platesOf } from './plates.ts'
import { type Ground, marksOn, plateBox, type RegionSpot, spotBeside, spotOnLand } from './region-spots.ts'
import type { Standing } from './standing.ts'

/** A cluster with what is said of it and where; x and y in the frame. */
export interface Region extends RegionSpot {
  readonly cluster: number
  /** What stands there from afar, and what is left of it nearby. */
  readonly plate: Plate
  readonly near: Plate
  readonly colour: string
  /** Share of the shown nodes that are in it. */
  readonly share: number
  /** The zoom from which it has room. */
  readonly from: number
}

export interface Regions {
  readonly named: readonly Region[]
  readonly areas: Areas | null
  readonly colours: ReadonlyMap<number, string>
  /** Clusters that have works in common, most first. */
  readonly pairs: readonly ClusterPair[]
  /** Whether the map has so many marks that from afar its areas say more. */
  readonly isLarge: boolean
}

export const noRegions: Regions = { named: [], areas: null, colours: new Map(), pairs: [], isLarge: false }

/** Where the whole map fits the screen: pixels of one unit of the frame, what sizes are multiplied by, and the room. */
export interface FittedScale {
  readonly unit: number
  readonly markScale: number
  readonly width: number
  readonly height: number
}

/** What the names of a scene's clusters are laid out by; uncoloured, they are quiet. */
export interface Naming {
  readonly palette: Palette
  readonly fitted: FittedScale
  readonly measure: Measure
  readonly coloured: boolean
}

/** Above so many shown nodes a map is looked at from afar as areas. */
export const overviewAbove = 900
/** What has no room where the whole map fits the screen may have some nearer. */
const zooms: readonly number[] = [1, 1.5, 2.2]
/** Islands that are not clusters large enough to name. */
const others = -1

/**
 * The land of each cluster large enough to name (three nodes, a hundredth of those shown) and its plate on it: nowhere
 * on another's. What finds no room on its land stands beside all of it with a leader. Each keeps its place in the frame
 * at every zoom. In steps, since a large map takes a while.
 */
export function* regionsInSteps(scene: Standing, naming: Naming): Generator<void, Regions> {
  const { palette, fitted, measure, coloured } = naming
  const { source } = scene
  const { membership } = source.findings[0]
  const counts = new Map<number, number>()
  let shown = 0
  for (const { presence, node } of scene.marks) {
    if (presence === 0) continue
    shown++
    counts.set(membership[node]!, (counts.get(membership[node]!) ?? 0) + 1)
  }
  yield
  const isLarge = shown > overviewAbove
  const wanted = namedClusters(source)
    .filter(({ number }) => (counts.get(number) ?? 0) >= Math.max(3, shown / (isLarge ? 100 : 50)))
    .slice(0, isLarge ? 24 : 10)
    .sort(by(({ number }) => -counts.get(number)!, ({ number }) => number)) // biome-ignore format: one criterion after another
  const named = new Set(wanted.map(({ number }) => number))
  const points: GroupedPoint[] = []
  for (const { presence, node, x, y } of scene.marks)
    if (presence === 1)
      points.push({ x, y, group: named.has(membership[node]!) ? membership[node]! : others, weight: 1 / (1 + shown / 2000) }) // biome-ignore format: a point
  yield
  const areas = yield* areasInSteps(points, Math.min(0.12, Math.max(0.028, 0.45 * shown ** -0.35)))
  const own = clusterColours(source, palette)
  const colours = new Map(
    wanted.map(({ number }) => [number, coloured ? (own.get(number) ?? palette.other) : palette.quiet]),
  )
  const sayings = sayingsOf(scene, named)
  yield
  const bounds = boundsOf(scene, fitted)
  const land = new Map(areas.areas.map((area) => [area.group, area]))
  const settled: Region[] = []
  for (const from of zooms) {
    const unit = fitted.unit * from
    const names = new Occupied()
    for (const { plate, x, y } of settled) names.add(plateBox(plate, x * unit, -y * unit))
    const marks = isLarge ? null : marksOn(scene, unit, fitted.markScale * Math.sqrt(from))
    const ground: Ground = { unit, areas, marks, names, bounds: scaled(bounds, from) }
    for (const cluster of wanted) {
      const area = land.get(cluster.number)
      if (area === undefined || settled.some((region) => region.cluster === cluster.number)) continue
      yield
      const share = counts.get(cluster.number)! / shown
      const said = sayings.get(cluster.number)!
      const [name, ...terms] = headingAndTerms(cluster)
      const pixels = Math.round(12 + 8 * Math.min(1, Math.sqrt(share * 1.6)) * Math.min(1, fitted.width / 1000))
      const people = isLarge ? said.people : []
      const years = isLarge ? said.years : []
      const plates = platesOf({ name, terms, people, years }, pixels, measure)
      const found = firstSpot(plates, (plate) => spotOnLand(area, plate, ground))
      const beside = found ?? firstSpot(plates.slice(-1), (plate) => spotBeside(area, plate, ground))
      if (beside === null) continue
      const { plate, spot } = beside
      names.add(plateBox(plate, spot.x * unit, -spot.y * unit))
      settled.push({ cluster: cluster.number, plate, near: nameOf(plate, measure), colour: colours.get(cluster.number)!, share, from, ...spot }) // biome-ignore format: what a region is
    }
  }
  return { named: settled, areas, colours, pairs: isLarge ? pairsAmong(scene, named) : [], isLarge }
}

function firstSpot(plates: readonly Plate[], find: (plate: Plate) => RegionSpot | null) {
  for (const plate of plates) {
    const spot = find(plate)
    if (spot !== null) return { plate, spot }
  }
  return null
}

/** The leading people of each cluster, three at most, and its works a year, among what is shown. */
function sayingsOf({ source, marks }: Standing, named: ReadonlySet<number>) {
  const { membership } = source.findings[0]
  const said = new Map([...named].map((number) => [number, { people: [] as number[], years: new Map<number, number>() }])) // biome-ignore format: one value
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { node, kind, presence } of marks) {
    const own = said.get(membership[node]!)
    if (own === undefined || presence === 0) continue
    if (kind === 'author') own.people.push(node)
    const year = kind === 'work' ? yearAt(source, node) : undefined
    if (year === undefined) continue
    own.years.set(year, (own.years.get(year) ?? 0) + 1)
    first = Math.min(first, year)
    last = Math.max(last, year)
  }
  const span = Number.isFinite(first) ? Math.min(60, last - first + 1) : 0
  return new Map(
    [...said].map(([number, { people, years }]) => {
      const leading = people
        .map((node) => ({ node, works: worksAt(source, node) }))
        .sort(by(({ works }) => -works, ({ node }) => node)) // biome-ignore format: one criterion after another
        .slice(0, 3)
      return [
        number,
        {
          people: leading.map(({ node }) => mapLabel(labelAt(source, node), 'author')[0] ?? ''),
          years: Array.from({ length: span }, (_, i) => years.get(last - span + 1 + i) ?? 0),
        },
      ]
    }),
  )
}

/** Pairs among the clusters that are named, by the works that are shown, or by all where no works are. */
function pairsAmong({ source, marks }: Standing, named: ReadonlySet<number>): readonly ClusterPair[] {
  const { author, work } = orderOf(source)
  const counted = new Uint8Array(work)
  let any = false
  for (const { node, kind, presence } of marks)
    if (kind === 'work' && presence === 1) {
      counted[node - author] = 1
      any = true
    }
  return clusterPairs(source, any ? counted : null).filter(({ one, other }) => named.has(one) && named.has(other))
}

/** What the screen shows around the map where it fits, in pixels of the frame. */
function boundsOf(scene: Standing, { unit, width, height }: FittedScale): Box {
  const edges = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { x, y, presence } of scene.marks) {
    if (presence === 0) continue
    edges.left = Math.min(edges.left, x * unit)
    edges.right = Math.max(edges.right, x * unit)
    edges.top = Math.min(edges.top, -y * unit)
    edges.bottom = Math.max(edges.bottom, -y * unit)
  }
  const [x, y] = [(edges.left + edges.right) / 2, (edges.top + edges.bottom) / 2]
  return { left: x - width / 2 + 8, right: x + width / 2 - 8, top: y - height / 2 + 8, bottom: y + height / 2 - 8 }
}

/** A box nearer by, around the same middle of the screen. */
function scaled({ left, top, right, bottom }: Box, zoom: number): Box {
  const [x, y] = [((left + right) / 2) * zoom, ((top + bottom) / 2) * zoom]
  const [w, h] = [(right - left) / 2, (bottom - top) / 2]
  return { left: x - w, right: x + w, top: y - h, bottom: y + h }
}
