import type { YearAxis } from '../../atlas/along-years.ts'
import type { Box } from '../../picture/label-placement.ts'
import type { Palette } from '../../picture/palette.ts'
import { screenX, type View } from '../../picture/view-on-paper.ts'
import { axisOf } from '../../picture/year-axis.ts'
import type { Frame } from './scene.ts'

/** CSS pixels that years take at the foot of the map. */
export const axisBand = 24

/** The years that works stand along, at the foot of what no panel covers, however far in. */
export const axisOn = (axis: YearAxis, { centreX, unit }: Frame, view: View, clear: Box, palette: Palette) =>
  axisOf(axis, { ...clear, palette, pixels: 12, x: (at) => screenX(view, (at - centreX) / unit + 0.5) })
