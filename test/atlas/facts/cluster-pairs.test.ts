import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterPairFacts, clusterPairs } from '../../../src/atlas/facts/cluster-pairs.ts'
import { authorKey, drawn, sketchOf, workKey } from '../../explorer/map.ts'
import { titles } from './few-works.ts'

const clusters = [0, 1, 2].map((number) => ({ number, label: '', terms: [], size: 1, colour: number, description: '' }))

/** Works by people of three clusters, each with a year and in the cluster of its first author. */
function threeClusters(
  works: readonly { readonly title: string; readonly authors: readonly string[] }[],
  of: (name: string) => number,
) {
  // biome-ignore format: one line a parameter is no clearer
  const sketch = sketchOf(
    works.map((work, i) => ({ ...work, topics: { numbers: 1, proof: 0.5 }, date: { year: 2020 + i } })),
    { clusters },
  )
  for (const { title, authors } of works) {
    for (const name of authors) sketch.setNodeAttribute(authorKey(name), 'cluster', of(name))
    sketch.setNodeAttribute(workKey(title), 'cluster', of(authors[0]!))
  }
  return drawn(sketch)
}

const home: Readonly<Record<string, number>> = { Ada: 0, Bo: 0, Cy: 1, Di: 1, Ed: 2 }
const map = threeClusters(
  [
    { title: 'Sums', authors: ['Ada', 'Cy'] },
    { title: 'Roots', authors: ['Cy', 'Ada', 'Bo'] },
    { title: 'Nets', authors: ['Di', 'Ed'] },
    { title: 'Alone', authors: ['Ada', 'Bo'] },
  ],
  (name) => home[name]!,
)

test('two clusters have the works in common that people of both signed', () => {
  expect(clusterPairs(map)).toEqual([
    { one: 0, other: 1, works: 2 },
    { one: 1, other: 2, works: 1 },
  ])
})

test('in a period only what was written in it is common', () => {
  const of2020 = Uint8Array.from(map.works.year, (year) => Number(year === 2020))
  expect(clusterPairs(map, of2020)).toEqual([{ one: 0, other: 1, works: 1 }])
  expect(titles(map, clusterPairFacts(map, 0, 1, of2020).works)).toEqual(['Sums'])
})

test('what two clusters have in common is told with who wrote it, newest first', () => {
  const facts = clusterPairFacts(map, 0, 1)
  expect(titles(map, facts.works)).toEqual(['Roots', 'Sums'])
  expect(facts.authors.map((some) => some.map(({ label, works }) => [label, works]))).toEqual([
    [
      ['Ada', 2],
      ['Bo', 1],
    ],
    [['Cy', 2]],
  ])
  expect(facts.topics.map(({ label }) => label)).toEqual(['numbers', 'proof'])
})

test('the number of a pair is that of the works that are listed for it', () => {
  const people = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']
  const work = fc.subarray(people, { minLength: 1 })
  fc.assert(
    fc.property(fc.array(work, { minLength: 1, maxLength: 12 }), (lists) => {
      const any = threeClusters(
        lists.map((authors, i) => ({ title: `Work ${i}`, authors })),
        (name) => home[name]!,
      )
      for (const { one, other, works } of clusterPairs(any))
        expect(clusterPairFacts(any, one, other).works).toHaveLength(works)
    }),
    { numRuns: 50 },
  )
})
