import { afterEach, expect, test, vi } from 'vitest'
import { authorKey, workKey } from '../map.ts'
import { at, frames, placeOf, session, smallMap, stand } from './stand.ts'

const { selected } = session

interface Point {
  readonly x: number
  readonly y: number
}

let live: ReturnType<typeof stand>
const { now } = Date
let taps = 0
afterEach(() => {
  live.kill()
  vi.restoreAllMocks()
})

test('a tap selects, a little beside a mark too; a tap on nothing clears the selection', async () => {
  live = stand(smallMap())
  await frames(3)
  const { x, y } = at(live, authorKey('Ada Byron'))
  await tap({ x: x + 16, y })
  await expect.poll(() => selected.value).toBe(authorKey('Ada Byron'))
  await tap({ x: 4, y: 4 })
  await expect.poll(() => selected.value).toBe(null)
})

test('two fingers that part zoom in about the point between them', async () => {
  live = stand(smallMap())
  await frames(3)
  const { ratio } = live.surface.camera
  const fingers = (apart: number): readonly Point[] => [
    { x: 400 - apart, y: 300 },
    { x: 400 + apart, y: 300 },
  ]
  touch('touchstart', fingers(40))
  for (const apart of [60, 80, 120]) {
    touch('touchmove', fingers(apart))
    await frames(1)
  }
  touch('touchend', [])
  await expect.poll(() => live.surface.camera.ratio).toBeLessThan(ratio * 0.6)
  expect(selected.value).toBe(null)
})

test('one finger on bare ground moves the map, and on a mark moves the node', async () => {
  live = stand(smallMap())
  await frames(3)
  const camera = live.surface.camera
  const node = workKey('On Dice')
  const before = placeOf(node).x
  const point = at(live, node)
  await slide(point, { x: point.x + 60, y: point.y })
  expect(live.surface.camera).toEqual(camera)
  expect(placeOf(node).x).toBeGreaterThan(before)
  await slide({ x: 400, y: 300 }, { x: 300, y: 300 })
  await expect.poll(() => live.surface.camera.x).toBeGreaterThan(camera.x)
  expect(selected.value).toBe(null)
})

function touch(type: string, points: readonly Point[]): void {
  const target = live.surface.target
  const touches = points.map(({ x, y }, identifier) => new Touch({ identifier, target, clientX: x, clientY: y }))
  target.dispatchEvent(new TouchEvent(type, { touches, changedTouches: touches, bubbles: true, cancelable: true }))
}

async function tap(point: Point): Promise<void> {
  // Two taps that follow one another quickly are a double tap.
  const late = 400 * ++taps
  vi.spyOn(Date, 'now').mockImplementation(() => now() + late)
  touch('touchstart', [point])
  await frames(1)
  touch('touchend', [])
  await frames(1)
}

async function slide(from: Point, to: Point): Promise<void> {
  touch('touchstart', [from])
  for (const share of [0.2, 0.6, 1]) {
    touch('touchmove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }])
    await frames(1)
  }
  touch('touchend', [])
  await frames(2)
}
