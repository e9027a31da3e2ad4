import { fates } from '../../atlas/facts/period-difference.ts'
import type { Palette } from '../../picture/palette.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import { outline } from './paint.ts'
import type { Scene } from './scene.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Rings around the marks of whom a period brought, and broken ones around those whom it lost: told apart without colour. */
export function paintFates(
  context: Context,
  { marks }: Scene,
  codes: Uint8Array,
  palette: Palette,
  view: View,
  opacity: number,
): void {
  context.globalAlpha = opacity
  context.strokeStyle = palette.ink
  context.lineWidth = 1.25
  for (const { kind, node, presence, size, x: frameX, y: frameY } of marks) {
    const fate = fates[codes[node]!]
    if (presence === 0 || fate === undefined || fate === 'stayed') continue
    const radius = size * view.markScale + 2.25
    const [x, y] = [screenX(view, frameX), screenY(view, frameY)]
    if (x < -radius || y < -radius || x > view.width + radius || y > view.height + radius) continue
    outline(context, { kind, x, y }, radius)
    context.setLineDash(fate === 'left' ? [2.4, 2.3] : [])
    context.stroke()
  }
  context.setLineDash([])
  context.globalAlpha = 1
}
