import { expect, test } from 'vitest'
import { type ExportedPart, mapOfPart, sizeOfPart } from '../../../src/explorer/state/exported-part.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { flatOf } from '../../../src/export/flat-nodes.ts'
import { authorKey, mapOf } from '../map.ts'

const session = openSession()
session.atlas.value = mapOf([
  { title: 'Bits', authors: ['Ada Byron', 'Emmy Noether'], topics: { bits: 1 } },
  { title: 'Rings', authors: ['Emmy Noether', 'Alan Turing'] },
  { title: 'Alone', authors: ['Grace Hopper'] },
])
const written = (part: ExportedPart) => {
  const map = flatOf(mapOfPart(session as never, part)!)
  return {
    nodes: [...map.nodes()].map(({ label }) => label),
    ties: [...map.ties()].map(({ source, target, values }) => [source, values.get('kind'), target]),
  }
}

test('the whole is the whole, whatever is shown of it', () => {
  session.setLens('topics')
  expect(written('whole').nodes).toHaveLength(8)
  expect(mapOfPart(session as never, 'whole')).toBe(session.atlas.value)
})

test('what is shown is what lens and filters leave, with the ties of the lens', () => {
  session.setLens('people')
  expect(written('shown').nodes).toEqual(['Ada Byron', 'Alan Turing', 'Emmy Noether', 'Grace Hopper'])
  expect(new Set(written('shown').ties.map(([, kind]) => kind))).toEqual(new Set(['coauthorship']))
  session.setReduction('giant', 0)
  expect(written('shown').nodes).toEqual(['Ada Byron', 'Alan Turing', 'Emmy Noether'])
  expect(sizeOfPart(session as never, 'shown')).toEqual({ author: 3, work: 0, topic: 0 })
  session.clearFilters()
})

test('a selected author goes out with coauthors, works and topics of those that they are tied to', () => {
  expect(mapOfPart(session as never, 'selected')).toBeNull()
  session.select(authorKey('Ada Byron'))
  expect(written('selected').nodes).toEqual(['Ada Byron', 'Emmy Noether', 'Bits'])
  expect(sizeOfPart(session as never, 'selected')).toEqual({ author: 2, work: 1, topic: 0 })
})

test('a cluster that is looked at goes out with all its members', () => {
  session.showCluster(0)
  expect(written('selected').nodes).toHaveLength(8)
})
