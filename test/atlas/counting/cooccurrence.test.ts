import { expect, test } from 'vitest'
import { cooccurrence } from '../../../src/atlas/counting/cooccurrence.ts'
import { groupsOf } from './groups.ts'

const works = (...topics: number[][]) => groupsOf(topics)

test('association strength is c_ij over what chance would give, n_i n_j / 2m', () => {
  const { associated, works: shared } = cooccurrence(works([0, 1], [0, 1], [0, 2]), 3, { most: 8, least: 1 })
  // c01 = 2, c02 = 1; n0 = 3, n1 = 2, n2 = 1; 2m = 6
  expect([...associated.targets]).toEqual([1, 2, 0, 0])
  expect(associated.weights[0]).toBeCloseTo(2 / ((3 * 2) / 6), 12)
  expect(associated.weights[1]).toBeCloseTo(1 / ((3 * 1) / 6), 12)
  expect(shared(0, 1)).toBe(2)
  expect(shared(1, 2)).toBe(0)
})

test('pairs met in too few works are left out', () => {
  const { associated } = cooccurrence(works([0, 1], [0, 1], [0, 2]), 3, { most: 8, least: 2 })
  expect([...associated.targets]).toEqual([1, 0])
})

test('a topic keeps its strongest ties, and those that others count among theirs', () => {
  const star = Array.from({ length: 20 }, (_, i) => [0, i + 1])
  const { associated } = cooccurrence(works(...star), 21, { most: 3, least: 1 })
  expect(associated.offsets[1]! - associated.offsets[0]!).toBe(20)
})
