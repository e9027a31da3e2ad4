import { afterEach, expect, test } from 'vitest'
import { mountStage, type Stage } from '../../../src/explorer/stage/mount-stage.ts'
import { channels } from '../../../src/model/colour.ts'
import { palettes } from '../../../src/picture/palette.ts'
import { authorKey } from '../map.ts'
import { at, begin, container, frames, session, smallMap, stand } from './stand.ts'

let stage: Stage
afterEach(() => {
  stage.kill()
  document.body.replaceChildren()
})

async function mounted(width = 400, height = 300): Promise<Stage> {
  begin(smallMap())
  stage = mountStage(session, container(width, height))
  await frames(3)
  return stage
}

async function pixels(blob: Blob) {
  const image = await createImageBitmap(blob)
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d')!
  context.drawImage(image, 0, 0)
  const of = (x: number, y: number) => [...context.getImageData(Math.round(x), Math.round(y), 1, 1).data]
  return { width: image.width, height: image.height, of }
}

test('a picture has the pixels that were asked for, on the ground of the theme', async () => {
  const { picture } = await mounted()
  const image = await pixels(await picture({ scale: 2, background: 'theme' }))
  expect([image.width, image.height]).toEqual([800, 600])
  expect(image.of(2, 2)).toEqual([...channels(palettes.light.ground), 255])
})

test('a transparent picture is transparent where nothing is', async () => {
  const { picture } = await mounted()
  expect((await pixels(await picture({ scale: 1, background: 'transparent' }))).of(2, 2)).toEqual([0, 0, 0, 0])
})

test('marks have in the picture the place and colour they have on the screen', async () => {
  const { picture } = await mounted()
  const live = stand(smallMap(), container(400, 300))
  await frames(3)
  const { x, y } = at(live, authorKey('Emmy Noether'))
  live.kill()
  const image = await pixels(await picture({ scale: 4, background: 'theme' }))
  expect(image.of(x * 4, y * 4)).toEqual([...channels(palettes.light.clusters[0]!), 255])
})

test('a legend says what shapes and colours mean', async () => {
  const { svg } = await mounted()
  expect(svg({ background: 'theme', legend: true })).toContain('>topic</tspan>')
  expect(svg({ background: 'theme' })).not.toContain('>topic</tspan>')
})

test('a picture beyond what the browser can draw is refused in words', async () => {
  const { picture } = await mounted(5000, 1000)
  await expect(picture({ scale: 4, background: 'theme' })).rejects.toThrow('20,000 × 4,000 pixels')
})
