import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Group, pack } from '../../../src/ingest/layout/pack.ts'
import { type Random, seeded } from '../../../src/model/random.ts'

/** Points within a disc, as a component that was arranged for itself. */
function disc(points: number, radius: number, random: Random): Group {
  const angles = Float64Array.from({ length: points }, () => 2 * Math.PI * random())
  const reach = angles.map(() => radius * Math.sqrt(random()))
  return {
    x: angles.map((angle, i) => reach[i]! * Math.cos(angle)),
    y: angles.map((angle, i) => reach[i]! * Math.sin(angle)),
    sizes: new Float64Array(points).fill(1.5),
  }
}
const span = (values: Iterable<number>) => {
  const all = [...values]
  return all.reduce((a, b) => Math.max(a, b)) - all.reduce((a, b) => Math.min(a, b))
}
const width = (groups: readonly Group[]) => span(groups.flatMap(({ x }) => [...x]))
const height = (groups: readonly Group[]) => span(groups.flatMap(({ y }) => [...y]))

test('a large component keeps most of the map, however many loose pairs stand about it', () => {
  const random = seeded(1)
  const giant = disc(3000, 190, random)
  const groups = [giant, ...Array.from({ length: 300 }, () => disc(2, 3, random))]
  pack(groups)
  expect(span(giant.x) / width(groups)).toBeGreaterThan(0.75)
  expect(span(giant.y) / height(groups)).toBeGreaterThan(0.75)
})

test('many of one size fill a landscape screen, corners included', () => {
  const random = seeded(2)
  const groups = Array.from({ length: 600 }, () => disc(3, 4, random))
  pack(groups)
  expect(width(groups) / height(groups)).toBeCloseTo(1.4, 0)
  const [right, bottom] = [width(groups) / 2, height(groups) / 2]
  const inCorners = groups.filter(({ x, y }) => Math.abs(x[0]!) > 0.7 * right && Math.abs(y[0]!) > 0.7 * bottom)
  expect(inCorners.length).toBeGreaterThan(12)
})

const components = fc
  .tuple(fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 2, maxLength: 40 }), fc.integer())
  .map(([sizes, seed]) => {
    const random = seeded(seed)
    return sizes.sort((a, b) => b - a).map((size) => disc(size, 2 + 2 * Math.sqrt(size), random))
  })

test('no point stands as near to one of another group as two radii', () => {
  fc.assert(
    fc.property(components, (groups) => {
      pack(groups)
      let nearest = Infinity
      for (const [g, a] of groups.entries())
        for (const b of groups.slice(g + 1))
          for (let i = 0; i < a.x.length; i++)
            for (let j = 0; j < b.x.length; j++)
              nearest = Math.min(nearest, Math.hypot(a.x[i]! - b.x[j]!, a.y[i]! - b.y[j]!))
      expect(nearest).toBeGreaterThan(3)
    }),
    { numRuns: 30 },
  )
})

test('groups move as wholes, and always to the same places', () => {
  fc.assert(
    fc.property(components, (groups) => {
      const again = groups.map(({ x, y, sizes }) => ({ x: x.slice(), y: y.slice(), sizes }))
      const before = groups.map(({ x, y }) => [x[1]! - x[0]!, y[1]! - y[0]!] as const)
      pack(groups)
      pack(again)
      expect(again).toEqual(groups)
      for (const [g, { x, y }] of groups.entries()) {
        expect(x[1]! - x[0]!).toBeCloseTo(before[g]![0], 9)
        expect(y[1]! - y[0]!).toBeCloseTo(before[g]![1], 9)
      }
    }),
    { numRuns: 30 },
  )
})

const point = (): Group => ({ x: new Float64Array(1), y: new Float64Array(1), sizes: new Float64Array(1).fill(1.5) })

test('single points lie close together in a patch below the rest, in the middle and no wider, and none on another', () => {
  fc.assert(
    fc.property(components, fc.integer({ min: 1, max: 400 }), (groups, count) => {
      const single = Array.from({ length: count }, point)
      pack([...groups, ...single])
      const lowest = Math.min(...groups.flatMap(({ y }) => [...y]))
      const [left, right] = [
        Math.min(...groups.flatMap(({ x }) => [...x])),
        Math.max(...groups.flatMap(({ x }) => [...x])),
      ]
      for (const [i, { x, y }] of single.entries()) {
        expect(y[0]!).toBeLessThan(lowest - 3)
        for (const other of single.slice(i + 1))
          expect(Math.hypot(x[0]! - other.x[0]!, y[0]! - other.y[0]!)).toBeGreaterThan(4.5)
      }
      const xs = single.map(({ x }) => x[0]!)
      expect(Math.abs((Math.min(...xs) + Math.max(...xs)) / 2 - (left + right) / 2)).toBeLessThan(6)
      const screen = 1.4 * Math.sqrt((count * 5.4 ** 2) / 1.4)
      expect(width(single)).toBeLessThanOrEqual(Math.max(right - left, screen) + 22)
    }),
    { numRuns: 30 },
  )
})

test('single points alone fill a rounded patch of the shape of a screen', () => {
  const single = Array.from({ length: 300 }, point)
  pack(single)
  expect(width(single) / height(single)).toBeGreaterThan(1.1)
  expect(width(single) / height(single)).toBeLessThan(1.7)
  // Bees' cells take 0.866 of a square each.
  expect((Math.PI / 4) * width(single) * height(single)).toBeLessThan(1.25 * 300 * 0.866 * 5.4 ** 2)
})

test('groups of few lie close: three hundred pairs do not fill the sky', () => {
  const random = seeded(3)
  const groups = Array.from({ length: 300 }, () => disc(2, 2, random))
  pack(groups)
  // A pair and the space about it, in squared radii.
  expect((width(groups) * height(groups)) / 300 / 1.5 ** 2).toBeLessThan(40)
})
