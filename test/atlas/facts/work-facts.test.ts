import { describe, expect, test } from 'vitest'
import { workFacts } from '../../../src/atlas/facts/work-facts.ts'
import { authorKey, rowOf, workKey } from '../../explorer/map.ts'
import { fewWorks as map } from './few-works.ts'

describe('of a work', () => {
  const factsOf = (title: string) => workFacts(map, rowOf(map, workKey(title)))
  test('authors stand in the printed order, each with their node', () => {
    expect(factsOf('Products').bylines).toEqual([
      { name: 'Bo', author: authorKey('Bo') },
      { name: 'Ada', author: authorKey('Ada') },
    ])
  })
  test('topics stand by falling weight', () => {
    expect(factsOf('Sums').topics.map(({ label }) => label)).toEqual(['numbers', 'proof'])
  })
  test('neighbours share topics, the likest first', () => {
    expect(factsOf('Sums').neighbours.map(({ label, shared }) => [label, ...shared])).toEqual([
      ['Products', 'numbers'],
      ['Roots', 'proof'],
    ])
  })
})
