import type { Box } from '../../picture/label-placement.ts'
import type { View } from '../../picture/view-on-paper.ts'
import type { Insets } from '../state/insets.ts'
import type { Surface } from './surface.ts'

export function viewOf(surface: Surface): View {
  const { width, height } = surface.size
  const origin = surface.onScreen({ x: 0, y: 0 })
  const corner = surface.onScreen({ x: 1, y: 1 })
  return { width, height, scale: corner.x - origin.x, left: origin.x, top: origin.y, markScale: surface.scaled(1) }
}

/** The part of the screen that no panel covers. */
export const clearOf = ({ width, height }: View, { top, right, bottom, left }: Insets): Box => ({
  left,
  top,
  right: width - right,
  bottom: height - bottom,
})
