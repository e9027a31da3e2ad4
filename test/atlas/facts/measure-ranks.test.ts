import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureRanks, rankShares, unranked } from '../../../src/atlas/facts/measure-ranks.ts'
import { authorKey, drawn, mapOf, numberOf, sketchOf } from '../../explorer/map.ts'

const mapWith = (values: readonly number[]) => {
  const sketch = sketchOf(values.map((_, i) => ({ title: `W${i}`, authors: [`A${i}`] })))
  for (const [i, degree] of values.entries()) sketch.mergeNodeAttributes(authorKey(`A${i}`), { degree })
  return drawn(sketch)
}
const ranksOf = (values: readonly number[]) => {
  const map = mapWith(values)
  const { ofNode } = measureRanks(map, 'degree')
  return values.map((_, i) => ofNode[numberOf(map, authorKey(`A${i}`))]!)
}

test('the highest is in the top hundredth, however few there are; equal values have one rank, the lower', () => {
  expect(ranksOf([9, 5, 4, 3, 2, 1, 1, 1, 1, 1])).toEqual([0, 2, 3, 3, 3, 4, 4, 4, 4, 4])
  expect(ranksOf([7, 7, 7])).toEqual([4, 4, 4])
})
test('what a measure says nothing of has no rank, and a measure that is not there ranks nobody', () => {
  expect(ranksOf([1, Number.NaN])).toEqual([0, unranked])
  const map = mapOf([{ title: 'A', authors: ['Ada'] }])
  expect([...measureRanks(map, 'no such measure').ofNode]).toEqual([unranked, unranked])
})
test('of any values none is ranked above a higher one, and no rank holds more than its share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 }), (values) => {
      const ranks = ranksOf(values)
      for (const [i, value] of values.entries())
        for (const [j, other] of values.entries()) if (value > other) expect(ranks[i]).toBeLessThanOrEqual(ranks[j]!)
      for (const [rank, share] of rankShares.entries())
        expect(ranks.filter((own) => own <= rank).length).toBeLessThanOrEqual(Math.ceil(share * values.length))
    }),
    { numRuns: 50 },
  )
})
