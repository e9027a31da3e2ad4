import { expect, test } from 'vitest'
import { likeness } from '../../../src/ingest/graph/work-likeness.ts'
import { drawTopics } from '../../../src/ingest/topics/draw.ts'
import { work } from './works.ts'

const texts = [
  ['Coral reefs', 'Coral reefs bleach in warm water, and reef fish leave bleached coral reefs.'],
  ['Reef fish', 'Fish of coral reefs follow the warm water; reef fish need coral.'],
  ['Medieval charters', 'Scribes of medieval charters wrote in Latin; the charters name their witnesses.'],
  ['Latin scribes', 'Witnesses in medieval charters, and how scribes wrote Latin.'],
] as const
const rowsOf = async (pairs: readonly (readonly [string, string])[]) =>
  (
    await drawTopics(
      pairs.map(([title, abstract], i) => work(`${i}`, title, abstract)),
      { topics: 50 },
    )
  ).text

test('works are as alike as their words are: a cosine, at most 1, highest for equal texts', async () => {
  const near = likeness(await rowsOf([...texts, texts[0]]))
  const between = (a: number, b: number) => {
    const at = near.targets.subarray(near.offsets[a], near.offsets[a + 1]).indexOf(b)
    return at < 0 ? 0 : near.weights[near.offsets[a]! + at]!
  }
  expect(between(0, 4)).toBeGreaterThan(0.9)
  expect(between(0, 4)).toBeLessThanOrEqual(1.0001)
  expect(between(0, 1)).toBeGreaterThan(between(0, 2))
  expect(between(2, 3)).toBeGreaterThan(between(1, 3))
})

test('a word that one work alone holds makes it less like the others, and like nobody', async () => {
  const plain = likeness(await rowsOf(texts))
  const wordy = likeness(
    await rowsOf([[texts[0][0], `${texts[0][1]} Zebras, quokkas and axolotls yawn.`], ...texts.slice(1)]),
  )
  expect(wordy.weights[0]).toBeLessThan(plain.weights[0]!)
  expect([...wordy.targets]).toEqual([...plain.targets])
})
