import { contours, type Field } from './contours.ts'
import type { Area } from './figure-drawing.ts'
import type { Placed } from './figure-map.ts'
import type { Box } from './label-placement.ts'

/** Points of the grid along the longer side. */
const fineness = 90

/** Around a mark so much of the longer side belongs to its cluster. */
const around = 0.055

/** Shares of what is densest of a cluster, at which its area begins and where it is deep. */
const levels = [0.16, 0.45] as const

/**
 * Where the marks of a colour lie close together: its outline, and within it the denser part. What has the colour `none`
 * has no area.
 */
export function areasOf(marks: readonly Placed[], box: Box, none: string, isDark: boolean): readonly Area[] {
  const side = Math.max(box.right - box.left, box.bottom - box.top)
  const step = side / fineness
  const reach = Math.max(2, around * fineness)
  const margin = Math.ceil(reach) + 2
  const columns = Math.ceil((box.right - box.left) / step) + 2 * margin
  const rows = Math.ceil((box.bottom - box.top) / step) + 2 * margin
  const fields = new Map<string, Field>()
  for (const { colour, x, y, radius } of marks) {
    if (colour === none) continue
    const field = fields.get(colour) ?? { columns, rows, values: new Float32Array(columns * rows) }
    fields.set(colour, field)
    bump(field, (x - box.left) / step + margin, (y - box.top) / step + margin, reach, Math.sqrt(radius))
  }
  const peaks = [...fields.values()].map(({ values }) => values.reduce((most, value) => Math.max(most, value), 0))
  const highest = Math.max(0, ...peaks)
  return [...fields].flatMap(([colour, field], i) =>
    levels.map((level): Area => {
      // Of a small cluster the outline is drawn nearer to its marks than its own peak would have it.
      const height = level * Math.sqrt(peaks[i]! * highest)
      const rings = contours(field, Math.min(height, 0.6 * peaks[i]!))
      return {
        rings: rings.map((ring) =>
          ring.map(([x, y]) => [box.left + (x - margin) * step, box.top + (y - margin) * step] as const),
        ),
        colour,
        opacity: isDark ? 0.1 : 0.075,
      }
    }),
  )
}

/** Adds (1 - (d / reach)^2)^2, the biweight kernel. */
function bump({ columns, rows, values }: Field, x: number, y: number, reach: number, weight: number): void {
  for (let row = Math.max(0, Math.ceil(y - reach)); row <= Math.min(rows - 1, y + reach); row++)
    for (let column = Math.max(0, Math.ceil(x - reach)); column <= Math.min(columns - 1, x + reach); column++) {
      const square = ((column - x) ** 2 + (row - y) ** 2) / reach ** 2
      if (square < 1) values[row * columns + column]! += weight * (1 - square) ** 2
    }
}
