import type { Drawing } from '../../picture/drawing.ts'
import { en } from '../../words/en.ts'
import { paintBar, paintLand, paintMark, paintStroke, paintText } from './paint.ts'

/** What browsers can hold of a canvas at most; beyond it they draw nothing and say nothing. */
const mostSide = 16_384
const mostArea = 268_000_000
/** Milliseconds of painting before others get their turn. */
const slice = 30

/**
 * A drawing as PNG, `scale` pixels for each of its own: drawn anew at that size, so that letters and edges
 * are as sharp as the file is large. Rejects with a reason in words where the browser cannot make it.
 */
export async function pictureOf(drawing: Drawing, scale: number, glow: CanvasImageSource | null): Promise<Blob> {
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)]
  if (Math.max(width, height) > mostSide || width * height > mostArea)
    throw new Error(en.picture.tooLarge(width, height))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (context === null) throw new Error(en.picture.noRoom(width, height))
  context.scale(scale, scale)
  await paint(context, drawing, glow)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  // Gives the memory back at once; a collected canvas may come late.
  Object.assign(canvas, { width: 0, height: 0 })
  if (blob === null) throw new Error(en.picture.notMade(width, height))
  return blob
}

/** Paints a drawing, in slices, so that a map of 40,000 ties does not hold the page. */
async function paint(context: CanvasRenderingContext2D, drawing: Drawing, glow: CanvasImageSource | null) {
  const { width, height, ground, halo } = drawing
  if (ground !== null) {
    context.fillStyle = ground
    context.fillRect(0, 0, width, height)
  }
  if (glow !== null && drawing.glow !== undefined) {
    const { x, y, side, opacity } = drawing.glow
    context.globalAlpha = opacity
    context.imageSmoothingQuality = 'high'
    context.drawImage(glow, x, y, side, side)
    context.globalAlpha = 1
  }
  await inSlices(drawing.lands, (land) => paintLand(context, land))
  await inSlices(drawing.bands, (band) => paintStroke(context, band))
  await inSlices(drawing.strokes, (stroke) => paintStroke(context, stroke))
  await inSlices(drawing.marks, (mark) => paintMark(context, mark, halo))
  await inSlices(drawing.leaders, (leader) => paintStroke(context, leader))
  await inSlices(drawing.bars, (bar) => paintBar(context, bar))
  await inSlices(drawing.texts, (text) => paintText(context, text, halo))
}

async function inSlices<T>(items: readonly T[], each: (item: T) => void): Promise<void> {
  let since = performance.now()
  for (const [i, item] of items.entries()) {
    each(item)
    if (i % 200 !== 0 || performance.now() - since < slice) continue
    await new Promise((next) => setTimeout(next))
    since = performance.now()
  }
}
