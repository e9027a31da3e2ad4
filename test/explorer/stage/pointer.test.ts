import { afterEach, expect, test, vi } from 'vitest'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { authorKey, topicKey, workKey } from '../map.ts'
import { at, frames, mouse, opacityAt, placeOf, session, smallMap, stand } from './stand.ts'

const { atlas, hovered, selected } = session

let live: ReturnType<typeof stand>
afterEach(() => {
  vi.useRealTimers()
  live.kill()
})

test('the pointer over a mark, whatever its shape, names the node under it', async () => {
  live = stand(smallMap())
  await frames(3)
  for (const node of [authorKey('Emil Artin'), workKey('On Rings'), topicKey('engines')]) {
    mouse(live, 'mousemove', at(live, node))
    expect(hovered.value).toBe(node)
  }
  mouse(live, 'mousemove', { x: 2, y: 2 })
  expect(hovered.value).toBe(null)
})

test('a click on a mark selects it, a click on nothing clears the selection', async () => {
  live = stand(smallMap())
  await frames(3)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const node = authorKey('Ada Byron')
  const point = at(live, node)
  mouse(live, 'mousedown', point)
  mouse(live, 'mouseup', point)
  mouse(live, 'click', point)
  expect(selected.value).toBe(node)
  // Two clicks that follow one another quickly are a double click.
  vi.advanceTimersByTime(350)
  mouse(live, 'mousedown', { x: 3, y: 3 })
  mouse(live, 'mouseup', { x: 3, y: 3 })
  mouse(live, 'click', { x: 3, y: 3 })
  expect(selected.value).toBe(null)
})

test('dragging moves the node and writes its place into the map, without selecting it or moving the camera', async () => {
  live = stand(smallMap())
  await frames(3)
  const node = workKey('On Dice')
  const before = atlas.value!
  const print = fingerprint(before)
  const { x, y } = placeOf(node)
  const point = at(live, node)
  const camera = live.surface.camera
  mouse(live, 'mousemove', point)
  mouse(live, 'mousedown', point)
  mouse(live, 'mousemove', { x: point.x + 20, y: point.y })
  mouse(live, 'mousemove', { x: point.x + 60, y: point.y + 40 })
  mouse(live, 'mouseup', { x: point.x + 60, y: point.y + 40 })
  mouse(live, 'click', { x: point.x + 60, y: point.y + 40 })
  await frames()
  expect(selected.value).toBe(null)
  expect(live.surface.camera).toEqual(camera)
  expect(placeOf(node).x).toBeGreaterThan(x)
  expect(placeOf(node).y).toBeLessThan(y)
  expect(atlas.value).not.toBe(before)
  expect(fingerprint(before)).toBe(print)
  expect(at(live, node).x).toBeCloseTo(point.x + 60, 0)
  expect(await opacityAt(live, point)).toBe(0)
})

test('the right button drags nothing: its release may go to the menu that it opened', async () => {
  live = stand(smallMap())
  await frames(3)
  const node = workKey('On Dice')
  const { x, y } = placeOf(node)
  const point = at(live, node)
  mouse(live, 'mousemove', point)
  mouse(live, 'mousedown', point, 2)
  mouse(live, 'mousemove', { x: point.x + 60, y: point.y + 40 })
  await frames()
  expect(placeOf(node)).toEqual({ x, y })
  expect(at(live, node)).toEqual(point)
})

test('the wheel zooms about the pointer', async () => {
  live = stand(smallMap())
  await frames(3)
  const point = at(live, authorKey('Ada Byron'))
  const { ratio } = live.surface.camera
  live.surface.target.dispatchEvent(
    new WheelEvent('wheel', { clientX: point.x, clientY: point.y, deltaY: -100, bubbles: true, cancelable: true }),
  )
  await frames()
  expect(live.surface.camera.ratio).toBeLessThan(ratio)
  expect(at(live, authorKey('Ada Byron')).x).toBeCloseTo(point.x, 0)
})
