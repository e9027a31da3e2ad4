import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrangementOf } from '../../../src/atlas/arrangement-of.ts'
import { fingerprint } from '../../../src/atlas/fingerprint.ts'
import { idAt } from '../../../src/atlas/nodes.ts'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import { placesThrough } from '../../../src/ingest/lens-layout.ts'
import { emptyArrangement } from '../../../src/model/arrangement.ts'
import { lenses, lensIds } from '../../../src/model/lenses.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { projectIn, projectJson } from '../../../src/project/project-file.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()
const before = fingerprint(map)
const common = map.findings[0]

function opened(): Session {
  const session = openSession({ now: () => 0 })
  const arrangement = arrangementOf(map, emptyArrangement)
  session.adopt({ ...emptyProject, arrangement })
  session.atlas.value = map
  session.rememberMap(arrangement)
  return session
}

/** Does what the worker does. */
function layOut({ wantedLayout, takeLayout, project }: Session): void {
  const wanted = wantedLayout.peek()
  if (wanted !== null) takeLayout(wanted, placesThrough(map, wanted.lens, project.peek().arrangement))
}

const at = ({ places }: Session, node: number) => [places.value!.x[node], places.value!.y[node]]
const work = map.authors.key.offsets.length - 1
const rowOf = (id: string) => lenses.find((row) => row.id === id)!

test('a lens shows its nodes in the common places until its layout is there, and then in its own', () => {
  const session = opened()
  session.setLens('works')
  expect(session.places.value).toEqual(expect.objectContaining({ x: common.x, y: common.y }))
  layOut(session)
  expect(session.places.value).toEqual(placesThrough(map, rowOf('works'), arrangementOf(map)))
  expect([session.wantedLayout.value, session.canUndo.value]).toEqual([null, true])
  expect(fingerprint(session.atlas.value!)).toBe(before)
})

test('where a lens has its nodes does not depend on the lenses that were looked through before', () => {
  const wanted = new Map(lensIds.map((id) => [id, opened()] as const))
  for (const [id, session] of wanted) {
    session.setLens(id)
    layOut(session)
  }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...lensIds), { minLength: 1, maxLength: 6 }),
      fc.infiniteStream(fc.boolean()),
      (way, waits) => {
        const session = opened()
        for (const id of way) {
          session.setLens(id)
          // Who goes on at once never sees the layout of this one.
          if (waits.next().value) layOut(session)
        }
        layOut(session)
        expect(session.places.value).toEqual(wanted.get(way.at(-1)!)!.places.value)
      },
    ),
    { numRuns: 40 },
  )
})

test('undo brings the lens before back with its places, and redo the other, without working anything out', () => {
  const session = opened()
  session.setLens('works')
  layOut(session)
  const there = at(session, work)
  session.placeNode(work, 1, 2)
  session.stepBack()
  expect([at(session, work), session.wantedLayout.value]).toEqual([there, null])
  session.stepForth()
  expect(at(session, work)).toEqual([1, 2])
  session.stepBack()
  session.stepBack()
  expect(at(session, work)).toEqual([common.x[work], common.y[work]])
})

test('whoever comes back to a lens finds the very places that were there', () => {
  const session = opened()
  session.setLens('works')
  layOut(session)
  const before = session.places.value
  session.setLens('people')
  session.setLens('works')
  expect(session.places.value).toBe(before)
})

test('what is dragged in a lens stands there and nowhere else, and is pinned there alone', () => {
  const session = opened()
  session.setLens('works')
  layOut(session)
  expect(session.placeNode(work, 700, 800, true)).toBe(true)
  expect([at(session, work), [...session.pinned.value]]).toEqual([[700, 800], [idAt(map, work)]])
  session.setLens('everything')
  expect([at(session, work), session.pinned.value.size]).toEqual([[common.x[work], common.y[work]], 0])
  session.setLens('works')
  expect(at(session, work)).toEqual([700, 800])
  session.unpinAll()
  expect([session.pinned.value.size, at(session, work)]).toEqual([0, [700, 800]])
})

test('what is moved where everything is shown moves what is made of it, and not what a person placed in a lens', () => {
  const session = opened()
  session.setLens('works')
  session.placeNode(work, 700, 800)
  session.setLens('topics')
  layOut(session)
  session.setLens('everything')
  session.placeNode(work, 5, 6)
  session.setLens('works')
  expect([at(session, work), session.wantedLayout.value]).toEqual([[700, 800], null])
  session.setLens('topics')
  expect(session.wantedLayout.value?.lens.id).toBe('topics')
})

test('a layout that ran in a lens comes to rest in it, whatever lens is looked through by then', () => {
  const session = opened()
  session.setLens('works')
  const all = { nodes: Uint32Array.of(work), x: [11], y: [12] }
  session.showUnderway(map, all)
  session.setLens('people')
  session.settleHere(rowOf('works'))
  expect(at(session, work)).toEqual([common.x[work], common.y[work]])
  session.setLens('works')
  expect(at(session, work)).toEqual([11, 12])
})

test('a project that is opened again has its lenses as they were', () => {
  const session = opened()
  session.setLens('works')
  layOut(session)
  const { project } = projectIn(JSON.parse(JSON.stringify(projectJson(session.project.value))))
  const again = openSession()
  again.adopt(project)
  again.atlas.value = map
  expect(again.wantedLayout.value).toBeNull()
  expect(again.places.value).toEqual(session.places.value)
})

test('works along their years keep the heights that the lens gives them, as a step that is undone', () => {
  const session = opened()
  session.setLens('works')
  layOut(session)
  const there = session.places.value!
  session.setAlongYears(true)
  expect(session.yearAxis.value!.columns.length).toBeGreaterThan(3)
  expect(session.places.value!.y).toEqual(there.y)
  expect(session.places.value!.x).not.toEqual(there.x)
  // A drag moves up and down.
  session.placeNode(work, 999, 3)
  expect([session.places.value!.x[work] === 999, session.places.value!.y[work]]).toEqual([false, 3])
  session.stepBack()
  session.stepBack()
  expect([session.places.value, session.yearAxis.value]).toEqual([there, null])
  session.stepForth()
  session.setLens('people')
  expect(session.yearAxis.value).toBeNull()
})
