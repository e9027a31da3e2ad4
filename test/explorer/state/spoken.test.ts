import { expect, test } from 'vitest'
import { spoken } from '../../../src/explorer/state/spoken.ts'
import { fewWorks as map } from '../../atlas/facts/few-works.ts'
import { authorKey, topicKey, workKey } from '../map.ts'

test('a selection is told in a sentence', () => {
  expect(spoken(map, authorKey('Bo'))).toBe('Bo, author: 2 works here, 2 coauthors.')
  expect(spoken(map, workKey('Roots'))).toBe('Roots, work: 2 authors and others, 1 topic.')
  expect(spoken(map, topicKey('proof'))).toBe('proof, topic: 2 works.')
})

test('of what is not on the map nothing is told', () => {
  expect(spoken(map, authorKey('Nobody'))).toBe('')
})
