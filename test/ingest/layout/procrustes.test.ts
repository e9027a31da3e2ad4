import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aligned } from '../../../src/ingest/layout/procrustes.ts'
import type { Positions } from '../../../src/model/positions.ts'

const place = fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))
const shape = fc
  .uniqueArray(place, { minLength: 3, maxLength: 30, selector: ([x]) => x })
  .map(
    (places): Positions => ({ x: Float64Array.from(places, ([x]) => x), y: Float64Array.from(places, ([, y]) => y) }),
  )

test('what was turned, mirrored, scaled and moved as a whole lies again where it lay', () => {
  const motion = fc.record({
    turn: fc.double({ min: 0, max: 6.28, noNaN: true }),
    mirrored: fc.boolean(),
    scale: fc.double({ min: 0.1, max: 20, noNaN: true }),
    by: place,
  })
  fc.assert(
    fc.property(shape, motion, (onto, { turn, mirrored, scale, by }) => {
      const flip = mirrored ? -1 : 1
      const [cos, sin] = [scale * Math.cos(turn), scale * Math.sin(turn)]
      const elsewhere = {
        x: onto.x.map((x, i) => cos * x - sin * flip * onto.y[i]! + by[0]),
        y: onto.y.map((y, i) => sin * onto.x[i]! + cos * flip * y + by[1]),
      }
      const back = aligned(elsewhere, onto)
      for (const [i, x] of back.x.entries())
        expect(Math.hypot(x - onto.x[i]!, back.y[i]! - onto.y[i]!)).toBeLessThan(1e-6)
    }),
  )
})

test('what stands on one spot is moved to the middle, and nothing is no number', () => {
  const spot = { x: new Float64Array(3).fill(7), y: new Float64Array(3).fill(-7) }
  const onto = { x: Float64Array.of(0, 3, 6), y: Float64Array.of(0, 3, 3) }
  expect(aligned(spot, onto)).toEqual({ x: Float64Array.of(3, 3, 3), y: Float64Array.of(2, 2, 2) })
  expect(aligned(onto, spot)).toEqual(spot)
})
