import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { fingerprint } from '../../src/atlas/fingerprint.ts'
import { nodeOf } from '../../src/atlas/nodes.ts'
import { periodOf } from '../../src/atlas/periods.ts'
import { type Counting, defaultSettings } from '../../src/model/settings.ts'
import { anyCorpus, atlasFrom, corpusOf } from '../corpus.ts'
import { acl, arxiv, atlasOfFiles, seed } from './filters/fixtures.ts'

const always = { first: Number.NEGATIVE_INFINITY, last: Number.POSITIVE_INFINITY, undated: true }
const anyCounting = fc.constantFrom<Counting>('full', 'fractional')
const anySpan = fc.tuple(fc.integer({ min: 1900, max: 2030 }), fc.nat(80))

const maps = [
  ['an author’s page', await atlasOfFiles(seed)],
  ['a hundred papers of arXiv', await atlasOfFiles(arxiv)],
  ['ACL 2022', await atlasOfFiles(acl)],
] as const

/** Weight and shared works of each pair of authors, by their names. */
function pairs({ offsets, targets, weight, works }: Atlas['networks']['coauthorship']) {
  const found = new Map<string, readonly [weight: number, works: number]>()
  for (let a = 0; a + 1 < offsets.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) found.set(`${a} ${targets[k]}`, [weight[k]!, works[k]!])
  return found
}

describe('the period of all works, those without a year too, is the map', () => {
  test('of any corpus, however it is counted', () => {
    fc.assert(
      fc.property(anyCorpus, anyCounting, fc.integer({ min: 2, max: 6 }), (corpus, counting, hyperauthorship) => {
        const atlas = atlasFrom({ ...corpus, settings: { ...defaultSettings, counting, hyperauthorship } })
        expect(periodOf(atlas, always).networks).toEqual(atlas.networks)
      }),
    )
  })

  test.each(maps)('of %s', (_, atlas) => {
    const before = fingerprint(atlas)
    expect(periodOf(atlas, always).networks).toEqual(atlas.networks)
    expect(fingerprint(atlas)).toBe(before)
  })

  test('of a ready-made graph, whose ties are of no time', async () => {
    const atlas = await atlasOfFiles('test/fixtures/graphs/netscience.gml')
    expect(atlas.networks.coauthorship.targets.length).toBeGreaterThan(0)
    expect(periodOf(atlas, { first: 2000, last: 2001 }).networks).toEqual(atlas.networks)
  })
})

describe('in a period', () => {
  test('two are tied by the works of the period that both signed, and by no others', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        anySpan,
        anyCounting,
        fc.integer({ min: 2, max: 6 }),
        (corpus, [first, length], counting, cap) => {
          const atlas = atlasFrom(corpus)
          const span = { first, last: first + length }
          const { networks } = periodOf(atlas, span, { counting, hyperauthorship: cap })
          const expected = new Map<string, readonly [number, number]>()
          corpus.works.forEach((_, w) => {
            const year = atlas.works.year[w]!
            const { offsets, targets } = atlas.networks.authorship
            const signed = [...targets.subarray(offsets[w], offsets[w + 1])]
            if (year < first || year > first + length || signed.length > cap) return
            for (const a of signed)
              for (const b of signed) {
                if (a === b) continue
                const [weight, works] = expected.get(`${a} ${b}`) ?? [0, 0]
                expected.set(`${a} ${b}`, [weight + (counting === 'full' ? 1 : 1 / (signed.length - 1)), works + 1])
              }
          })
          const found = pairs(networks.coauthorship)
          expect([...found.keys()].sort()).toEqual([...expected.keys()].sort())
          for (const [pair, [weight, works]] of found) {
            expect(weight).toBeCloseTo(expected.get(pair)![0], 5)
            expect(works).toBe(expected.get(pair)![1])
          }
        },
      ),
    )
  })

  const atlas = atlasFrom(
    corpusOf([
      { title: 'On Dice', authors: ['Ada', 'Emmy'], topics: ['dice', 'odds'], year: 1990 },
      { title: 'On Rings', authors: ['Ada', 'Emmy', 'Emil'], topics: ['rings', 'odds'], year: 2018 },
      { title: 'On Fields', authors: ['Emil', 'Emmy'], topics: ['rings', 'fields'], year: 2019 },
      { title: 'On Nothing', authors: ['Ada', 'Kurt'], topics: ['odds'] },
    ]),
  )
  const [ada, emil, emmy, kurt] = ['Ada', 'Emil', 'Emmy', 'Kurt'].map((name) => nodeOf(atlas, `a:${name}`)!)
  const workless = (counts: Uint32Array) => [...counts].map((count) => count === 0)

  test('a tie whose only joint paper is outside is not there', () => {
    const found = pairs(periodOf(atlas, { first: 2019, last: 2020 }).networks.coauthorship)
    expect([...found.keys()].sort()).toEqual([`${emil} ${emmy}`, `${emmy} ${emil}`].sort())
    expect(found.get(`${emil} ${emmy}`)).toEqual([1, 1])
  })

  test('works are counted of each author and each topic', () => {
    const { works, worksOfAuthors, worksOfTopics } = periodOf(atlas, { first: 2018, last: 2019 })
    expect(works.reduce((sum, is) => sum + is, 0)).toBe(2)
    expect([ada, emil, emmy, kurt].map((a) => worksOfAuthors[a!])).toEqual([1, 2, 2, 0])
    expect(workless(worksOfTopics).filter((none) => none).length).toBe(1)
  })

  test('a work without a year is of none, unless it is told so', () => {
    const of = (undated: boolean) => periodOf(atlas, { first: 1900, last: 2100, undated }).worksOfAuthors[kurt!]
    expect(of(false)).toBe(0)
    expect(of(true)).toBe(1)
  })

  test('who signed what, and what it is about, is what the map says of those works; topics meet in them alone', () => {
    const { networks, works } = periodOf(atlas, { first: 2018, last: 2019 })
    for (const name of ['authorship', 'aboutness', 'wording'] as const)
      works.forEach((is, w) => {
        const row = (of: Atlas['networks']) => [
          ...of[name].targets.subarray(of[name].offsets[w], of[name].offsets[w + 1]),
        ]
        expect(row(networks)).toEqual(is === 1 ? row(atlas.networks) : [])
      })
    const { targets, works: met } = networks.cooccurrence
    expect(targets.length / 2).toBe(2)
    expect([...met]).toEqual([1, 1, 1, 1])
  })

  test('works are alike as they were, those of the period among themselves', () => {
    const found = (of: Atlas['networks']['similarity']) => of.targets.length / 2
    const { networks, works } = periodOf(atlas, { first: 2018, last: 2019 })
    const { offsets, targets } = atlas.networks.similarity
    let among = 0
    works.forEach((is, w) => {
      for (let k = offsets[w]!; k < offsets[w + 1]!; k++) if (is === 1 && works[targets[k]!] === 1) among++
    })
    expect(found(networks.similarity)).toBe(among / 2)
    expect(among).toBeGreaterThan(0)
    expect(found(networks.similarity)).toBeLessThan(found(atlas.networks.similarity))
  })
})
