import type { FigureDrawing } from '../../picture/figure-drawing.ts'
import { en } from '../../words/en.ts'
import { figureInSteps } from './paint-figure.ts'
import { PngWriter } from './png.ts'

export type PixelFormat = 'png' | 'jpeg' | 'webp'

/** What browsers can hold of a canvas at most; beyond it they draw nothing and say nothing. */
const mostSide = 16_000
/** Pixels of a tile: a PNG of any size is drawn in tiles. */
const tileSide = 8192
const tileArea = 32_000_000
/** Milliseconds of painting before others get their turn. */
const slice = 30

/** Pixels of a figure at so many to the inch. */
export const pixelsOf = ({ width, height }: FigureDrawing, dpi: number): { width: number; height: number } => ({
  width: Math.round((width * dpi) / 72),
  height: Math.round((height * dpi) / 72),
})

/**
 * A figure as pixels, `dpi` to the inch, which the file says; a PNG holds `map`, a file of ours in base64, where told. Rejects with a reason in words where
 * the browser cannot make it.
 */
export async function figurePixels(
  figure: FigureDrawing,
  format: PixelFormat,
  dpi: number,
  map?: Uint8Array,
): Promise<Blob> {
  return format === 'png' ? tiled(figure, dpi, map) : whole(figure, format, dpi)
}

/** Paints a figure into a canvas as large as that is shown on this screen. */
export async function paintedFigure(
  canvas: HTMLCanvasElement,
  figure: FigureDrawing,
  isWanted: () => boolean,
): Promise<void> {
  const scale = ((canvas.clientWidth || 300) / figure.width) * Math.min(3, window.devicePixelRatio || 1)
  // Drawn aside and shown when it is whole: the one before stays until then.
  const aside = canvasOf(Math.ceil(figure.width * scale), Math.ceil(figure.height * scale))
  aside.context.setTransform(scale, 0, 0, scale, 0, 0)
  await painted(aside.context, figure, isWanted)
  if (!isWanted()) return void aside.free()
  const { width, height } = aside.canvas
  Object.assign(canvas, { width, height })
  canvas.getContext('2d')?.drawImage(aside.canvas, 0, 0)
  aside.free()
}

async function tiled(figure: FigureDrawing, dpi: number, map: Uint8Array | undefined): Promise<Blob> {
  const { width, height } = pixelsOf(figure, dpi)
  const png = new PngWriter(width, height, { dpi, isClear: figure.ground === null, map })
  const rows = Math.max(1, Math.min(height, Math.floor(tileArea / width)))
  for (let top = 0; top < height; top += rows) {
    const high = Math.min(rows, height - top)
    const pixels = new Uint8ClampedArray(4 * width * high)
    for (let left = 0; left < width; left += tileSide) {
      const wide = Math.min(tileSide, width - left)
      const { context, free } = canvasOf(wide, high)
      context.setTransform(dpi / 72, 0, 0, dpi / 72, -left, -top)
      await painted(context, figure)
      const { data } = context.getImageData(0, 0, wide, high)
      for (let row = 0; row < high; row++)
        pixels.set(data.subarray(4 * wide * row, 4 * wide * (row + 1)), 4 * (width * row + left))
      free()
    }
    await png.rows(pixels, high)
  }
  return png.blob()
}

async function whole(figure: FigureDrawing, format: 'jpeg' | 'webp', dpi: number): Promise<Blob> {
  const { width, height } = pixelsOf(figure, dpi)
  if (Math.max(width, height) > mostSide) throw new Error(en.picture.tooLarge(width, height))
  const { canvas, context, free } = canvasOf(width, height)
  // A JPEG has no transparency: what is clear would be black.
  if (format === 'jpeg') {
    context.fillStyle = figure.halo
    context.fillRect(0, 0, width, height)
  }
  context.setTransform(dpi / 72, 0, 0, dpi / 72, 0, 0)
  await painted(context, figure)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, `image/${format}`, 0.92))
  free()
  if (blob?.type !== `image/${format}`) throw new Error(en.picture.notMade(width, height))
  return format === 'jpeg' ? withDensity(blob, dpi) : blob
}

function canvasOf(width: number, height: number) {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error(en.picture.noRoom(width, height))
  // Gives the memory back at once; a collected canvas may come late.
  return { canvas, context, free: () => Object.assign(canvas, { width: 0, height: 0 }) }
}

async function painted(context: CanvasRenderingContext2D, figure: FigureDrawing, isWanted = () => true): Promise<void> {
  let since = performance.now()
  for (const _ of figureInSteps(context, figure)) {
    if (performance.now() - since < slice) continue
    await new Promise((next) => setTimeout(next))
    if (!isWanted()) return
    since = performance.now()
  }
}

/** A JPEG that says how many pixels go to the inch (JFIF 1.02, APP0). */
async function withDensity(blob: Blob, dpi: number): Promise<Blob> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const isJfif = bytes[2] === 0xff && bytes[3] === 0xe0 && bytes[6] === 0x4a
  if (isJfif) {
    bytes[13] = 1
    for (const at of [14, 16]) {
      bytes[at] = dpi >> 8
      bytes[at + 1] = dpi & 255
    }
  }
  return new Blob([bytes], { type: 'image/jpeg' })
}
