import type { Area, Areas } from './areas.ts'
import { type Box, Occupied } from './label-placement.ts'
import type { Plate } from './plates.ts'
import type { Standing } from './standing.ts'

/** Where the middle of a plate stands, in the frame, and the point it leads to where it stands off its land. */
export interface RegionSpot {
  readonly x: number
  readonly y: number
  readonly leader: { readonly x: number; readonly y: number } | null
}

/** The screen in pixels of the frame at some zoom, y downwards, and what stands on it. */
export interface Ground {
  /** Pixels of one unit of the frame. */
  readonly unit: number
  readonly areas: Areas
  /** Marks that a plate had better not cover; null where they are faint. */
  readonly marks: Marks | null
  readonly names: Occupied
  /** Where a plate may stand that finds no room on its land. */
  readonly bounds: Box
}

/** Where marks are: those that a plate would hide, and those it only veils. */
export interface Marks {
  readonly large: Occupied
  readonly small: Occupied
}

/** Of a plate's box so much lies on its own land, and none on another's. */
const own = 0.97
const steps = 26

/** A spot on its own land, clear of other plates and, where they are seen, of large marks and as many small ones as can be; null for none. */
export function spotOnLand({ group, x, y, rings }: Area, plate: Plate, ground: Ground): RegionSpot | null {
  const { unit, areas, marks, names } = ground
  const edges = edgesOf(rings)
  let best: RegionSpot | null = null
  let least = Number.POSITIVE_INFINITY
  for (let row = 0; row < steps; row++)
    for (let column = 0; column < steps; column++) {
      const spot = {
        x: edges.left + ((column + 0.5) / steps) * (edges.right - edges.left),
        y: edges.bottom + ((row + 0.5) / steps) * (edges.top - edges.bottom),
      }
      const away = Math.hypot(spot.x - x, spot.y - y) * unit
      if (away >= least) continue
      const box = plateBox(plate, spot.x * unit, -spot.y * unit)
      if (shareOn(areas, group, box, unit) < own || !names.isFree(box) || marks?.large.isFree(box) === false) continue
      const cost = marks === null ? away : away + 60 * marks.small.crossing(box, 5)
      if (cost >= least) continue
      least = cost
      best = { ...spot, leader: null }
    }
  return best
}

const angles = 24
const away = { least: 30, most: 260, step: 18 }

/** The nearest spot off all land, with a leader to its own; null where there is no room. */
export function spotBeside({ x, y }: Area, plate: Plate, { unit, areas, names, bounds }: Ground): RegionSpot | null {
  for (let far = away.least; far <= away.most; far += away.step)
    for (let i = 0; i < angles; i++) {
      const turn = (2 * Math.PI * i) / angles
      const spot = { x: x + (far * Math.cos(turn)) / unit, y: y + (far * Math.sin(turn)) / unit }
      const box = plateBox(plate, spot.x * unit, -spot.y * unit)
      const isInside =
        box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom
      if (isInside && names.isFree(box) && takenOn(areas, box, unit) === 0) return { ...spot, leader: { x, y } }
    }
  return null
}

/** Share of a box in pixels of the frame that is land of a group, and of anybody. */
export const shareOn = (areas: Areas, group: number, { left, top, right, bottom }: Box, unit: number): number =>
  areas.share(group, left / unit, -bottom / unit, right / unit, -top / unit)

export const takenOn = (areas: Areas, { left, top, right, bottom }: Box, unit: number): number =>
  areas.taken(left / unit, -bottom / unit, right / unit, -top / unit)

/** Box of a plate around its middle, with a little room on the sides. */
export const plateBox = ({ width, height }: Plate, x: number, y: number): Box => ({
  left: x - width / 2 - 4,
  right: x + width / 2 + 4,
  top: y - height / 2,
  bottom: y + height / 2,
})

function edgesOf(rings: Area['rings']) {
  const edges = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity }
  for (const ring of rings)
    for (let i = 0; i < ring.length; i += 2) {
      edges.left = Math.min(edges.left, ring[i]!)
      edges.right = Math.max(edges.right, ring[i]!)
      edges.bottom = Math.min(edges.bottom, ring[i + 1]!)
      edges.top = Math.max(edges.top, ring[i + 1]!)
    }
  return edges
}

/** Boxes of the shown marks, in pixels of the frame. */
export function marksOn({ marks: standing }: Standing, unit: number, markScale: number): Marks {
  const marks = { large: new Occupied(), small: new Occupied() }
  for (const mark of standing) {
    if (mark.presence === 0) continue
    const [x, y, r] = [mark.x * unit, -mark.y * unit, mark.size * markScale]
    marks[r >= 5 ? 'large' : 'small'].add({ left: x - r, right: x + r, top: y - r, bottom: y + r })
  }
  return marks
}
