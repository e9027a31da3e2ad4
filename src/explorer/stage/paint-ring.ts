import type { Palette } from '../../picture/palette.ts'
import { screenX, screenY, type View } from '../../picture/view-on-paper.ts'
import type { Focus } from './focus.ts'
import { outline } from './paint.ts'
import type { Scene } from './scene.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A ring of the accent around the selected node, a thin one around the node under the pointer. */
export function paintRing(context: Context, scene: Scene, focus: Focus, palette: Palette, view: View): void {
  const { hovered, selected } = focus
  if (hovered !== null && hovered !== selected) ring(context, scene, hovered, palette.ink, 1.25, view)
  if (selected !== null) ring(context, scene, selected, palette.accent, 2.25, view)
}

function ring(context: Context, scene: Scene, place: number, colour: string, width: number, view: View): void {
  const mark = scene.marks[place]
  if (mark === undefined) return
  const at = { kind: mark.kind, x: screenX(view, mark.x), y: screenY(view, mark.y) }
  outline(context, at, mark.size * view.markScale + 2.5 + width / 2)
  context.setLineDash([])
  context.lineJoin = 'round'
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}
