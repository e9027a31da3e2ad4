import { expect, test } from 'vitest'
import { vectorsOf } from '../../../src/ingest/topics/vectors.ts'

test('vectors of texts count stems and their pairs, weigh them by idf and have length 1', async () => {
  const { starts, terms, weights, size } = await vectorsOf([
    { title: '', abstract: 'Graphs rewrite graphs.' },
    { title: '', abstract: 'Graph grammars.' },
  ])
  expect(size).toBe(6)
  expect([...starts]).toEqual([0, 4, 7])
  const shared = [...terms.subarray(0, 4)].find((term) => terms.subarray(4).includes(term))!
  const rare = Math.log(3 / 2) + 1
  const row = [...terms.subarray(0, 4)].map((term, k) => [term === shared, weights[k]!] as const)
  const norm = Math.sqrt(2 ** 2 + 3 * rare ** 2)
  for (const [common, weight] of row) expect(weight).toBeCloseTo((common ? 2 : rare) / norm, 12)
})

test('without pairs, vectors have the same stems with the same weights up to their length', async () => {
  const texts = [
    { title: '', abstract: 'Graphs rewrite graphs.' },
    { title: '', abstract: 'Graph grammars.' },
  ]
  const { starts, terms, weights, size } = await vectorsOf(texts, 1)
  expect(size).toBe(3)
  expect([...starts]).toEqual([0, 2, 4])
  const rare = Math.log(3 / 2) + 1
  const first = new Map([...terms.subarray(0, 2)].map((term, k) => [term, weights[k]!]))
  const shared = [...first.keys()].find((term) => terms.subarray(2).includes(term))!
  expect(first.get(shared)).toBeCloseTo(2 / Math.hypot(2, rare), 12)
})
