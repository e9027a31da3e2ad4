import { expect, test } from 'vitest'
import { topicFacts } from '../../../src/atlas/facts/topic-facts.ts'
import { authorKey, rowOf, topicKey } from '../../explorer/map.ts'
import { fewWorks as map, of2022, titles } from './few-works.ts'

test('of a topic: its works, their authors, and what stands with it', () => {
  const facts = topicFacts(map, rowOf(map, topicKey('proof')))
  expect(titles(map, facts.works)).toEqual(['Roots', 'Sums'])
  expect(facts.authors[0]).toEqual({ id: authorKey('Ada'), label: 'Ada', works: 2 })
  expect(facts.related.map(({ label }) => label)).toEqual(['numbers'])
})

test('of a period: what is counted in its works alone', () => {
  const facts = topicFacts(map, rowOf(map, topicKey('proof')), of2022)
  expect(titles(map, facts.works)).toEqual(['Roots'])
  expect(facts.authors.map(({ label, works }) => [label, works])).toEqual([
    ['Ada', 1],
    ['Di', 1],
  ])
  expect(facts.related).toEqual([])
})
