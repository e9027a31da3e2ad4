import { expect, test } from 'vitest'
import { isMapPicture, mapOfPicture } from '../../../src/atlas/file/map-picture.ts'
import { figurePixels, paintedFigure, pixelsOf } from '../../../src/explorer/stage/figure-pixels.ts'
import { channels } from '../../../src/model/colour.ts'
import { firstView } from '../../../src/model/view.ts'
import { figureOf } from '../../../src/picture/figure.ts'
import type { FigureDrawing } from '../../../src/picture/figure-drawing.ts'
import { type FigureOptions, usualFigure } from '../../../src/picture/figure-options.ts'
import { accessTo } from '../../../src/tasks/worker/blobs.ts'
import { smallMap } from './stand.ts'

const figure = (options: Partial<FigureOptions> = {}): FigureDrawing =>
  figureOf({ atlas: smallMap(), view: firstView, filtered: null }, { ...usualFigure, ...options })

async function pixels(blob: Blob) {
  const image = await createImageBitmap(blob)
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  const of = (x: number, y: number) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data]
  return { width: image.width, height: image.height, of }
}

const author = ({ layers }: FigureDrawing) => {
  const marks = layers.find(({ id }) => id === 'marks')!.layers!.flatMap(({ marks = [] }) => marks)
  return marks.find(({ kind }) => kind === 'author')!
}

test('a PNG has the pixels that its resolution gives, and says it', async () => {
  const drawn = figure()
  const blob = await figurePixels(drawn, 'png', 300)
  const image = await pixels(blob)
  expect({ width: image.width, height: image.height }).toEqual(pixelsOf(drawn, 300))
  expect(image.width).toBe(Math.round((170 / 25.4) * 300))
  const bytes = new DataView(await blob.arrayBuffer())
  const at = Array.from({ length: 200 }, (_, i) => i).find((i) => bytes.getUint32(i) === 0x70485973)!
  expect([bytes.getUint32(at + 4), bytes.getUint32(at + 8), bytes.getUint8(at + 12)]).toEqual([11811, 11811, 1])
})

test('marks have in it the place and the colour that the figure says', async () => {
  const drawn = figure()
  const { x, y, colour } = author(drawn)
  const image = await pixels(await figurePixels(drawn, 'png', 144))
  expect(image.of(2 * x, 2 * y)).toEqual([...channels(colour), 255])
  expect(image.of(1, 1)).toEqual([255, 255, 255, 255])
})

test('a transparent figure is transparent where nothing is; as a JPEG it is white there', async () => {
  const drawn = figure({ transparent: true })
  expect((await pixels(await figurePixels(drawn, 'png', 72))).of(1, 1)).toEqual([0, 0, 0, 0])
  expect((await pixels(await figurePixels(drawn, 'webp', 72))).of(1, 1)[3]).toBe(0)
  expect((await pixels(await figurePixels(drawn, 'jpeg', 72))).of(1, 1)).toEqual([255, 255, 255, 255])
})

test('a figure larger than any canvas is drawn in tiles that fit together', async () => {
  const whole = figure({ labels: 'none', names: false, areas: false, legend: false, title: null, subtitle: null, caption: null }) // biome-ignore format: nothing but marks
  const drawn = { ...whole, layers: whole.layers.filter(({ id }) => id === 'marks') }
  const blob = await figurePixels(drawn, 'png', 2600)
  const header = new DataView(await blob.slice(0, 24).arrayBuffer())
  expect(header.getUint32(16)).toBeGreaterThan(16_384)
  await expect(figurePixels(drawn, 'jpeg', 2600)).rejects.toThrow('pixels')
})

test('the preview is the figure, as sharp as the screen', async () => {
  const canvas = document.createElement('canvas')
  canvas.style.width = '300px'
  document.body.append(canvas)
  const drawn = figure()
  await paintedFigure(canvas, drawn, () => true)
  expect(canvas.width).toBe(Math.ceil(300 * Math.min(3, devicePixelRatio)))
  const { x, y, colour } = author(drawn)
  const scale = canvas.width / drawn.width
  const pixel = canvas.getContext('2d')!.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data
  expect([...pixel].slice(0, 3)).toEqual(channels(colour))
  canvas.remove()
})

test('a PNG that holds its map is the same picture, and gives the map back', async () => {
  const drawn = figure()
  const blob = await figurePixels(drawn, 'png', 96, new TextEncoder().encode(btoa('the map')))
  const { x, y, colour } = author(drawn)
  expect((await pixels(blob)).of((x * 96) / 72, (y * 96) / 72).slice(0, 3)).toEqual([...channels(colour)])
  expect(isMapPicture(new Uint8Array(await blob.arrayBuffer()))).toBe(true)
  const map = await mapOfPicture(accessTo(blob))
  expect(new TextDecoder().decode(await map.slice(0, map.size))).toBe('the map')
})
