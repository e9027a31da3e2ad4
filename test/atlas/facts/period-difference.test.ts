import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Atlas, orderOf } from '../../../src/atlas/atlas.ts'
import { type Fate, fates, periodDifference } from '../../../src/atlas/facts/period-difference.ts'
import { labelAt } from '../../../src/atlas/nodes.ts'
import { periodOf } from '../../../src/atlas/periods.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../../corpus.ts'

const names = (atlas: Atlas, list: readonly { readonly node: number }[]) => list.map(({ node }) => labelAt(atlas, node))

test('who wrote in both periods stayed, who wrote in one alone came or left; others are not spoken of', () => {
  const atlas = atlasFrom(
    corpusOf([
      { title: 'Early', authors: ['Ada', 'Gone'], topics: ['rings'], year: 1990 },
      { title: 'Between', authors: ['Between'], topics: ['dice'], year: 1995 },
      { title: 'Late', authors: ['Ada', 'Fresh'], topics: ['dice'], year: 2000 },
      { title: 'Later', authors: ['Fresh'], topics: ['rings'], year: 2001 },
      { title: 'Undated', authors: ['Nobody knows'] },
    ]),
  )
  const { authors, topics, works, clusters } = periodDifference(
    atlas,
    { first: 1990, last: 1992 },
    { first: 2000, last: 2001 },
  )
  expect(works).toEqual({ before: 1, after: 2 })
  expect(names(atlas, authors.came)).toEqual(['Fresh'])
  expect(names(atlas, authors.stayed)).toEqual(['Ada'])
  expect(names(atlas, authors.left)).toEqual(['Gone'])
  expect(authors.came[0]).toMatchObject({ before: 0, after: 2 })
  expect([names(atlas, topics.came), names(atlas, topics.stayed)]).toEqual([['dice'], ['rings']])
  expect(clusters.reduce((sum, { before, after }) => sum + before + after, 0)).toBe(3)
})

test('what is said of two periods is what each of them says', () => {
  const anySpan = fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(60)).map(([first, more]) => ({ first, last: first + more })) // biome-ignore format: a span
  fc.assert(
    fc.property(anyCorpus, anySpan, anySpan, (corpus, before, after) => {
      const atlas = atlasFrom(corpus)
      const { author, work } = orderOf(atlas)
      const difference = periodDifference(atlas, before, after)
      const [was, is] = [periodOf(atlas, before), periodOf(atlas, after)]
      const told: Fate[] = ['came', 'stayed', 'left']
      const found = new Map(told.flatMap((fate) => [...difference.authors[fate], ...difference.topics[fate]].map((one) => [one.node, { ...one, fate }] as const))) // biome-ignore format: a list
      for (const [
        first,
        a,
        b,
      ] of [[0, was.worksOfAuthors, is.worksOfAuthors], [author + work, was.worksOfTopics, is.worksOfTopics]] as const) // biome-ignore format: two kinds
        for (let row = 0; row < a.length; row++) {
          const [earlier, later] = [a[row]!, b[row]!]
          const one = found.get(first + row)
          const fate = earlier + later === 0 ? undefined : earlier === 0 ? 'came' : later === 0 ? 'left' : 'stayed'
          expect(one?.fate).toBe(fate)
          expect(fates[difference.codes[first + row]!]).toBe(fate)
          if (one !== undefined) expect([one.before, one.after]).toEqual([earlier, later])
        }
    }),
  )
})
