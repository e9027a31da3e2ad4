import { mixed } from '../../model/colour.ts'
import { dashes, fontOf, pageEdge, pageTint, type Stroke, type Text } from '../../picture/drawing.ts'
import { type Area, beginning, bends, type FigureDrawing, type FigureLayer } from '../../picture/figure-drawing.ts'
import { baseline, figureCasing, leastPage } from '../../picture/figure-svg.ts'
import { outline } from './paint.ts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Shapes a step. */
const step = 400

/** Paints a figure in steps, a point of it as one unit of the canvas: what its file shows, in the fonts of the page. */
export function* figureInSteps(context: Context, figure: FigureDrawing): Generator<void, void> {
  const { width, height, ground, halo, layers } = figure
  context.globalAlpha = 1
  if (ground !== null) {
    context.fillStyle = ground
    context.fillRect(0, 0, width, height)
  }
  for (const layer of layers) yield* layerInSteps(context, layer, halo)
}

function* layerInSteps(context: Context, layer: FigureLayer, halo: string): Generator<void, void> {
  const { areas = [], strokes = [], marks = [], texts = [], layers = [] } = layer
  context.lineJoin = 'round'
  for (const area of areas) paintArea(context, area)
  for (const [i, stroke] of strokes.entries()) {
    if (i % step === step - 1) yield
    paintLine(context, stroke)
  }
  context.setLineDash([])
  context.globalAlpha = 1
  for (const [i, mark] of marks.entries()) {
    if (i % step === step - 1) yield
    const { radius, kind, colour } = mark
    fill(context, halo, () => outline(context, mark, radius + figureCasing(radius)))
    fill(context, colour, () => outline(context, mark, radius))
    if (kind !== 'work' || radius <= leastPage) continue
    const inner = radius - Math.min(pageEdge(radius), radius * 0.28)
    fill(context, mixed(halo, colour, pageTint), () => outline(context, mark, inner))
  }
  for (const text of texts) if (text.halo > 0) paintLetters(context, text, halo)
  for (const text of texts) paintLetters(context, text, null)
  yield
  for (const inner of layers) yield* layerInSteps(context, inner, halo)
}

function fill(context: Context, colour: string, path: () => void): void {
  context.fillStyle = colour
  path()
  context.fill()
}

function paintArea(context: Context, { rings, colour, opacity }: Area): void {
  context.globalAlpha = opacity
  context.fillStyle = colour
  context.beginPath()
  for (const ring of rings) {
    context.moveTo(...beginning(ring))
    for (const bend of bends(ring)) context.quadraticCurveTo(...bend)
    context.closePath()
  }
  context.fill('evenodd')
}

function paintLine(context: Context, { x1, y1, x2, y2, from, width, opacity, line }: Stroke): void {
  context.globalAlpha = opacity
  context.lineWidth = width
  context.strokeStyle = from
  context.setLineDash(dashes[line].map((length) => length * Math.max(0.45, width)))
  context.beginPath()
  context.moveTo(x1, y1)
  context.lineTo(x2, y2)
  context.stroke()
}

/** The letters of a text, or what is kept free around them. */
function paintLetters(context: Context, text: Text, halo: string | null): void {
  const { lines, x, top, anchor, lineHeight, pixels, spacing, colour } = text
  context.globalAlpha = 1
  context.font = fontOf(text)
  context.letterSpacing = `${spacing}px`
  context.textBaseline = 'alphabetic'
  context.textAlign = anchor === 'middle' ? 'center' : anchor
  context.direction = 'ltr'
  for (const [i, line] of lines.entries()) {
    const y = top + lineHeight * (i + 0.5) + pixels * baseline
    if (halo === null) {
      context.fillStyle = colour
      context.fillText(line, x, y)
    } else {
      context.strokeStyle = halo
      context.lineWidth = 2 * text.halo
      context.strokeText(line, x, y)
    }
  }
}
