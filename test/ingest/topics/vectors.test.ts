import { expect, test } from 'vitest'
import { vectorsOf } from '../../../src/ingest/topics/vectors.ts'
import { natural, tf, tokensOf } from './tokens.ts'
import { seedWorks } from './works.ts'

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

test.each([1, 2] as const)(
  'natural’s TfIdf, fed with our tokens of up to %i stems, gives our weights once its N is N + 1',
  async (most) => {
    const works = await seedWorks()
    const tokens = (await tokensOf(works)).map((list) =>
      list.filter(({ length }) => length <= most).map(({ stems }) => stems),
    )
    // Its idf is 1 + ln(N / (1 + df)): one work more without a word makes it ours.
    const theirs = natural([...tokens, []])
    const { starts, terms, weights, size } = await vectorsOf(works, most)
    expect(size).toBe(new Set(tokens.flat()).size)
    const numbers = new Map<string, number>()
    for (const [w, list] of tokens.entries()) {
      const own = [...new Set(list)]
      const length = Math.sqrt(own.reduce((sum, term) => sum + theirs.tfidf([term], w) ** 2, 0))
      const row = terms.subarray(starts[w], starts[w + 1])
      expect(row).toHaveLength(own.length)
      // Terms of a row are in the order in which they are met, and each has one number in all rows.
      for (const [k, term] of own.entries()) {
        const number = numbers.get(term) ?? row[k]!
        numbers.set(term, number)
        expect(row[k]).toBe(number)
        expect(tf(theirs, term, w)).toBe(list.filter((one) => one === term).length)
        expect(weights[starts[w]! + k]).toBeCloseTo(theirs.tfidf([term], w) / length, 12)
      }
    }
    expect(new Set(numbers.values()).size).toBe(size)
  },
)
