import { expect, test } from 'vitest'
import { commonestChoice } from '../../../src/atlas/facts/commonest-choice.ts'
import { valueAt } from '../../../src/atlas/filters/facets.ts'
import type { FacetId } from '../../../src/model/filters.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import { authorKey, mapOf, numberOf, topicKey, workKey } from '../../explorer/map.ts'

const map = mapOf([
  { title: 'A', authors: ['Ada', 'Emmy'], venue: 'Annals', keywords: ['rare', 'common'], topics: { engines: 1 } },
  { title: 'B', authors: ['Ada'], venue: 'Bulletin', keywords: ['common'], topics: { engines: 1 } },
  { title: 'C', authors: ['Ada'], venue: 'Bulletin', topics: { engines: 1 } },
  { title: 'D', authors: ['Emil'] },
])
const commonestOf = (id: FacetId, node: NodeId) =>
  valueAt(map, id, commonestChoice(map, id).ofNode[numberOf(map, node)]!)

test('an author and a topic have what most of their works have', () => {
  expect(commonestOf('venue', authorKey('Ada'))).toBe('Bulletin')
  expect(commonestOf('venue', authorKey('Emmy'))).toBe('Annals')
  expect(commonestOf('venue', topicKey('engines'))).toBe('Bulletin')
})
test('who has no work with a value has none', () => {
  expect(commonestOf('venue', authorKey('Emil'))).toBe('')
  expect(commonestOf('venue', workKey('D'))).toBe('')
})
test('of several values of a work the one counts that most works have', () => {
  expect(commonestOf('keywords', workKey('A'))).toBe('common')
  expect([...commonestChoice(map, 'keywords').works].sort()).toEqual([1, 2, 2])
})
