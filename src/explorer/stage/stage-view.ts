import type { Box } from '../../picture/label-placement.ts'
import type { Insets } from '../state/insets.ts'
import type { Surface } from './surface.ts'

/** How the frame (the unit square of the layout) lies on the screen, in CSS pixels, y downwards. */
export interface View {
  readonly width: number
  readonly height: number
  /** Pixels of one unit of the frame. */
  readonly scale: number
  readonly left: number
  readonly top: number
  /** What sizes of marks are multiplied by. */
  readonly markScale: number
}

export function viewOf(surface: Surface): View {
  const { width, height } = surface.size
  const origin = surface.onScreen({ x: 0, y: 0 })
  const corner = surface.onScreen({ x: 1, y: 1 })
  return { width, height, scale: corner.x - origin.x, left: origin.x, top: origin.y, markScale: surface.scaled(1) }
}

export const screenX = (view: View, x: number): number => view.left + x * view.scale
export const screenY = (view: View, y: number): number => view.top - y * view.scale

/** Ties grow with the zoom, but less than marks do. */
export const tieScale = (markScale: number): number => Math.min(2.5, Math.max(0.6, Math.sqrt(markScale)))

/** The part of the screen that no panel covers. */
export const clearOf = ({ width, height }: View, { top, right, bottom, left }: Insets): Box => ({
  left,
  top,
  right: width - right,
  bottom: height - bottom,
})
