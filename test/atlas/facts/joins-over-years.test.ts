import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf } from '../../../src/atlas/atlas.ts'
import { authorFacts, worksOfAuthor } from '../../../src/atlas/facts/author-facts.ts'
import { joinsOverYears } from '../../../src/atlas/facts/joins-over-years.ts'
import { labelAt } from '../../../src/atlas/nodes.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../../corpus.ts'

test('each work joins the author with those who signed it, coauthors of more works in higher rows', () => {
  const atlas = atlasFrom(
    corpusOf([
      { title: 'Late', authors: ['Ada', 'Emmy'], year: 2003 },
      { title: 'Early', authors: ['Ada', 'Emmy', 'Kurt'], year: 2001 },
      { title: 'Early too', authors: ['Ada', 'Emil'], year: 2001 },
      { title: 'Alone', authors: ['Ada'], year: 2002 },
      { title: 'Undated', authors: ['Ada', 'Emmy'] },
    ]),
  )
  const ada = Array.from({ length: orderOf(atlas).author }, (_, a) => a).find((a) => labelAt(atlas, a) === 'Ada')!
  const found = joinsOverYears(atlas, ada, [...worksOfAuthor(atlas, ada)], 2)!
  expect([found.first, found.last, found.others]).toEqual([2001, 2003, 1])
  expect(found.rows.map(({ author, works }) => [labelAt(atlas, author), works])).toEqual([
    ['Emmy', 3],
    ['Emil', 1],
  ])
  const told = found.joins.map(({ year, place, of, rows, others }) => ({ year, place, of, rows, others }))
  expect(told.filter(({ year }) => year > 2001)).toEqual([
    { year: 2002, place: 0, of: 1, rows: [], others: 0 },
    { year: 2003, place: 0, of: 1, rows: [0], others: 0 },
  ])
  const early = told.filter(({ year }) => year === 2001)
  expect(early.map(({ place, of }) => [place, of])).toEqual([[0, 2], [1, 2]]) // biome-ignore format: two works
  expect(early.map(({ rows, others }) => [...rows, others]).sort()).toEqual([[0, 1], [1, 0]]) // biome-ignore format: two works
})

test('rows are the coauthors that the details count, and all who signed stand in a row or are counted', () => {
  fc.assert(
    fc.property(anyCorpus, fc.nat(4), (corpus, most) => {
      const atlas = atlasFrom(corpus)
      for (let a = 0; a < orderOf(atlas).author; a++) {
        const works = [...worksOfAuthor(atlas, a)]
        const found = joinsOverYears(atlas, a, works, most)
        if (found === null) continue
        const { coauthors } = authorFacts(atlas, a)
        expect(found.rows.length + found.others).toBe(coauthors.length)
        expect(found.rows.map(({ works }) => works)).toEqual(coauthors.slice(0, most).map(({ works }) => works))
        const { offsets, targets } = atlas.networks.authorship
        for (const { work, rows, others } of found.joins)
          expect(rows.length + others).toBe(new Set(targets.subarray(offsets[work], offsets[work + 1])).size - 1)
      }
    }),
  )
})
