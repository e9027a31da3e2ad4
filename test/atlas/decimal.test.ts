import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimal } from '../../src/atlas/decimal.ts'

test('the decimal of a number is the shortest that rounds to it, of places as of anything', () => {
  const shortest = (value: number) => {
    for (let digits = 6; digits <= 9; digits++)
      if (Math.fround(Number(value.toPrecision(digits))) === value) return Number(value.toPrecision(digits))
    return value
  }
  const place = fc.integer({ min: -20_000_000, max: 20_000_000 }).map((thousandths) => thousandths / 1000)
  fc.assert(
    fc.property(fc.oneof(place, fc.float({ noNaN: true, noDefaultInfinity: true })), (value) => {
      const float = Math.fround(value)
      expect(decimal(float)).toBe(Number.isInteger(float) ? float : shortest(float))
    }),
  )
})
