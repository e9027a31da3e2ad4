import { expect, test } from 'vitest'
import { similarity } from '../../../src/ingest/graph/similarity.ts'

const vector = (topics: number[], weights: number[]) => ({
  topics: Uint32Array.from(topics),
  weights: Float64Array.from(weights),
  counts: Float64Array.from(weights, () => 1),
})

test('works are as similar as the cosine of their topic vectors', () => {
  const half = Math.SQRT1_2
  const near = similarity([vector([0, 1], [half, half]), vector([1], [1]), vector([2], [1])], 3, {
    most: 5,
    common: 50,
  })
  expect([...near.targets]).toEqual([1, 0])
  expect(near.weights[0]).toBeCloseTo(half, 12)
})

test('a topic that nearly every work holds makes nobody similar', () => {
  const all = Array.from({ length: 10 }, () => vector([0], [1]))
  expect(similarity(all, 1, { most: 5, common: 9 }).targets.length).toBe(0)
})
