import type { Insets } from '../state/insets.ts'
import type { Scene } from './scene.ts'
import type { CameraPlace, Surface } from './surface.ts'

const home: CameraPlace = { x: 0.5, y: 0.5, angle: 0, ratio: 1 }
/** Clear space around the map, for the labels at its rim. */
const margin = 56

/** Where the camera must be to show every shown node clear of the panels, or those of one cluster. */
export function fitted(surface: Surface, scene: Scene, insets: Insets, cluster: number | null = null): CameraPlace {
  const { membership } = scene.source.findings[0]
  const shown = scene.marks.filter(
    ({ presence, node }) => presence === 1 && (cluster === null || membership[node] === cluster),
  )
  if (shown.length === 0) return home
  // A few strays of a cluster would make it small.
  const strays = cluster === null ? 0 : strayShare
  const [left, right] = spanOf(shown.map(({ x }) => x), strays) // biome-ignore format: one line each
  const [bottom, top] = spanOf(shown.map(({ y }) => y), strays) // biome-ignore format: one line each
  const clear = clearing(surface, insets)
  const unit = pixelsPerUnit(surface)
  const share = Math.min(
    (clear.width - 2 * clear.margin) / Math.max((right - left) * unit, 1),
    (clear.height - 2 * clear.margin) / Math.max((top - bottom) * unit, 1),
  )
  return showing(surface, (left + right) / 2, (bottom + top) / 2, Math.min(20, Math.max(0.05, 1 / share)), insets)
}

/** Share of a cluster's nodes that may be out of sight on each side. */
const strayShare = 0.03

function spanOf(along: readonly number[], without: number): readonly [number, number] {
  if (without === 0) {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const one of along) {
      least = Math.min(least, one)
      most = Math.max(most, one)
    }
    return [least, most]
  }
  const sorted = Float64Array.from(along).sort()
  const out = Math.floor(sorted.length * without)
  return [sorted[out]!, sorted[sorted.length - 1 - out]!]
}

/** Where the camera must be for a point of the frame to be in the middle of what no panel covers. */
export function showing(surface: Surface, x: number, y: number, ratio: number, insets: Insets): CameraPlace {
  const { width, height } = surface.size
  const clear = clearing(surface, insets)
  const perPixel = ratio / pixelsPerUnit(surface)
  return {
    x: x - (clear.x - width / 2) * perPixel,
    y: y + (clear.y - height / 2) * perPixel,
    ratio,
    angle: 0,
  }
}

/** The part of the map that no panel covers; all of it where they cover too much. */
export function clearing(surface: Surface, { top, right, bottom, left }: Insets) {
  const all = surface.size
  const width = all.width - left - right
  const height = all.height - top - bottom
  const tight = Math.min(margin, all.width / 12)
  if (width < 200 || height < 160)
    return { x: all.width / 2, y: all.height / 2, width: all.width, height: all.height, margin: tight }
  return { x: left + width / 2, y: top + height / 2, width, height, margin: tight }
}

/** CSS pixels of one unit of the frame where the camera's ratio is 1. */
export function pixelsPerUnit(surface: Surface): number {
  const at = (x: number) => surface.onScreen({ x, y: 0 }, home).x
  return at(1) - at(0)
}
