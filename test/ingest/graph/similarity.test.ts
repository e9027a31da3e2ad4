import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weightBetween } from '../../../src/atlas/counting/tie-weight.ts'
import { similarity, type TopicRows } from '../../../src/ingest/graph/similarity.ts'
import { groupsOf } from '../../atlas/counting/groups.ts'

const rows = (...works: { readonly topics: number[]; readonly weights: number[] }[]): TopicRows => ({
  ...groupsOf(works.map(({ topics }) => topics)),
  weights: Float64Array.from(works.flatMap(({ weights }) => weights)),
  counts: Float64Array.from(
    works.flatMap(({ weights }) => weights),
    () => 1,
  ),
})
const everything = { most: 5, common: 50, reach: 1000 }
const half = Math.SQRT1_2
const alike = (count: number) => rows(...Array.from({ length: count }, () => ({ topics: [0], weights: [1] })))

test('works are as similar as the cosine of their topic vectors', () => {
  const works = rows(
    { topics: [0, 1], weights: [half, half] },
    { topics: [1], weights: [1] },
    { topics: [2], weights: [1] },
  )
  const near = similarity(works, 3, everything)
  expect([...near.targets]).toEqual([1, 0])
  expect(near.weights[0]).toBeCloseTo(half, 12)
})

test('a topic that nearly every work holds makes nobody similar', () => {
  expect(similarity(alike(10), 1, { ...everything, common: 9 }).targets.length).toBe(0)
})

test('works that are all alike are each tied to a few that stand next to them, not to all', () => {
  const { offsets, order } = similarity(alike(40), 1, { ...everything, most: 4 })
  for (let work = 0; work < order; work++) {
    expect(offsets[work + 1]! - offsets[work]!).toBeGreaterThanOrEqual(4)
    expect(offsets[work + 1]! - offsets[work]!).toBeLessThanOrEqual(8)
  }
})

test('each work keeps its nearest, whoever else they are nearest to', () => {
  const work = fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }).map((topics) => ({
    topics: topics.sort(),
    weights: topics.map(() => 1 / Math.sqrt(topics.length)),
  }))
  fc.assert(
    fc.property(fc.array(work, { minLength: 2, maxLength: 12 }), (works) => {
      const near = similarity(rows(...works), 6, { ...everything, most: 3 })
      const cosine = (i: number, j: number) =>
        works[i]!.topics.reduce((sum, topic, k) => {
          const there = works[j]!.topics.indexOf(topic)
          return there === -1 ? sum : sum + works[i]!.weights[k]! * works[j]!.weights[there]!
        }, 0)
      works.forEach((_, i) => {
        const others = works.map((_, j) => (i === j ? 0 : cosine(i, j)))
        const third = [...others].sort((a, b) => b - a)[2] ?? 0
        others.forEach((likeness, j) => {
          if (likeness > third + 1e-12) expect(weightBetween(near, i, j)).toBeCloseTo(likeness, 12)
        })
      })
    }),
  )
})

test('with many works, a work is compared with those that hold its rarest topics', () => {
  const many = Array.from({ length: 30 }, () => ({ topics: [0], weights: [1] }))
  const pair = { topics: [0, 1], weights: [half, half] }
  const near = similarity(rows(pair, ...many, pair), 2, { most: 1, common: 50, reach: 2 })
  expect(weightBetween(near, 0, 31)).toBeCloseTo(1, 12)
})
