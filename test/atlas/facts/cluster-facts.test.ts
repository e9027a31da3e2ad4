import { expect, test } from 'vitest'
import { clusterFacts } from '../../../src/atlas/facts/cluster-facts.ts'
import { authorKey, drawn, sketchOf, workKey } from '../../explorer/map.ts'
import { fewWorks as map, of2022, titles } from './few-works.ts'

test('a cluster holds its people and topics by their works, and its works newest first', () => {
  const clusters = [0, 1].map((number) => ({ number, label: '', terms: [], size: 1, colour: number, description: '' }))
  const works = [
    { title: 'Sums', authors: ['Ada', 'Bo'], topics: { numbers: 1, proof: 1 }, date: { year: 2020 } },
    { title: 'Roots', authors: ['Bo'], topics: { numbers: 1 }, date: { year: 2022 } },
    { title: 'Nets', authors: ['Ada', 'Cy'], topics: { proof: 1 } },
    { title: 'Webs', authors: ['Ada', 'Cy'] },
  ]
  const sketch = sketchOf(works, { clusters })
  for (const key of [authorKey('Cy'), workKey('Nets'), workKey('Webs')]) sketch.setNodeAttribute(key, 'cluster', 1)
  const own = drawn(sketch)
  const facts = clusterFacts(own, 0)
  expect(facts.authors.map(({ label, works }) => [label, works])).toEqual([
    ['Bo', 2],
    ['Ada', 1],
  ])
  expect(facts.topics.map(({ label, works }) => [label, works])).toEqual([
    ['numbers', 2],
    ['proof', 1],
  ])
  expect(titles(own, facts.works)).toEqual(['Roots', 'Sums'])
  expect(facts.years).toHaveLength(3)
})

test('in a period it holds who wrote, and what was written, then', () => {
  const { authors, topics, works } = clusterFacts(map, 0, of2022)
  expect(authors.map(({ label, works }) => [label, works])).toEqual([
    ['Ada', 2],
    ['Bo', 1],
    ['Di', 1],
  ])
  expect(topics.map(({ label, works }) => [label, works])).toEqual([
    ['numbers', 1],
    ['proof', 1],
  ])
  expect(titles(map, works)).toEqual(['Roots', 'Products'])
})
