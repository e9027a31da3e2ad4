import { describe, expect, test } from 'vitest'
import { authorFacts } from '../../../src/explorer/state/facts/author.ts'
import { corpusFacts } from '../../../src/explorer/state/facts/corpus.ts'
import { topicFacts } from '../../../src/explorer/state/facts/topic.ts'
import { outwardLinks, workFacts } from '../../../src/explorer/state/facts/work.ts'
import { spoken } from '../../../src/explorer/state/spoken.ts'
import type { MapWork, WorkNode } from '../../../src/model/node.ts'
import { authorKey, mapOf, topicKey, workKey } from '../map.ts'

const map = mapOf([
  {
    title: 'Sums',
    authors: ['Ada', 'Bo', 'Cy'],
    topics: { numbers: 0.9, proof: 0.2 },
    date: { year: 2020 },
    citations: 5,
  },
  { title: 'Products', authors: ['Bo', 'Ada'], topics: { numbers: 0.5 }, date: { year: 2022, month: 3 }, citations: 1 },
  { title: 'Roots', authors: ['Ada', 'Di'], topics: { proof: 0.8 }, date: { year: 2022, month: 7 }, incomplete: true },
])
const work = (title: string) => map.getNodeAttributes(workKey(title)) as WorkNode

describe('of an author', () => {
  const facts = authorFacts(map, authorKey('Ada'))
  test('works come newest first', () => {
    expect(facts.works.map(({ node }) => node.label)).toEqual(['Roots', 'Products', 'Sums'])
  })
  test('coauthors are ranked by how many works they share', () => {
    expect(facts.coauthors.map(({ label, works }) => [label, works])).toEqual([
      ['Bo', 2],
      ['Cy', 1],
      ['Di', 1],
    ])
  })
  test('topics are ranked by how many of the works hold them, then by weight', () => {
    expect(facts.topics.map(({ label, works }) => [label, works])).toEqual([
      ['numbers', 2],
      ['proof', 2],
    ])
  })
  test('those with coauthors in common but no work are proposed, the likeliest first', () => {
    expect(authorFacts(map, authorKey('Di')).likely.map(({ label, common }) => [label, common])).toEqual([
      ['Bo', 1],
      ['Cy', 1],
    ])
    expect(facts.likely).toEqual([])
  })
  test('years without works are counted as such', () => {
    expect(facts.years).toEqual([
      { year: 2020, works: 1 },
      { year: 2021, works: 0 },
      { year: 2022, works: 2 },
    ])
  })
  test('the h-index here counts works whose citations are known', () => {
    expect(facts.hIndex).toBe(1)
    expect(authorFacts(map, authorKey('Di')).hIndex).toBeUndefined()
  })
})

describe('of a work', () => {
  test('authors stand in the printed order, each with their node', () => {
    expect(workFacts(map, workKey('Products'), work('Products')).bylines).toEqual([
      { name: 'Bo', author: authorKey('Bo') },
      { name: 'Ada', author: authorKey('Ada') },
    ])
  })
  test('neighbours share topics, the likest first', () => {
    const { neighbours } = workFacts(map, workKey('Sums'), work('Sums'))
    expect(neighbours.map(({ label, shared }) => [label, ...shared])).toEqual([
      ['Products', 'numbers'],
      ['Roots', 'proof'],
    ])
  })
  test('links lead to where it is known by identifier; script and data addresses are not links', () => {
    const links = (part: Partial<MapWork>) => outwardLinks({ ...work('Sums').work, ...part }).map(({ href }) => href)
    expect(links({ ids: { arxiv: '1806.00176' }, links: ['javascript:alert(1)', 'data:text/html,x'] })).toEqual([
      'https://arxiv.org/abs/1806.00176',
    ])
    expect(links({ links: ['https://example.org/a', 'http://example.org/a b'] })).toHaveLength(2)
  })
  test('without any it is searched for by title', () => {
    const [link] = outwardLinks({ ...work('Sums').work, title: 'A & B "c"\ud800' })
    expect(new URL(link!.href).searchParams.get('q')).toContain('A & B')
  })
})

test('of a topic: its works, their authors, and what stands with it', () => {
  const facts = topicFacts(map, topicKey('proof'))
  expect(facts.works.map(({ node }) => node.label)).toEqual(['Roots', 'Sums'])
  expect(facts.authors[0]).toEqual({ id: authorKey('Ada'), label: 'Ada', works: 2 })
  expect(facts.related.map(({ label }) => label)).toEqual(['numbers'])
})

test('of the corpus: incomplete lists of authors are counted, and the years spanned', () => {
  expect(corpusFacts(map)).toMatchObject({
    counts: { author: 4, work: 3, topic: 2 },
    incomplete: 1,
    withoutAbstract: 3,
    withoutDate: 0,
    span: [2020, 2022],
  })
})

test('a selection is told in a sentence', () => {
  expect(spoken(map, authorKey('Bo'))).toBe('Bo, author: 2 works here, 2 coauthors.')
  expect(spoken(map, workKey('Roots'))).toBe('Roots, work: 2 authors and others, 1 topic.')
})
