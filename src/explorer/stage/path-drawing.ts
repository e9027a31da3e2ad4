import type { Stroke, Text } from '../../picture/drawing.ts'
import type { Palette } from '../../picture/palette.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import type { Scene } from './scene.ts'

/** Two neighbours on a path between nodes, by their places, and what ties them. */
export interface Hop {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** Ties shorter than this on the screen have no room for words. */
const roomForWords = 46

/** The ties of paths, from the edge of one mark to that of the next. */
export function hopStrokes(hops: readonly Hop[], scene: Scene, palette: Palette, view: View): readonly Stroke[] {
  return hops.flatMap(({ from, to }) => {
    const [a, b] = [scene.marks[from]!, scene.marks[to]!]
    const [ax, ay, bx, by] = [screenX(view, a.x), screenY(view, a.y), screenX(view, b.x), screenY(view, b.y)]
    const length = Math.hypot(bx - ax, by - ay)
    const [first, last] = [a.size * view.markScale, length - b.size * view.markScale]
    if (last <= first) return []
    const x = (at: number) => ax + ((bx - ax) * at) / length
    const y = (at: number) => ay + ((by - ay) * at) / length
    const line = { x1: x(first), y1: y(first), x2: x(last), y2: y(last), line: 'solid' as const }
    return [
      { ...line, from: palette.ground, to: palette.ground, width: 5, opacity: 0.85 },
      { ...line, from: palette.accent, to: palette.accent, width: 2.25, opacity: 1 },
    ]
  })
}

/** What each of those ties is, on its middle. */
export function hopTexts(hops: readonly Hop[], scene: Scene, palette: Palette, view: View): readonly Text[] {
  return hops.flatMap(({ from, to, words }) => {
    const [a, b] = [scene.marks[from]!, scene.marks[to]!]
    const [ax, ay, bx, by] = [screenX(view, a.x), screenY(view, a.y), screenX(view, b.x), screenY(view, b.y)]
    if (words === '' || Math.hypot(bx - ax, by - ay) < roomForWords) return []
    return {
      lines: [words],
      x: (ax + bx) / 2,
      top: (ay + by) / 2 - 7,
      anchor: 'middle' as const,
      pixels: 11,
      weight: 600,
      lineHeight: 14,
      spacing: 0,
      colour: palette.accent,
      opacity: 1,
      halo: 3,
    }
  })
}
