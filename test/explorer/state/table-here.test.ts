import { beforeEach, expect, test } from 'vitest'
import { openSession, type Session } from '../../../src/explorer/state/session.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { authorKey, mapOf, workKey } from '../map.ts'

let session: Session
beforeEach(() => {
  session = openSession({ now: () => 0 })
  session.atlas.value = mapOf([
    { title: 'Old', authors: ['Ada', 'Emmy'], date: { year: 1990 }, venue: 'Annals' },
    { title: 'New', authors: ['Ada'], date: { year: 2001 } },
  ])
})
const listed = () => session.rowsInOrder.value.map(({ label }) => label)
const ids = () => session.columnsShown.value.map(({ id }) => id)

test('at first the table lists authors, those with most works first', () => {
  expect(session.listedKinds.value).toEqual(['author', 'work', 'topic', 'cluster'])
  expect(listed()).toEqual(['Ada', 'Emmy'])
  expect(ids()).toEqual(['label', 'works', 'coauthors', 'first', 'last', 'cluster'])
})
test('each kind keeps its own order and its own columns, with the project', () => {
  session.listKind('work')
  session.sortBy('label')
  session.toggleColumn('venue')
  session.listKind('author')
  session.sortBy('works')
  expect(listed()).toEqual(['Emmy', 'Ada'])
  const { table } = session.project.value.view
  session.adopt(emptyProject)
  expect(listed()).toEqual(['Ada', 'Emmy'])
  session.adopt({ ...emptyProject, view: { ...emptyProject.view, table: table! } })
  expect(listed()).toEqual(['Emmy', 'Ada'])
  session.listKind('work')
  expect(ids()).not.toContain('venue')
  expect(listed()).toEqual(['New', 'Old'])
  session.showUsualColumns()
  expect(ids()).toContain('venue')
})
test('how the table stands is no step, and stays when something else is undone', () => {
  session.setColour('year')
  session.listKind('work')
  expect(session.history.value.past).toHaveLength(1)
  session.stepBack()
  expect(session.colourBy.value).toBe('cluster')
  expect(session.tableKind.value).toBe('work')
  session.stepForth()
  expect(session.colourBy.value).toBe('year')
  expect(session.tableKind.value).toBe('work')
})
test('a lens without the kind lists the first that it has, and the kind again when it is back', () => {
  session.listKind('work')
  session.setLens('people')
  expect(session.listedKinds.value).toEqual(['author', 'cluster'])
  expect(session.tableKind.value).toBe('author')
  session.setLens('everything')
  expect(session.tableKind.value).toBe('work')
})
test('what is selected on the map has its kind listed', () => {
  session.listKindOf(workKey('Old'))
  expect(session.tableKind.value).toBe('work')
  session.listKindOf(authorKey('Ada'))
  expect(session.tableKind.value).toBe('author')
})
test('years leave rows of their own, whose works alone count', () => {
  session.setYears([1990, 1995])
  expect(listed()).toEqual(['Ada', 'Emmy'])
  expect(session.rowCounts.value.get('work')).toBe(1)
  const works = session.columnsShown.value.find(({ id }) => id === 'works')!
  expect(session.rowsInOrder.value.map((row) => works.value(row))).toEqual([1, 1])
})
test('a search holds until another kind is listed', () => {
  session.tableWords.value = 'emm'
  expect(listed()).toEqual(['Emmy'])
  session.listKind('work')
  expect(listed()).toHaveLength(2)
})
test('a column that a map does not have sorts nothing: the first order is taken', () => {
  const table = { kind: 'author', columns: {}, sort: { author: { column: 'constructor', falling: true } } } as const
  session.adopt({ ...emptyProject, view: { ...emptyProject.view, table } })
  expect(listed()).toEqual(['Ada', 'Emmy'])
})
