import { describe, expect, test } from 'vitest'
import { authorFacts } from '../../../src/atlas/facts/author-facts.ts'
import { authorKey, rowOf } from '../../explorer/map.ts'
import { fewWorks as map, of2022, titles } from './few-works.ts'

describe('of an author', () => {
  const factsOf = (name: string) => authorFacts(map, rowOf(map, authorKey(name)))
  const facts = factsOf('Ada')
  test('works come newest first', () => {
    expect(titles(map, facts.works)).toEqual(['Roots', 'Products', 'Sums'])
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
    expect(factsOf('Di').likely.map(({ label, common }) => [label, common])).toEqual([
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
  test('of a period all is counted in its works alone', () => {
    const { works, coauthors, years } = authorFacts(map, rowOf(map, authorKey('Ada')), of2022)
    expect(titles(map, works)).toEqual(['Roots', 'Products'])
    expect(coauthors.map(({ label, works }) => [label, works])).toEqual([
      ['Bo', 1],
      ['Di', 1],
    ])
    expect(years).toEqual([{ year: 2022, works: 2 }])
  })
  test('the h-index here counts works whose citations are known', () => {
    expect(facts.hIndex).toBe(1)
    expect(factsOf('Di').hIndex).toBeUndefined()
  })
})

test('works whose many authors are not tied to each other are counted as such', () => {
  const ada = rowOf(map, authorKey('Ada'))
  const { works, untied } = authorFacts(map, ada)
  expect(untied).toBe(0)
  const leftOut = map.works.leftOut.map((_, w) => (works.includes(w) ? 1 : 0))
  expect(authorFacts({ ...map, works: { ...map.works, leftOut } }, ada).untied).toBe(works.length)
})
