import { beforeEach, expect, test } from 'vitest'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import { projectIn, projectJson } from '../../../src/project/project-file.ts'
import { seedMap } from '../../seed.ts'
import { authorKey, mapOf, workKey } from '../map.ts'

const [wonyeol, w] = ['Wonyeol Lee', 'W. Lee'].map((name) => authorKey(name) as NodeId) as [NodeId, NodeId]
const apart = mapOf([
  { title: 'Bits', authors: ['Wonyeol Lee', 'Alex Aiken'] },
  { title: 'Gradients', authors: ['W. Lee', 'H. Yang'] },
])

let session: Session
let time = 0
beforeEach(() => {
  session = openSession({ now: () => (time += 5000) })
  session.atlas.value = apart
})

test('a note is kept with what it is on, changed, taken away and undone', () => {
  session.setNote(wonyeol, ' Met in Seoul. ')
  expect(session.notes.value.get(wonyeol)).toEqual(['Met in Seoul.'])
  session.setNote(wonyeol, 'Met in Seoul.')
  expect(session.history.value.past).toHaveLength(1)
  session.setNote(wonyeol, 'Met in Daejeon.')
  expect(session.history.value.past).toHaveLength(1)
  session.setNote(wonyeol, '')
  expect(session.notes.value.size).toBe(0)
  session.undo()
  expect(session.notes.value.get(wonyeol)).toEqual(['Met in Daejeon.'])
  expect(session.selected.value).toBe(wonyeol)
})

test('tags are given once each, and are offered again', () => {
  session.addTag(wonyeol, ' to  ask ')
  session.addTag(wonyeol, 'to ask')
  session.addTag(workKey('Bits') as NodeId, 'read')
  expect(session.tags.value.get(wonyeol)).toEqual(['to ask'])
  expect(session.tagsInUse.value).toEqual(['read', 'to ask'])
  session.removeTag(wonyeol, 'to ask')
  expect([session.tags.value.get(wonyeol), session.tagsInUse.value]).toEqual([undefined, ['read']])
})

test('notes and tags are read back from the file', () => {
  session.setNote(wonyeol, 'first')
  session.setNote(w, 'second')
  session.addTag(w, 'ask')
  const { project } = projectIn(JSON.parse(JSON.stringify(projectJson(session.project.value))))
  const later = openSession()
  later.atlas.value = apart
  later.adopt(project)
  expect([later.notes.value.get(wonyeol), later.notes.value.get(w)]).toEqual([['first'], ['second']])
  expect(later.tags.value.get(w)).toEqual(['ask'])
})

test('a note on a cluster stays with its members, and undo shows the cluster', async () => {
  const map = await seedMap()
  session.atlas.value = map
  session.setNote(0, 'Ask them.')
  const { on } = session.project.value.notes[0]!
  expect(on.kind === 'cluster' && on.members.length).toBeGreaterThan(3)
  const [finding] = map.findings
  const count = finding.clusters.colour.length
  // Found anew the same clusters have other numbers.
  const membership = finding.membership.map((number) => (number + 1) % count)
  session.atlas.value = { ...map, findings: [{ ...finding, membership }] }
  expect(session.notes.value.get(1)).toEqual(['Ask them.'])
  session.undo()
  expect([session.notes.value.size, session.openCluster.value]).toEqual([0, 1])
})
