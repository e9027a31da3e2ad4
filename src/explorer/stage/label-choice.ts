import { type Box, Occupied, type Side, sideFor } from '../../picture/label-placement.ts'
import type { Lettering, Letterings } from './lettering.ts'
import { boxOf, type Region } from './regions.ts'
import type { Scene } from './scene.ts'
import { screenX, screenY, type View } from './stage-view.ts'

export interface PlacedLabel extends Lettering {
  readonly place: number
  readonly side: Side
  readonly box: Box
}

export interface PlacedRegion {
  readonly region: Region
  readonly box: Box
  readonly opacity: number
}

export interface Placement {
  readonly labels: readonly PlacedLabel[]
  readonly regions: readonly PlacedRegion[]
}

export interface Wishes {
  readonly scene: Scene
  readonly view: View
  /** The part of the screen that no panel covers; labels of marks in it stay in it. */
  readonly clear: Box
  /** What lies over that part. */
  readonly islands: readonly Box[]
  /** How far in: 1 where the whole map fits the screen, 2 where half of it does. */
  readonly zoom: number
  readonly regions: readonly Region[]
  /** Places whose labels come before all others, the most wanted first. */
  readonly wanted: readonly number[]
  /** Place of what is selected: it has a ring around it, and only what is wanted has a label. */
  readonly selected: number | null
  readonly letterings: Letterings
  /** Sides on which labels stood a frame ago. */
  readonly former: ReadonlyMap<number, Side>
}

/**
 * Which labels stand where: what is wanted first, then the names of regions while the whole map is seen, then
 * nodes by falling size, as many as the zoom gives room for. No two boxes overlap.
 */
export function placeLabels(wishes: Wishes): Placement {
  const { scene, view, letterings, former, wanted, selected } = wishes
  const clear = inner(wishes.clear)
  const taken = new Occupied()
  for (const island of wishes.islands) taken.add(island)
  const marks = largeMarks(scene, view)
  const labels: PlacedLabel[] = []
  const done = new Set<number>()

  /** How many lines it took. */
  const add = (place: number, isWanted: boolean): number => {
    const mark = scene.marks[place]!
    if (mark.presence === 0 || done.has(place)) return 0
    done.add(place)
    const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
    if (x < -margin || x > view.width + margin || y < -margin || y > view.height + margin) return 0
    const lettering = letterings.of(scene, place)
    const reach = mark.size * view.markScale + (place === selected ? ring : 0)
    const found = sideFor({ x, y, reach }, lettering, taken, marks, former.get(place), {
      ...(x > clear.left && x < clear.right && y > clear.top && y < clear.bottom ? { within: clear } : {}),
      overMarks: isWanted || mark.kind === 'author',
    })
    if (found === null) return 0
    taken.add(found.box)
    labels.push({ ...lettering, place, ...found })
    return lettering.lines.length
  }

  for (const place of wanted) add(place, true)
  const regions = placeRegions(wishes, taken)
  if (selected === null) {
    const room = scene.marks.length <= few ? 2000 : 34_000
    let lines = (view.width * view.height * Math.max(0.4, wishes.zoom ** 1.7)) / room
    for (let i = 0; i < scene.ranked.length && lines > 0 && labels.length < most; i++)
      lines -= add(scene.ranked[i]!, false)
  }
  return { labels, regions }
}

/** Labels just off the screen are placed too, so that panning does not reshuffle those at its edge. */
const margin = 120
/** Room that a ring around a mark takes, beyond what keeps labels off marks anyway. */
const ring = 3
/** Clear space between a label and the edge of the screen or a panel. */
const inner = ({ left, top, right, bottom }: Box): Box => ({ left: left + 6, top: top + 4, right: right - 6, bottom: bottom - 4 }) // biome-ignore format: four sides
/** A map of so few nodes is labelled whole. */
const few = 150
const most = 320

/** Marks large enough that a label across them would hurt. */
function largeMarks(scene: Scene, view: View): Occupied {
  const occupied = new Occupied()
  for (const place of scene.ranked.subarray(0, 400)) {
    const mark = scene.marks[place]!
    const reach = mark.size * view.markScale
    if (mark.presence === 0 || reach < 5) continue
    const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
    if (x < -reach || x > view.width + reach || y < -reach || y > view.height + reach) continue
    occupied.add({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach })
  }
  return occupied
}

/**
 * Names of regions fade as one comes near; each keeps clear of those before it, moved up or down if it must, and
 * is whole or not there.
 */
function placeRegions({ view, zoom, regions, selected, clear }: Wishes, taken: Occupied): readonly PlacedRegion[] {
  const opacity = Math.min(1, Math.max(0, (3 - zoom) / 1.2)) * (selected === null ? 1 : 0.3)
  if (opacity === 0) return []
  const placed: PlacedRegion[] = []
  for (const region of regions) {
    const [x, y] = [screenX(view, region.x), screenY(view, region.y)]
    if (x < clear.left || x > clear.right || y < clear.top || y > clear.bottom) continue
    for (const shift of [0, -0.6, 0.6, -1.2, 1.2]) {
      const box = pulledInto(clear, boxOf(region, x, y + shift * region.height))
      if (!taken.isFree(box)) continue
      taken.add(box)
      placed.push({ region, box, opacity })
      break
    }
  }
  return placed
}

/** A box that crosses the edges of an outer one, moved inside as far as it fits. */
function pulledInto(outer: Box, box: Box): Box {
  const right = Math.max(0, outer.left + 6 - box.left) - Math.max(0, box.right - outer.right + 6)
  const down = Math.max(0, outer.top + 6 - box.top) - Math.max(0, box.bottom - outer.bottom + 6)
  return { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down }
}
