import type { Stroke, Text } from '../../picture/drawing.ts'
import { type Box, Occupied } from '../../picture/label-placement.ts'
import { textWidth } from '../../picture/lettered.ts'
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

/** How far along its tie a label may lie, and how far beside it in pixels: its middle first. */
const spots = [0, 15, -15, 30, -30].flatMap((aside) => [0.5, 0.38, 0.62, 0.27, 0.73].map((along) => ({ along, aside })))

/**
 * What each of those ties is, on its middle, or where no other label and none of `boxes` is; a tie that several paths share
 * is named once, and one where there is no room is not: the panel lists them all.
 */
export function hopTexts(
  hops: readonly Hop[],
  scene: Scene,
  palette: Palette,
  view: View,
  boxes: readonly Box[] = [],
): readonly Text[] {
  const taken = new Occupied()
  for (const box of boxes) taken.add(box)
  for (const place of new Set(hops.flatMap(({ from, to }) => [from, to]))) {
    const mark = scene.marks[place]!
    const [x, y, reach] = [screenX(view, mark.x), screenY(view, mark.y), mark.size * view.markScale]
    taken.add({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach })
  }
  const named = new Set<string>()
  return hops.flatMap(({ from, to, words }) => {
    const [a, b] = [scene.marks[from]!, scene.marks[to]!]
    const [ax, ay, bx, by] = [screenX(view, a.x), screenY(view, a.y), screenX(view, b.x), screenY(view, b.y)]
    const length = Math.hypot(bx - ax, by - ay)
    const tie = `${Math.min(from, to)} ${Math.max(from, to)}`
    if (words === '' || length < roomForWords || named.has(tie)) return []
    named.add(tie)
    const half = (textWidth(words, 600) * pixels) / 2 + 3
    for (const { along, aside } of spots) {
      const x = ax + (bx - ax) * along - ((by - ay) / length) * aside
      const y = ay + (by - ay) * along + ((bx - ax) / length) * aside
      const box = { left: x - half, right: x + half, top: y - lineHeight / 2, bottom: y + lineHeight / 2 }
      if (!taken.isFree(box)) continue
      taken.add(box)
      return { lines: [words], x, top: box.top, anchor: 'middle' as const, pixels, weight: 600, lineHeight, spacing: 0, colour: palette.accent, opacity: 1, halo: 3 } // biome-ignore format: a text
    }
    return []
  })
}

const [pixels, lineHeight] = [11, 14]
