import { expect, test } from 'vitest'
import { tieFacts } from '../../../src/atlas/facts/tie-facts.ts'
import { tieStateWords } from '../../../src/explorer/state/tie-state-words.ts'
import { authorKey, mapOf, numberOf, workKey } from '../map.ts'

const map = mapOf(
  [1998, 2001, 2003, 2003].map((year, i) => ({ title: `Of ${i}`, authors: ['Ada Byron', 'Emmy Noether'], date: { year } })), // biome-ignore format: a work a year
)
const [ada, emmy] = ['Ada Byron', 'Emmy Noether'].map((name) => numberOf(map, authorKey(name))) as [number, number]
const said = (years: readonly [number, number] | null) => tieStateWords(map, tieFacts(map, ada, emmy)!, years)

test('a tie is said to be new, continuing or dormant in the years that are chosen, by its works in them and before', () => {
  expect(said([1998, 2001])).toBe('New in 1998–2001: 2 works')
  expect(said([2003, 2003])).toBe('Continuing in 2003: 2 works, 2 before')
  expect(said([2004, 2010])).toBe('Dormant in 2004–2010: 4 works before')
})

test('nothing is said where all years count, of a tie to come, and of one that lies in a single work', () => {
  expect(said(null)).toBeNull()
  expect(said([1990, 1997])).toBeNull()
  const signed = tieFacts(map, ada, numberOf(map, workKey('Of 0')))!
  expect(tieStateWords(map, signed, [1998, 2001])).toBeNull()
})
