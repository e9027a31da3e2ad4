import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SmallRaster } from '../../../../src/explorer/panels/time/small-raster.ts'

const [white, black] = ['#ffffff', [0, 0, 0] as const]

/** Ink on a white picture, in pixels. */
function ink({ data }: SmallRaster): number {
  let sum = 0
  for (let i = 0; i < data.length; i += 4) sum += (255 - data[i]!) / 255
  return sum
}

test('a mark takes as much of the picture as its shape has area, wherever between the pixels it lies', () => {
  const within = fc.double({ min: 8, max: 12, noNaN: true })
  fc.assert(
    fc.property(within, within, fc.double({ min: 1.5, max: 6, noNaN: true }), (x, y, r) => {
      for (const [kind, area] of [
        ['author', Math.PI * r * r],
        ['work', 4 * r * r],
      ] as const) {
        const raster = new SmallRaster(20, 20, white)
        raster.mark(kind, x, y, r, black)
        expect(Math.abs(ink(raster) / area - 1)).toBeLessThan(0.16)
      }
    }),
  )
})

test('what lies on each other in a layer is no darker than one of it', () => {
  const raster = new SmallRaster(20, 20, white)
  raster.layer('#000000', 0.5, ({ square, line }) => {
    for (let i = 0; i < 5; i++) square(10, 10, 4)
    line(2, 10, 18, 10, 1)
  })
  expect(Math.min(...raster.data.filter((_, i) => i % 4 === 0))).toBeGreaterThanOrEqual(127)
  expect(ink(raster)).toBeGreaterThan(32)
})

test('a line is as long as it is, whichever way it goes, and what lies outside is left out', () => {
  const of = (x1: number, y1: number, x2: number, y2: number) => {
    const raster = new SmallRaster(40, 40, white)
    raster.layer('#000000', 1, ({ line }) => line(x1, y1, x2, y2, 1))
    return ink(raster)
  }
  expect(of(5, 20, 35, 20)).toBeCloseTo(of(20, 35, 20, 5), 1)
  expect(of(5, 5, 35, 35)).toBeGreaterThan(28)
  expect(of(-50, 20, 90, 20)).toBeLessThan(42)
  expect(() => of(-50, -70, 90, 300)).not.toThrow()
  expect(of(-20, -20, -5, -5)).toBe(0)
})
