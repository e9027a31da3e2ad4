import { beforeEach, expect, test } from 'vitest'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import { authorKey, mapOf } from '../map.ts'

const [ada, emmy] = ['Ada Byron', 'Emmy Noether'].map((name) => authorKey(name) as NodeId) as [NodeId, NodeId]
const map = mapOf([
  { title: 'Bits', authors: ['Ada Byron', 'Emmy Noether'] },
  { title: 'Rings', authors: ['Emmy Noether', 'Emil Artin'] },
])

let session: Session
beforeEach(() => {
  session = openSession()
  session.atlas.value = map
  session.keepTie()
})

test('a tie that is opened lets go of what was selected; Escape lets go of the tie', () => {
  session.select(ada)
  session.showTie(ada, emmy)
  expect([session.selected.value, session.openTie.value]).toEqual([null, [ada, emmy]])
  session.stepOut()
  expect(session.openTie.value).toBeNull()
})

test('whoever selects one of its ends, or a cluster, has left the tie', () => {
  session.showTie(ada, emmy)
  session.select(emmy)
  expect(session.openTie.value).toBeNull()
  session.showTie(ada, emmy)
  session.showCluster(0)
  expect(session.openTie.value).toBeNull()
})

test('a tie whose end is no longer on the map is let go', () => {
  session.showTie(ada, emmy)
  session.atlas.value = mapOf([{ title: 'Rings', authors: ['Emmy Noether', 'Emil Artin'] }])
  expect(session.openTie.value).toBeNull()
})
