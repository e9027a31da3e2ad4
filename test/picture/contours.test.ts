import { expect, test } from 'vitest'
import { contours } from '../../src/picture/contours.ts'

const side = 21
const field = (value: (x: number, y: number) => number) => ({
  columns: side,
  rows: side,
  values: Float32Array.from({ length: side * side }, (_, i) => value(i % side, Math.floor(i / side))),
})

test('a hill has one ring around it, as far out as its height says', () => {
  const rings = contours(
    field((x, y) => 10 - Math.hypot(x - 10, y - 10)),
    4,
  )
  expect(rings).toHaveLength(1)
  for (const [x, y] of rings[0]!) expect(Math.hypot(x - 10, y - 10)).toBeCloseTo(6, 0)
})

test('a ring-shaped ridge has an edge without and one within', () => {
  const rings = contours(
    field((x, y) => 3 - Math.abs(Math.hypot(x - 10, y - 10) - 6)),
    1,
  )
  expect(rings).toHaveLength(2)
})

test('what runs over the edge is closed there, and where nothing is high there is nothing', () => {
  expect(
    contours(
      field(() => 5),
      1,
    ),
  ).toHaveLength(1)
  expect(
    contours(
      field(() => 0),
      1,
    ),
  ).toEqual([])
})
