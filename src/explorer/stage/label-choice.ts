import { nodeKinds } from '../../model/ids.ts'
import { type Box, Occupied, type Side, type Spot, sideFor } from '../../picture/label-placement.ts'
import { MarkField } from '../../picture/mark-field.ts'
import type { Plate } from '../../picture/plates.ts'
import { plateBox, shareOn, takenOn } from '../../picture/region-spots.ts'
import type { Region, Regions } from '../../picture/regions.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import type { Lettering, Letterings } from './lettering.ts'
import type { MarkData, Scene } from './scene.ts'

export interface PlacedLabel extends Lettering {
  readonly place: number
  readonly side: Side
  readonly box: Box
  /** Stands away from its mark, with a line to it. */
  readonly leads: boolean
}

export interface PlacedRegion {
  readonly region: Region
  readonly plate: Plate
  readonly box: Box
  readonly opacity: number
  /** Of what only those see who look from afar. */
  readonly detail: number
  /** Where its leader ends on the screen. */
  readonly leader: { readonly x: number; readonly y: number } | null
}

export interface Placement {
  readonly labels: readonly PlacedLabel[]
  readonly regions: readonly PlacedRegion[]
}

export interface LabelRequest {
  readonly scene: Scene
  readonly view: View
  /** The part of the screen that no panel covers; labels of marks in it stay in it. */
  readonly clear: Box
  /** What lies over that part. */
  readonly islands: readonly Box[]
  /** How far in: 1 where the whole map fits the screen, 2 where half of it does. */
  readonly zoom: number
  readonly regions: Regions
  /** How far the map is looked at as areas, 0 to 1: their marks are faint then, and have no labels. */
  readonly overview: number
  /** Places whose labels come before all others, the most wanted first. */
  readonly wanted: readonly number[]
  /** Place of what is selected: it has a ring around it, and only what is wanted has a label. */
  readonly selected: number | null
  /** The cluster that is looked at: only its members have labels. */
  readonly cluster: number | null
  readonly letterings: Letterings
}

/**
 * Which labels stand where: what is wanted first, then what is said of clusters while the map is seen from afar, then
 * nodes by falling size, as many as the zoom gives room for, each kind in each part of the map. No two boxes overlap,
 * and no label lies on a mark of another. It follows from the view alone, whichever way one came to it.
 */
export function placeLabels(wishes: LabelRequest): Placement {
  const { scene, view, letterings, wanted, selected, cluster, overview } = wishes
  const clear = inner(wishes.clear)
  const taken = new Occupied()
  for (const island of wishes.islands) taken.add(island)
  const isQuiet = selected !== null || cluster !== null
  const isOverview = overview > 0.5 && wanted.length === 0
  const marks = isOverview ? null : marksInSight(scene, view, isQuiet ? new Set(wanted) : null)
  const labels: PlacedLabel[] = []
  const done = new Set<number>()
  let leaders = mostLeaders
  const first = new Set(scene.ranked.subarray(0, foremostOnes))
  const isForemost = (place: number) => first.has(place) || wanted[0] === place

  /** How many lines it took. */
  const add = (place: number, overMarks: boolean): number => {
    const mark = scene.marks[place]!
    if (mark.presence === 0 || done.has(place)) return 0
    done.add(place)
    const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
    if (!isInSight(view, x, y, margin)) return 0
    tries--
    const lettering = letterings.of(scene, place)
    const reach = reachOf(mark, view) + (place === selected ? ring : 0)
    const isClear = x > clear.left && x < clear.right && y > clear.top && y < clear.bottom
    const others = { isFree: (box: Box) => marks?.isFree(box, place) ?? true }
    const found = sideFor({ x, y, reach }, lettering, taken, others, {
      ...(isClear ? { within: clear } : {}),
      leads: leaders === 0 || labels.length >= most / 4 ? [] : isForemost(place) ? farLeads : leads,
      overMarks,
    })
    if (found === null) return 0
    if (found.leads) leaders--
    taken.add(found.box)
    labels.push({ ...lettering, place, ...found } satisfies Spot & PlacedLabel)
    return lettering.lines.length
  }

  // Members of a cluster have labels as any nodes have; what was asked for by itself is named whatever it covers.
  let room = cluster === null ? wanted.length : linesIn(view, wishes.zoom, wanted.length)
  let tries = triesFor(room)
  for (const [i, place] of wanted.entries())
    if (room > 0 && tries > 0) room -= Math.min(1, add(place, i === 0 && cluster === null))
  const regions = placeRegions(wishes, taken)
  if (isQuiet || overview > 0.5) return { labels, regions }
  let lines = linesIn(view, wishes.zoom, scene.marks.length)
  // First the largest of each kind in each part of the map, so that it is seen what is where.
  for (const candidates of foremost(scene, view))
    for (const place of candidates) {
      const took = add(place, false)
      lines -= took
      if (took > 0) break
    }
  tries = triesFor(lines)
  for (let i = 0; i < scene.ranked.length && lines > 0 && tries > 0 && labels.length < most; i++)
    lines -= add(scene.ranked[i]!, false)
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
const mostLeaders = 24
/** Pixels by which labels may stand away from their marks, and those of the few that everybody looks for. */
const leads: readonly number[] = [16, 32]
const farLeads: readonly number[] = [16, 32, 52, 76, 104]
const foremostOnes = 8

/** Of more candidates than these those that find room are too small to matter. */
const triesFor = (lines: number): number => 40 + 1.6 * lines

const linesIn = ({ width, height }: View, zoom: number, nodes: number): number =>
  (width * height * Math.max(0.4, zoom ** 1.7)) / (nodes <= few ? 2000 : 34_000)

const isInSight = ({ width, height }: View, x: number, y: number, around: number): boolean =>
  x >= -around && x <= width + around && y >= -around && y <= height + around

/** Diamonds reach a little further than discs. */
const reachOf = ({ size, kind }: MarkData, { markScale }: View): number =>
  size * markScale * (kind === 'topic' ? 1.2 : 1)

/** The marks that a label may not lie on; of those that stand out while others are faint, these alone. */
function marksInSight(scene: Scene, view: View, among: ReadonlySet<number> | null): MarkField {
  const field = new MarkField(view.width, view.height, margin, scene.marks.length)
  for (const mark of scene.marks) {
    if (mark.presence === 0 || among?.has(mark.place) === false) continue
    const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
    if (isInSight(view, x, y, margin)) field.add(x, y, reachOf(mark, view), mark.place)
  }
  return field
}

/** Pixels of a part of the map, at least; parts hold to the map, so that they move with it. */
const part = 260

/** The largest marks of each kind in each part of the map that is in sight, one of which is to be named. */
function foremost(scene: Scene, view: View): readonly (readonly number[])[] {
  const side = 2 ** Math.ceil(Math.log2(part / view.scale))
  const found = new Map<number, number[]>()
  for (const place of scene.ranked) {
    const { presence, kind, x, y } = scene.marks[place]!
    if (presence === 0 || !isInSight(view, screenX(view, x), screenY(view, y), 0)) continue
    const cell = (Math.floor(x / side) + 4096) * 8192 + Math.floor(y / side) + 4096
    const key = cell * nodeKinds.length + nodeKinds.indexOf(kind)
    const here = found.get(key)
    if (here === undefined) found.set(key, [place])
    else if (here.length < 3) here.push(place)
  }
  return [...found.values()]
}

/** What is said of clusters fades as one comes near; the name of the one that is looked at stays. */
function placeRegions({ view, zoom, regions, selected, cluster, clear, overview }: LabelRequest, taken: Occupied) {
  const near = Math.min(1, Math.max(0, (3 - zoom) / 1.2)) * (selected === null ? 1 : 0.3)
  const placed: PlacedRegion[] = []
  for (const region of regions.named) {
    // Those that have room where the map fits are looked for further off too: a filter may leave the middle of a map alone.
    const isFarther = zoom < region.from * 0.98
    if (isFarther && region.from > 1) continue
    const opacity = cluster === null ? near : region.cluster === cluster ? Math.max(near, 0.999) : 0
    if (opacity === 0) continue
    const plate = overview > 0.02 ? region.plate : region.near
    const [x, y] = [screenX(view, region.x), screenY(view, region.y)]
    if (x < clear.left || x > clear.right || y < clear.top || y > clear.bottom) continue
    const box = pulledInto(clear, plateBox(plate, x, y))
    if (!taken.isFree(box) || !isOnLand(region, box, regions, view, isFarther)) continue
    taken.add(box)
    const leader = region.leader && { x: screenX(view, region.leader.x), y: screenY(view, region.leader.y) }
    placed.push({ region, plate, box, opacity, detail: overview, leader })
  }
  return placed
}

/** A plate that was pulled into view, or has more of the map below it than where it fits, may be off its land. */
function isOnLand({ cluster, leader }: Region, box: Box, { areas }: Regions, view: View, isFarther: boolean): boolean {
  if (areas === null || (leader !== null && !isFarther)) return true
  const inFrame = {
    left: box.left - view.left,
    right: box.right - view.left,
    top: box.top - view.top,
    bottom: box.bottom - view.top,
  }
  return leader === null
    ? shareOn(areas, cluster, inFrame, view.scale) >= 0.95
    : takenOn(areas, inFrame, view.scale) === 0
}

/** A box that crosses the edges of an outer one, moved inside as far as it fits. */
function pulledInto(outer: Box, box: Box): Box {
  const right = Math.max(0, outer.left + 6 - box.left) - Math.max(0, box.right - outer.right + 6)
  const down = Math.max(0, outer.top + 6 - box.top) - Math.max(0, box.bottom - outer.bottom + 6)
  return { left: box.left + right, right: box.right + right, top: box.top + down, bottom: box.bottom + down }
}
