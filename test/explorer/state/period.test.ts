import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  movedBy,
  nextPeriod,
  type Period,
  periodOf,
  steppedFrom,
  yearScale,
} from '../../../src/explorer/state/period.ts'

const all = fc.tuple(fc.integer({ min: 1900, max: 2000 }), fc.integer({ min: 1, max: 120 })).map(([first, more]): Period => [first, first + more]) // biome-ignore format: one value
const within = all.chain((span) =>
  fc.tuple(fc.constant(span), fc.integer({ min: span[0], max: span[1] }), fc.integer({ min: span[0], max: span[1] })),
)

test('each year has a place of its own on the strip, and is found there', () => {
  fc.assert(
    fc.property(within, fc.double({ min: 50, max: 2000, noNaN: true }), ([span, year], width) => {
      const scale = yearScale(span, width)
      expect(scale.at((scale.start(year) + scale.start(year + 1)) / 2)).toBe(year)
      expect([scale.at(-50), scale.at(width + 50)]).toEqual([...span])
    }),
  )
})

test('a period runs forwards, lies within the years there are, and is none where it is all of them', () => {
  fc.assert(
    fc.property(within, ([span, a, b]) => {
      const period = periodOf(a, b, span)
      if (period === null) expect([Math.min(a, b), Math.max(a, b)]).toEqual([...span])
      else expect(period).toEqual([Math.min(a, b), Math.max(a, b)])
      expect(periodOf(span[0] - 9, span[1] + 9, span)).toBe(null)
    }),
  )
})

test('a period that is moved keeps its length and never leaves the years there are', () => {
  fc.assert(
    fc.property(within, fc.integer({ min: -200, max: 200 }), ([span, a, b], years) => {
      const period: Period = [Math.min(a, b), Math.max(a, b)]
      const moved = movedBy(period, years, span)
      expect(moved[1] - moved[0]).toBe(period[1] - period[0])
      expect(moved[0] >= span[0] && moved[1] <= span[1]).toBe(true)
    }),
  )
})

test('played, the years go by one by one from the first, and come to the last', () => {
  fc.assert(
    fc.property(all, (span) => {
      let now: Period | null = null
      for (let i = 0; i <= span[1] - span[0] + 1; i++) {
        const next: Period = nextPeriod(now, span)
        if (now === null) expect(next[0]).toBe(span[0])
        else if (now[1] < span[1]) expect(next).toEqual([now[0] + 1, now[1] + 1])
        now = next
        if (now[1] === span[1]) return
      }
      expect.unreachable('it never came to the last year')
    }),
  )
})

test('step by step the years go back as they went on, and stop at the ends', () => {
  fc.assert(
    fc.property(within, ([span, a, b]) => {
      const period: Period = [Math.min(a, b), Math.max(a, b)]
      const on = steppedFrom(period, 1, span)
      if (period[1] === span[1]) expect(on).toEqual(period)
      else expect(steppedFrom(on, -1, span)).toEqual(period)
      expect(steppedFrom(null, 1, span)[0]).toBe(span[0])
      expect(steppedFrom(null, -1, span)[1]).toBe(span[1])
    }),
  )
})
