import { by } from '../../model/order.ts'
import { type Box, Occupied } from '../../picture/label-placement.ts'
import { namedClusters } from '../../picture/named-clusters.ts'
import type { Palette } from '../../picture/palette.ts'
import { regionLines } from '../../picture/region-lines.ts'
import type { Measure } from './lettering.ts'
import { fontOf } from './paint.ts'
import type { Scene } from './scene.ts'

/** The name of a cluster where most of it lies; x and y in the frame. */
export interface Region {
  readonly cluster: number
  readonly lines: readonly string[]
  readonly pixels: number
  readonly weight: number
  readonly spacing: number
  readonly lineHeight: number
  readonly width: number
  readonly height: number
  readonly colour: string
  readonly x: number
  readonly y: number
  /** Three in four of its nodes lie no further from there. */
  readonly spread: number
  /** Share of the shown nodes that are in it. */
  readonly share: number
}

/** Where the whole map fits the screen: pixels of one unit of the frame, and what sizes are multiplied by. */
export interface FittedScale {
  readonly unit: number
  readonly markScale: number
  readonly width: number
}

/** What the names of a scene's clusters are laid out by; uncoloured, they are quiet. */
export interface Naming {
  readonly palette: Palette
  readonly fitted: FittedScale
  readonly measure: Measure
  readonly coloured: boolean
}

/**
 * Clusters large enough to name, largest first: at least three nodes and a fiftieth of those shown. A name
 * stands near the median of the cluster's nodes, which a few strays do not pull away, where it covers
 * the fewest marks; it keeps that place in the frame at every zoom. In steps, since a large map takes a while.
 */
export function* regionsInSteps(scene: Scene, naming: Naming): Generator<void, readonly Region[]> {
  const { palette, fitted, measure, coloured } = naming
  const members = new Map<number, { x: number[]; y: number[] }>()
  let shown = 0
  const { membership } = scene.source.findings[0]
  for (const mark of scene.marks) {
    if (mark.presence === 0) continue
    shown++
    const cluster = membership[mark.node]!
    const group = members.get(cluster) ?? { x: [], y: [] }
    members.set(cluster, group)
    group.x.push(mark.x)
    group.y.push(mark.y)
  }
  yield
  const large = markBoxes(scene, fitted, true)
  yield
  const marks = { large, small: markBoxes(scene, fitted, false) }
  yield
  const names = new Occupied()
  const bounds = boundsOf(scene, fitted.unit)
  const wanted = namedClusters(scene.source)
    .filter(({ number }) => (members.get(number)?.x.length ?? 0) >= Math.max(3, shown / 50))
    .slice(0, palette.clusters.length)
    .map(({ number, label, terms, colour }) => {
      const { x, y } = members.get(number)!
      const share = x.length / shown
      const text = regionLines(label, terms)
      return { ...lettered(text, share, fitted.width, measure), cluster: number, share, colour: coloured ? (palette.clusters[colour] ?? palette.other) : palette.quiet, ...middleOf(x, y) } // biome-ignore format: what a region is
    })
    .sort(by(({ share }) => -share, ({ cluster }) => cluster)) // biome-ignore format: one criterion after another
  const regions: Region[] = []
  for (const region of wanted) {
    yield
    regions.push(settled(region, fitted.unit, marks, names, bounds))
  }
  return regions
}

function lettered(text: readonly string[], share: number, room: number, measure: Measure) {
  const pixels = Math.round(11 + 6 * Math.min(1, Math.sqrt(share * 1.6)) * Math.min(1, room / 1000))
  const spacing = pixels * 0.13
  const weight = 640
  const font = fontOf({ weight, pixels })
  const lineHeight = Math.round(pixels * 1.32)
  const width = Math.max(...text.map((line) => measure(line, font) + spacing * [...line].length))
  return { lines: text, pixels, weight, spacing, lineHeight, width, height: lineHeight * text.length }
}

/** Steps to the side and down that a name is tried at, the nearest first. */
const tries: readonly (readonly [number, number])[] = Array.from({ length: 11 * 19 }, (_, i) => {
  return [(i % 11) - 5, Math.floor(i / 11) - 9] as const
}).sort(by(([column, row]) => column * column + row * row))

/** Moves a name from the median of its nodes to where it covers fewer marks and no other name. */
function settled(region: Region, unit: number, marks: Marks, names: Occupied, bounds: Box): Region {
  let best = { x: region.x, y: region.y }
  let least = Number.POSITIVE_INFINITY
  for (const [column, row] of tries) {
    const [dx, dy] = [column * region.width * 0.22, row * region.height * 0.45]
    const box = boxOf(region, region.x * unit + dx, -region.y * unit + dy)
    const away = Math.hypot(dx, dy)
    const place = away + 5 * Math.max(0, away - region.spread * unit) + 14 * outside(box, bounds)
    // What it covers takes longer to tell, and only adds to this.
    if (place >= least) continue
    const cost =
      place + 250 * marks.large.crossing(box, 5) + 60 * marks.small.crossing(box, 5) + 900 * names.crossing(box)
    if (cost >= least) continue
    least = cost
    best = { x: region.x + dx / unit, y: region.y - dy / unit }
  }
  const moved = { ...region, ...best }
  names.add(boxOf(moved, moved.x * unit, -moved.y * unit))
  return moved
}

/** Box of a region's name around its middle, in pixels. */
export const boxOf = ({ width, height }: Region, x: number, y: number): Box => ({
  left: x - width / 2 - 4,
  right: x + width / 2 + 4,
  top: y - height / 2,
  bottom: y + height / 2,
})

/** Where marks are: those that a name would hide, and those it only veils. */
interface Marks {
  readonly large: Occupied
  readonly small: Occupied
}

function markBoxes(scene: Scene, { unit, markScale }: FittedScale, large: boolean): Occupied {
  const occupied = new Occupied()
  for (const mark of scene.marks) {
    if (mark.presence === 0) continue
    const [x, y, r] = [mark.x * unit, -mark.y * unit, mark.size * markScale]
    if (r >= 5 !== large) continue
    occupied.add({ left: x - r, right: x + r, top: y - r, bottom: y + r })
  }
  return occupied
}

/** Pixels by which a box leaves the bounds. */
const outside = (box: Box, bounds: Box): number =>
  Math.max(0, bounds.left - box.left, box.right - bounds.right, bounds.top - box.top, box.bottom - bounds.bottom)

/** Where marks are, and a little around them, in pixels. */
function boundsOf(scene: Scene, unit: number): Box {
  const bounds = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  const around = 24
  for (const { x, y, presence } of scene.marks) {
    if (presence === 0) continue
    bounds.left = Math.min(bounds.left, x * unit - around)
    bounds.right = Math.max(bounds.right, x * unit + around)
    bounds.top = Math.min(bounds.top, -y * unit - 2 * around)
    bounds.bottom = Math.max(bounds.bottom, -y * unit + 2 * around)
  }
  return bounds
}

function middleOf(xs: readonly number[], ys: readonly number[]): { x: number; y: number; spread: number } {
  const [x, y] = [quantile(xs, 0.5), quantile(ys, 0.5)]
  const away = xs.map((value, i) => Math.hypot(value - x, ys[i]! - y))
  return { x, y, spread: quantile(away, 0.75) }
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0.5
