import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coauthorship, isLeftOut, newmanWeight } from '../../../src/atlas/counting/coauthorship.ts'
import { weightBetween } from '../../../src/atlas/counting/tie-weight.ts'
import { network } from '../../../src/ingest/graph/network.ts'
import { signatures } from '../../../src/ingest/graph/shared-terms.ts'
import type { Corpus } from '../../../src/model/exploration.ts'
import type { Counting } from '../../../src/model/settings.ts'
import { anyCorpus, corpusOf } from '../../corpus.ts'

const ties = ({ works, authors }: Corpus, counting: Counting) =>
  coauthorship(signatures(works, authors), authors.length, { counting, hyperauthorship: 100 })

test('under fractional counting an author’s strength is the number of their works with coauthors', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      const { weighted } = ties(corpus, 'fractional')
      corpus.authors.forEach((author, a) => {
        let strength = 0
        for (let k = weighted.offsets[a]!; k < weighted.offsets[a + 1]!; k++) strength += weighted.weights[k]!
        const coauthored = author.bylines.filter(
          ({ work }) => corpus.works.find(({ id }) => id === work)!.bylines.length > 1,
        )
        expect(strength).toBeCloseTo(coauthored.length, 9)
      })
    }),
  )
})

test('under full counting the coauthor matrix is the off-diagonal of A-transpose-A', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      const { weighted, shared } = ties(corpus, 'full')
      corpus.authors.forEach((one, a) => {
        corpus.authors.forEach((other, b) => {
          const both = one.bylines.filter(({ work }) => other.bylines.some((byline) => byline.work === work)).length
          expect(weightBetween(weighted, a, b)).toBe(a === b ? 0 : both)
          expect(weightBetween(shared, a, b)).toBe(a === b ? 0 : both)
        })
      })
    }),
  )
})

test('a work of 3,000 authors is kept, adds no ties, and is counted among those left out', () => {
  const crowd = Array.from({ length: 3000 }, (_, i) => `Author ${i}`)
  const corpus = corpusOf([
    { title: 'Observation of a new boson', authors: crowd },
    { title: 'A note', authors: ['Author 1', 'Author 2'] },
  ])
  expect(ties(corpus, 'fractional').weighted.targets.length).toBe(2)
  const signed = signatures(corpus.works, corpus.authors)
  const leftOut = (cap: number) =>
    [0, 1].filter((w) => isLeftOut(signed, w, { counting: 'full', hyperauthorship: cap }))
  expect(leftOut(100)).toEqual([0])
  expect(leftOut(3000)).toEqual([])
  expect(network(corpus).people.leftOut).toEqual([corpus.works[0]!.id])
})

test('works of one author add nothing', () => {
  expect(newmanWeight(1)).toBe(0)
  expect(newmanWeight(0)).toBe(0)
  expect(newmanWeight(5)).toBe(0.25)
})
