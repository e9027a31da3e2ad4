import fc from 'fast-check'
import { expect, test } from 'vitest'
import { astray, Whereabouts } from '../../../src/atlas/facts/near-on-map.ts'

const points = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -9, max: 9 })), { minLength: 1, maxLength: 60 }) // biome-ignore format: many points

test('the nearest marks are those that looking at all of them finds', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 9 }), (some, most) => {
      const [x, y] = [some.map(([x]) => x), some.map(([, y]) => y)]
      const all = some.map((_, i) => i)
      const apart = (v: number) => (x[v]! - x[0]!) ** 2 + (y[v]! - y[0]!) ** 2
      const nearest = [...all.slice(1)].sort((a, b) => apart(a) - apart(b) || a - b).slice(0, most)
      const whereabouts = new Whereabouts({ x, y }, all)
      expect(whereabouts.nearestTo(0, most)).toEqual(nearest)
      if (nearest.length > 0)
        expect(whereabouts.nearerThan(0, nearest.at(-1)!)).toBe(
          all.filter((v) => v > 0 && apart(v) < apart(nearest.at(-1)!)).length,
        )
    }),
  )
})

test('a mark among strangers is astray, those among their own are not', () => {
  // Two circles of ten far from each other; the last of the second is tied to the first circle alone.
  const order = 20
  const home = (v: number) => (v < 10 || v === 19 ? 0 : 1)
  const lists = Array.from({ length: order }, (_, v) =>
    Array.from({ length: order }, (_, w) => w).filter((w) => w !== v && home(w) === home(v)),
  )
  const offsets = new Uint32Array(order + 1)
  for (const [v, list] of lists.entries()) offsets[v + 1] = offsets[v]! + list.length
  const targets = Uint32Array.from(lists.flat())
  const roads = { offsets, targets, lengths: new Float64Array(targets.length).fill(1) }
  const all = lists.map((_, v) => v)
  const places = { x: all.map((v) => (v < 10 ? v : 1000 + v)), y: all.map(() => 0) }
  expect(astray(roads, new Whereabouts(places, all), all)).toEqual([19])
})
