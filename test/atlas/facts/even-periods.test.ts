import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evenPeriods } from '../../../src/atlas/facts/even-periods.ts'

const anyYears = fc
  .tuple(fc.integer({ min: 1500, max: 2030 }), fc.array(fc.nat(300), { minLength: 2, maxLength: 200 }))
  .map(([first, counts]) => ({ first, last: first + counts.length - 1, all: Uint32Array.from(counts, (n, i) => (i === 0 ? n + 1 : n)) })) // biome-ignore format: a year a count

test('periods cover all years without a gap, four to eight of them where there are as many years, all but the first as long', () => {
  fc.assert(
    fc.property(anyYears, (years) => {
      const periods = evenPeriods(years)
      expect(periods[0]!.first).toBe(years.first)
      expect(periods.at(-1)!.last).toBe(years.last)
      for (const [i, period] of periods.slice(1).entries()) expect(period.first).toBe(periods[i]!.last + 1)
      expect(periods.length).toBeLessThanOrEqual(8)
      expect(periods.length).toBeGreaterThanOrEqual(Math.min(4, years.all.length))
      expect(new Set(periods.slice(1).map(({ first, last }) => last - first)).size).toBeLessThanOrEqual(1)
    }),
  )
})

test('a handful of old works does not stretch the periods: the first takes them', () => {
  const all = new Uint32Array(100)
  all[0] = 1
  all.fill(100, 92)
  const periods = evenPeriods({ first: 1923, last: 2022, all })
  expect(periods).toHaveLength(8)
  expect(periods[0]).toEqual({ first: 1923, last: 2015 })
  expect(periods[1]).toEqual({ first: 2016, last: 2016 })
})
