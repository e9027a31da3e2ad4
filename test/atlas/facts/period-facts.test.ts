import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf } from '../../../src/atlas/atlas.ts'
import { periodFacts } from '../../../src/atlas/facts/period-facts.ts'
import { periodOf } from '../../../src/atlas/periods.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../../corpus.ts'

test('who wrote in a period is of it, and a newcomer who had not written before', () => {
  const atlas = atlasFrom(
    corpusOf([
      { title: 'Early', authors: ['Ada', 'Emmy'], topics: ['rings'], year: 1990 },
      { title: 'Late', authors: ['Ada', 'Fresh'], topics: ['dice'], year: 2000 },
      { title: 'Undated', authors: ['Fresh', 'Emmy'], topics: ['rings'] },
    ]),
  )
  const { works, authors, newcomers, nodes } = periodFacts(atlas, { first: 1995, last: 2005 })
  expect([works, authors, newcomers]).toEqual([1, 2, 1])
  expect(nodes.reduce((sum, is) => sum + is, 0)).toBe(1 + 2 + 1)
})

test('works and authors of a period are those that the period counts', () => {
  fc.assert(
    fc.property(anyCorpus, fc.integer({ min: 1900, max: 2030 }), fc.nat(60), (corpus, first, length) => {
      const atlas = atlasFrom(corpus)
      const span = { first, last: first + length }
      const found = periodFacts(atlas, span)
      const { works, worksOfAuthors, worksOfTopics } = periodOf(atlas, span)
      const { author } = orderOf(atlas)
      expect(found.works).toBe(works.reduce((sum, is) => sum + is, 0))
      expect([...found.nodes]).toEqual([...worksOfAuthors, ...works, ...worksOfTopics].map((n) => Math.min(1, n)))
      expect(found.authors).toBe(found.nodes.slice(0, author).reduce((sum, is) => sum + is, 0))
      expect(found.newcomers).toBeLessThanOrEqual(found.authors)
    }),
  )
})
