import { beforeEach, expect, test, vi } from 'vitest'
import { arrangementOf } from '../../../src/atlas/arrangement-of.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { nodeOf } from '../../../src/atlas/nodes.ts'
import { bindRedrawing } from '../../../src/explorer/app/redrawing.ts'
import { showProject, showRemembered } from '../../../src/explorer/app/showing.ts'
import { clusterOf } from '../../../src/explorer/state/cluster-here.ts'
import { worksOf } from '../../../src/explorer/state/ledger-here.ts'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import type { AuthorId, NodeId } from '../../../src/model/ids.ts'
import { parting } from '../../../src/model/ledger.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()
const [wonyeol, hongseok] = ['a:wonyeol-lee', 'a:hongseok-yang'] as [NodeId, NodeId]
const node = nodeOf(map, wonyeol)!

let session: Session
let time = 0
const asked = { redraw: vi.fn(), settle: vi.fn(), abandonLayout: vi.fn() }
beforeEach(() => {
  vi.clearAllMocks()
  session = openSession({ now: () => (time += 5000) })
  bindRedrawing(session, asked)
  showProject(session, map, { ...emptyProject, arrangement: arrangementOf(map) }, { files: new Map(), explored: null })
})

const at = (id: NodeId) => {
  const { x, y } = session.atlas.value!.findings[0]
  const node = nodeOf(session.atlas.value!, id)!
  return [x[node], y[node]]
}
const part = () => {
  const [one, other] = [session.authorOf(wonyeol as AuthorId)!, session.authorOf(hongseok as AuthorId)!]
  session.take(parting(one, other, worksOf(map, one, other)))
}
/** As the worker answers. */
const drawAgain = () => {
  const { sources, decisions, vocabulary } = session.project.value
  const drawn = { ...map, networks: { ...map.networks } }
  showRemembered(session, { atlas: drawn, arrangement: arrangementOf(drawn), drawnFrom: { sources, decisions, vocabulary }, explored: null }) // biome-ignore format: one map
}

test('a map that is opened is not drawn again', () => {
  expect(asked.redraw).not.toHaveBeenCalled()
  session.setLens('people')
  session.togglePin(wonyeol)
  session.placeNode(node, 1, 2)
  expect(asked.redraw).not.toHaveBeenCalled()
})

test('what is dragged goes back to where it was, to the bit, and forth again', () => {
  const before = [fingerprint(map), at(wonyeol)]
  session.placeNode(node, 40, 50)
  const moved = session.atlas.value
  expect(at(wonyeol)).toEqual([40, 50])
  session.undo()
  expect([fingerprint(session.atlas.value!), at(wonyeol)]).toEqual(before)
  session.redo()
  expect(session.atlas.value).toBe(moved)
  expect(asked.redraw).not.toHaveBeenCalled()
})

test('a decision, a drag and a lens are undone in the order in which they were done', () => {
  part()
  expect(asked.redraw).toHaveBeenCalledTimes(1)
  drawAgain()
  session.placeNode(node, 40, 50)
  session.setLens('people')
  expect(session.history.value.past.map(({ deed }) => deed.code)).toEqual(['decided', 'moved', 'lens'])
  session.undo()
  expect([session.lens.value, at(wonyeol)]).toEqual(['everything', [40, 50]])
  session.undo()
  expect(session.decisions.value).toHaveLength(1)
  session.undo()
  expect(session.decisions.value).toEqual([])
  // The map of before is remembered: nothing has to be drawn.
  expect(session.atlas.value!.networks).toBe(map.networks)
  session.goTo(3)
  expect([session.lens.value, session.decisions.value.length, at(wonyeol)]).toEqual(['people', 1, [40, 50]])
  expect(asked.redraw).toHaveBeenCalledTimes(1)
})

test('files that came later are taken out of the map and put back, and nothing is drawn for it', () => {
  const file = { id: 'more', name: 'more.bib', blob: new Blob() }
  session.filesHere.value = new Map([['1 more.bib', file]])
  const sources = [{ name: 'more.bib', file: '1 more.bib' }]
  session.edit({ code: 'files-added', files: ['more.bib'] }, (project) => ({ ...project, sources }))
  expect(asked.redraw).toHaveBeenCalledTimes(1)
  drawAgain()
  const larger = session.atlas.value
  expect(session.mapFiles.value).toEqual([file])
  session.undo()
  expect([session.mapFiles.value, session.atlas.value!.networks]).toEqual([[], map.networks])
  session.redo()
  expect([session.mapFiles.value, session.atlas.value]).toEqual([[file], larger])
  expect(asked.redraw).toHaveBeenCalledTimes(1)
})

test('a decision that is undone before it was drawn needs no drawing', () => {
  part()
  asked.settle.mockClear()
  session.undo()
  expect(asked.settle).toHaveBeenCalled()
  expect(asked.redraw).toHaveBeenCalledTimes(1)
})

test('undo selects whom it changed', () => {
  part()
  expect(session.selected.value).toBeNull()
  session.undo()
  expect(session.selected.value).toBe(wonyeol)
})

test('a pin holds through a drawing, and is undone', () => {
  session.togglePin(wonyeol)
  expect([...session.pinned.value]).toEqual([wonyeol])
  session.undo()
  expect(session.pinned.value.size).toBe(0)
  session.redo()
  expect([...session.pinned.value]).toEqual([wonyeol])
})

test('what is dragged and pinned at once is one step', () => {
  session.placeNode(node, 1, 2, true)
  expect([...session.pinned.value]).toEqual([wonyeol])
  expect(session.history.value.past).toHaveLength(1)
  session.undo()
  expect(session.pinned.value.size).toBe(0)
})

test('a drag of an earlier visit is undone without a drawing, other clusters are not', () => {
  session.placeNode(node, 40, 50)
  const { past } = session.history.value
  const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
  const project = { ...kept(session.project.value), settings: map.about.settings }
  const later = openSession()
  bindRedrawing(later, asked)
  const steps = { past: past.map((step) => ({ ...step, project: { ...kept(step.project), settings: map.about.settings } })), future: [] } // biome-ignore format: one list
  showProject(later, session.atlas.value!, project, { files: new Map(), explored: null, steps })
  later.undo()
  expect(fingerprint(later.atlas.value!)).toBe(fingerprint(map))
  expect(asked.redraw).not.toHaveBeenCalled()
  later.amend((project) => {
    const [set] = project.arrangement.sets
    const membership = set!.membership.with(0, set!.membership[0] === 0 ? 1 : 0)
    return { ...project, arrangement: { ...project.arrangement, sets: [{ ...set!, membership }] } }
  })
  expect(asked.redraw).toHaveBeenCalledTimes(1)
})

test('where another tab writes, nothing is moved or pinned, and what is looked at is no step', () => {
  session.role.value = 'reading'
  const before = session.atlas.value
  expect(session.placeNode(node, 1, 2)).toBe(false)
  session.togglePin(wonyeol)
  session.setNote(wonyeol, 'lost')
  session.setLens('people')
  expect([session.atlas.value, session.pinned.value.size, session.notes.value.size]).toEqual([before, 0, 0])
  expect([session.lens.value, session.history.value.past.length]).toEqual(['people', 0])
  expect(session.notices.value.length).toBeGreaterThan(0)
})

test('a cluster is called what the person calls it until they take the name back, and nothing is drawn for it', () => {
  const name = (number = 0) => clusterOf(session.atlas.value!, number)!.label
  const own = name()
  session.showCluster(0)
  session.nameCluster(0, '  Floating  points ')
  expect([name(), session.ownName(0), session.openCluster.value]).toEqual(['Floating points', own, 0])
  session.placeNode(node, 40, 50)
  session.undo()
  session.undo()
  expect([name(), session.ownName(0)]).toEqual([own, undefined])
  session.redo()
  expect(name()).toBe('Floating points')
  session.nameCluster(0, '')
  expect([name(), session.ownName(0)]).toEqual([own, undefined])
  expect(asked.redraw).not.toHaveBeenCalled()
})

test('the name of a cluster of an earlier visit is taken back without a drawing', () => {
  session.nameCluster(0, 'Floating points')
  const kept = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
  const { past, present } = session.history.value
  const steps = { past: past.map((step) => ({ ...step, project: { ...kept(step.project), settings: map.about.settings } })), future: [] } // biome-ignore format: one list
  const later = openSession()
  bindRedrawing(later, asked)
  const project = { ...kept(present), settings: map.about.settings }
  showProject(later, session.atlas.value!, project, { files: new Map(), explored: null, steps })
  later.undo()
  expect(fingerprint(later.atlas.value!)).toBe(fingerprint(map))
  expect(asked.redraw).not.toHaveBeenCalled()
})
