import { afterEach, expect, test } from 'vitest'
import { moved } from '../../../src/explorer/state/moved-places.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import { topicKey } from '../map.ts'
import { at, frames, opacityAt, session, smallMap, stand } from './stand.ts'

const { reducedMotion, setLens, takeLayout, wantedLayout } = session

let maps = 0
let live: ReturnType<typeof stand>
afterEach(() => live.kill())

/** Lays the lens out so that its nodes lie the other way round, and tells of each frame whether names were there. */
async function turned(isStill = true) {
  // Of a map that was on show before the session knows where its lenses have what.
  live = stand(moved(smallMap(), { nodes: Uint32Array.of(0), x: [maps++], y: [0] }))
  reducedMotion.value = isStill
  setLens('topics')
  await frames(3)
  const start = at(live, topicKey('rings'))
  const named: boolean[] = []
  const stop = live.surface.onDrawn(() => named.push(live.placement().labels.length > 0))
  const wanted = wantedLayout.value!
  const { x, y } = wanted.atlas.findings[0]
  takeLayout(wanted, { x: x.map((at) => -at), y: y.map((at) => -at) })
  await expect.poll(() => named.at(-1)).toBe(true)
  await expect.poll(() => at(live, topicKey('rings')).x).not.toBe(start.x)
  await expect.poll(() => live.surface.flying).toBe(false)
  stop()
  return { named, start }
}

const isThere = async (node: NodeId) => (await opacityAt(live, at(live, node))) > 240

test('nodes that stay travel to where their lens has them, and have their names again when they are there', async () => {
  const { named, start } = await turned(false)
  await expect.poll(() => isThere(topicKey('rings'))).toBe(true)
  expect(named).toContain(false)
  expect(await opacityAt(live, start)).toBe(0)
})

test('with reduced motion they are there at once, and no frame is without names', async () => {
  const { named } = await turned()
  expect(named).not.toContain(false)
  expect(await isThere(topicKey('rings'))).toBe(true)
})

test('back where everything is shown nodes are where they were, and in the lens again where it had them', async () => {
  await turned()
  const there = at(live, topicKey('rings'))
  setLens('everything')
  await frames(5)
  expect(at(live, topicKey('rings'))).not.toEqual(there)
  setLens('topics')
  await frames(5)
  expect(wantedLayout.value).toBeNull()
  await expect.poll(() => at(live, topicKey('rings')).x).toBeCloseTo(there.x, 0)
})
