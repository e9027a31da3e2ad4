import type { Insets } from '../state/insets.ts'
import type { Scene } from './scene.ts'
import type { CameraPlace, Surface } from './surface.ts'

const home: CameraPlace = { x: 0.5, y: 0.5, angle: 0, ratio: 1 }
/** Clear space around the map, for the labels at its rim. */
const margin = 56

/** Where the camera must be to show every shown node clear of the panels, or those of one cluster. */
export function fitted(surface: Surface, scene: Scene, insets: Insets, cluster: number | null = null): CameraPlace {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity] // biome-ignore format: four sides
  const { membership } = scene.source.findings[0]
  for (const { x, y, presence, node } of scene.marks) {
    if (presence === 0) continue
    if (cluster !== null && membership[node] !== cluster) continue
    left = Math.min(left, x)
    right = Math.max(right, x)
    bottom = Math.min(bottom, y)
    top = Math.max(top, y)
  }
  if (left > right) return home
  const clear = clearing(surface, insets)
  const unit = pixelsPerUnit(surface)
  const share = Math.min(
    (clear.width - 2 * clear.margin) / Math.max((right - left) * unit, 1),
    (clear.height - 2 * clear.margin) / Math.max((top - bottom) * unit, 1),
  )
  return showing(surface, (left + right) / 2, (bottom + top) / 2, Math.min(20, Math.max(0.05, 1 / share)), insets)
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
