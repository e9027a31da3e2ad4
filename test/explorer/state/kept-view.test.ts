import { beforeEach, expect, test } from 'vitest'
import type { Atlas } from '../../../src/atlas/atlas.ts'
import { viewOn } from '../../../src/explorer/state/kept-view.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { firstView, type View } from '../../../src/model/view.ts'
import { projectIn, projectJson } from '../../../src/project/project-file.ts'
import { mapOf } from '../map.ts'

const session = openSession()
const {
  atlas,
  clearFilters,
  colourBy,
  filters,
  lens,
  setColour,
  setLens,
  setReduction,
  setSize,
  setYears,
  shownKinds,
  sizeBy,
  toggleKind,
} = session

const map = mapOf([{ title: 'On Rings', authors: ['Emmy Noether', 'Emil Artin'] }])

const takeView = (view: View, map: Atlas) => session.adopt({ ...emptyProject, view: viewOn(map, view) })
beforeEach(() => takeView(firstView, map))

test('a view that was kept is taken up as it was left, by way of the file', () => {
  atlas.value = map
  setLens('people')
  setColour('year')
  setSize('degree')
  toggleKind('topic')
  setYears([2001, 2009])
  setReduction('core', 3)
  setReduction('giant', 0)
  const json = JSON.parse(JSON.stringify(projectJson(session.project.value)))
  const { project, faults } = projectIn(json)
  expect(faults).toEqual([])
  takeView(firstView, map)
  expect([lens.value, filters.value.years, filters.value.reductions.size]).toEqual(['everything', null, 0])
  takeView(project.view, map)
  expect([lens.value, colourBy.value, sizeBy.value]).toEqual(['people', 'year', 'degree'])
  expect([...shownKinds.value]).toEqual(['author', 'work'])
  expect(filters.value.years).toEqual([2001, 2009])
  expect([...filters.value.reductions].sort()).toEqual([
    ['core', 3],
    ['giant', 0],
  ])
  clearFilters()
})

test('a measure that a map does not have is passed over', () => {
  takeView({ ...firstView, size: 'fame' }, map)
  expect(sizeBy.value).toBe('degree')
})
