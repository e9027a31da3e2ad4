import { expect, test } from 'vitest'
import { markAt, nearestTo, tieNearest } from '../../../src/explorer/stage/near.ts'
import type { MarkData, Scene } from '../../../src/explorer/stage/scene.ts'
import type { View } from '../../../src/picture/view-on-paper.ts'

const view: View = { width: 1000, height: 1000, scale: 1000, left: 0, top: 1000, markScale: 1 }

/** Marks at points of a screen of 1,000 pixels, and ties between them by place. */
function sceneOf(points: readonly (readonly [x: number, y: number])[], ties: readonly (readonly [number, number])[]) {
  const marks = points.map(([x, y]) => ({ x: x / 1000, y: 1 - y / 1000, size: 5, presence: 1 }) as MarkData)
  const column = (of: (tie: readonly [number, number]) => number) => Uint32Array.from(ties, of)
  const presence = new Uint8Array(ties.length).fill(1)
  return { marks, ties: { count: ties.length, from: column(([a]) => a), to: column(([, b]) => b), presence } } as unknown as Scene // biome-ignore format: what is asked of a scene
}

const cross = sceneOf([[100, 100], [900, 100], [500, 50], [500, 900]], [[0, 1], [2, 3]]) // biome-ignore format: points and ties

test('a tie is met where it passes, within reach and between its ends', () => {
  expect(tieNearest(cross, view, 300, 103, 6, null)).toBe(0)
  expect(tieNearest(cross, view, 502, 400, 6, null)).toBe(1)
  expect(tieNearest(cross, view, 300, 110, 6, null)).toBeNull()
  expect(tieNearest(cross, view, 950, 100, 6, null)).toBeNull()
})

test('where some ties stand out, the others are not met', () => {
  expect(tieNearest(cross, view, 300, 100, 6, new Set([1]))).toBeNull()
  expect(tieNearest(cross, view, 500, 101, 6, new Set([1]))).toBe(1)
})

test('among more ties than one can point at, none is met', () => {
  const fan = sceneOf(
    Array.from({ length: 1700 }, (_, i) => [i % 1000, i < 850 ? 0 : 999] as const),
    Array.from({ length: 1600 }, (_, i) => [i % 850, 850 + (i % 850)] as const),
  )
  expect(tieNearest(fan, view, 500, 500, 6, null)).toBeNull()
  expect(tieNearest(fan, view, 428, 500, 6, new Set([3]))).toBe(3)
})

test('a mark is met within reach of its edge', () => {
  expect(nearestTo(cross, view, 108, 100, 6)).toBe(0)
  expect(nearestTo(cross, view, 120, 100, 6)).toBeNull()
})

test('the mark at a point is the one on top, in its own shape and never too small for a hand', () => {
  const scene = sceneOf([[100, 100], [104, 100], [300, 300], [500, 500]], []) // biome-ignore format: points
  const [large, small, page, topic] = scene.marks as MarkData[]
  Object.assign(large!, { size: 20, kind: 'author' })
  Object.assign(small!, { size: 1, kind: 'author' })
  Object.assign(page!, { size: 18, kind: 'work' })
  Object.assign(topic!, { size: 18, kind: 'topic' })
  expect(markAt(scene, view, 110, 100)).toBe(1)
  expect(markAt(scene, view, 112, 100)).toBe(0)
  expect(markAt(scene, view, 123, 100)).toBeNull()
  expect(markAt(scene, view, 319, 319)).toBe(2)
  expect(markAt(scene, view, 519, 519)).toBeNull()
  expect(markAt(scene, view, 522, 500)).toBe(3)
  small!.presence = 0
  expect(markAt(scene, view, 104, 100)).toBe(0)
})
