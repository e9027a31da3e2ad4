import type { YearAxis } from '../atlas/along-years.ts'
import { en } from '../words/en.ts'
import type { Stroke, Text } from './drawing.ts'
import type { Palette } from './palette.ts'

/** Where an axis is drawn: how the layout's abscissas lie on the paper, and between which heights. */
export interface AxisPlace {
  readonly palette: Palette
  readonly pixels: number
  x(at: number): number
  /** Where the lines between the columns begin and end, and where the years stand. */
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Letters of a year and the space beside it, in heights of its letters. */
const wordWidth = 3.2

/** Years of which one is named where there is no room for all. */
const rounds = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500]

/** The years of columns as words below them, and lines between those that are named. */
export function axisOf(
  { pitch, columns }: YearAxis,
  { palette, pixels, x, top, bottom, left, right }: AxisPlace,
): { readonly strokes: readonly Stroke[]; readonly texts: readonly Text[] } {
  const column = Math.abs(x(pitch) - x(0))
  const every = rounds.find((round) => round * column >= wordWidth * pixels) ?? rounds.at(-1)!
  const named = columns.filter(({ year }) => year === null || year % every === 0)
  const isIn = (at: number) => at >= left && at <= right
  const line = { from: palette.quiet, to: palette.quiet, width: 1, opacity: 0.16, line: 'solid' as const }
  const texts = named
    .map(({ year, x: at }) => ({ year, at: x(at) }))
    .filter(({ at }) => isIn(at))
    .map(({ year, at }): Text => {
      const text = year === null ? en.inFigure.noYear : String(year)
      return { lines: [text], x: at, top: bottom - pixels * 1.4, anchor: 'middle', pixels, weight: 600, lineHeight: pixels * 1.3, spacing: 0, colour: palette.quiet, opacity: 1, halo: 2 } // biome-ignore format: a text
    })
  const strokes = named.flatMap(({ year, x: at }) => {
    const edges = year === null ? [x(at + pitch * 0.8)] : every === 1 ? [x(at - pitch / 2), x(at + pitch / 2)] : [x(at)]
    return edges
      .filter(isIn)
      .map((edge): Stroke => ({ ...line, x1: edge, x2: edge, y1: top, y2: bottom - pixels * 1.6 }))
  })
  return { strokes, texts }
}
