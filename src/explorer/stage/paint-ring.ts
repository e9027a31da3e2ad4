import type { Palette } from '../state/palette.ts'
import type { Focus } from './focus.ts'
import type { Scene } from './scene.ts'
import { screenX, screenY, type View } from './view.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A ring of the accent around the selected node, a thin one around the node under the pointer. */
export function paintRing(context: Context, scene: Scene, focus: Focus, palette: Palette, view: View): void {
  if (focus.hovered !== null && focus.hovered !== focus.selected)
    ring(context, scene, focus.hovered, palette.ink, 1.25, view)
  if (focus.selected !== null) ring(context, scene, focus.selected, palette.accent, 2.25, view)
}

function ring(context: Context, scene: Scene, place: number, colour: string, width: number, view: View): void {
  const mark = scene.marks[place]
  if (mark === undefined) return
  const [x, y] = [screenX(view, mark.x), screenY(view, mark.y)]
  const r = mark.size * view.markScale + 3 + width / 2
  context.beginPath()
  switch (mark.kind) {
    case 'author':
      context.arc(x, y, r, 0, 2 * Math.PI)
      break
    case 'work':
      context.roundRect(x - r, y - r, 2 * r, 2 * r, r * 0.36)
      break
    case 'topic': {
      const d = r * 1.3
      context.moveTo(x, y - d)
      context.lineTo(x + d, y)
      context.lineTo(x, y + d)
      context.lineTo(x - d, y)
      context.closePath()
    }
  }
  context.lineJoin = 'round'
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}
