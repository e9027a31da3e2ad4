import { afterEach, beforeEach, expect, test } from 'vitest'
import { idAt } from '../../../src/atlas/nodes.ts'
import { noFilters, readFilters, writeFilters } from '../../../src/explorer/state/filter-words.ts'
import { openSession } from '../../../src/explorer/state/session.ts'
import { rowsOf } from '../../../src/explorer/state/table.ts'
import { readAddress, writeAddress } from '../../../src/explorer/state/view-address.ts'
import type { NodeId } from '../../../src/model/ids.ts'
import { emptyProject } from '../../../src/model/project.ts'
import { authorKey, drawn, mapOf, numberOf, sketchOf, topicKey, workKey } from '../map.ts'

const session = openSession()
const {
  adopt,
  atlas,
  clearFilters,
  colours,
  countedWorks,
  countedYears,
  filtered,
  isHidden,
  setLens,
  setReduction,
  setYears,
  unhide,
  visibleKinds,
} = session

const [ada, emmy, emil] = ['Ada Byron', 'Emmy Noether', 'Emil Artin'].map(authorKey) as [NodeId, NodeId, NodeId]
const works = [
  { title: 'On Dice', authors: ['Ada Byron', 'Emmy Noether'], topics: { dice: 0.6 }, date: { year: 1990 } },
  { title: 'On Rings', authors: ['Ada Byron', 'Emmy Noether'], topics: { rings: 0.9 }, date: { year: 2000 } },
  { title: 'On Fields', authors: ['Emil Artin'], topics: { fields: 0.9 }, date: { year: 2010 } },
]

beforeEach(() => {
  atlas.value = mapOf(works)
})
afterEach(() => {
  clearFilters()
  adopt(emptyProject)
  atlas.value = null
})

/** Whether the filters leave a node. */
const isLeft = (id: NodeId) => filtered.value!.nodes[numberOf(atlas.value!, id)] === 1
const left = () =>
  Array.from(filtered.value!.nodes, (shown, node) => (shown === 1 ? idAt(atlas.value!, node) : ''))
    .filter(Boolean)
    .sort()

test('without filters nothing is left out', () => {
  expect(filtered.value).toBe(null)
})

test('a minimum of works hides authors with fewer and the works that only they wrote, and counts them with the reason', () => {
  setReduction('works', 2)
  expect(isLeft(emil)).toBe(false)
  expect(isLeft(workKey('On Fields'))).toBe(false)
  expect(isLeft(ada)).toBe(true)
  expect(filtered.value!.all.author - filtered.value!.shown.author).toBe(1)
  expect(filtered.value!.steps).toMatchObject([
    { reason: { code: 'reduction', reduction: 'works', value: 2 }, hidden: { author: 1, work: 1 } },
  ])
})

test('a range of years keeps its works, their authors and their topics', () => {
  setYears([1990, 2000])
  expect(left()).toEqual(
    [ada, emmy, workKey('On Dice'), workKey('On Rings'), topicKey('dice'), topicKey('rings')].sort(),
  )
})

test('in a range of years a tie is hidden of those who wrote together outside alone, and works are counted inside', () => {
  atlas.value = mapOf([
    ...works,
    { title: 'On Ideals', authors: ['Emmy Noether'], date: { year: 2010 } },
    { title: 'On Engines', authors: ['Ada Byron'], date: { year: 2010 } },
  ])
  expect(countedYears.value).toBe(null)
  setYears([2005, 2015])
  expect([isLeft(ada), isLeft(emmy)]).toEqual([true, true])
  expect(filtered.value!.hiddenTies.count).toBe(1)
  expect(filtered.value!.period!.works[numberOf(atlas.value!, ada)]).toBe(1)
  expect(countedWorks.value!.reduce((sum, counts) => sum + counts, 0)).toBe(3)
  expect(countedYears.value).toEqual([2005, 2015])
})

test('the largest component of the lens “people” is who wrote together, and ties of the hidden go with them', () => {
  setLens('people')
  setReduction('giant', 0)
  expect(left()).toEqual([ada, emmy].sort())
})

test('a minimum weight of ties hides weaker ties between those who stay', () => {
  setLens('people')
  const sketch = sketchOf(works)
  sketch.updateEdgeAttribute(sketch.edge(emmy, ada), 'weight', () => 0.5)
  atlas.value = drawn(sketch)
  setReduction('weight', 0.4)
  expect(filtered.value!.hiddenTies.count).toBe(0)
  setReduction('weight', 0.6)
  expect(isLeft(ada)).toBe(false)
})

test('table and legend hold what the filter leaves; what is asked for by name comes back', () => {
  setReduction('works', 2)
  const rows = () =>
    rowsOf(atlas.value!, 'author', { kinds: visibleKinds.value, among: filtered.value?.nodes }).map(({ id }) => id)
  expect(rows()).not.toContain(emil)
  const counted = () => colours.value!.meaning.by === 'cluster' && colours.value!.meaning.entries[0]!.count
  expect(counted()).toBe(left().length)
  expect(isHidden(emil)).toBe(true)
  unhide(emil)
  expect(isHidden(emil)).toBe(false)
  expect(rows()).toContain(emil)
  clearFilters()
  setReduction('works', 2)
  expect(isHidden(emil)).toBe(true)
})

test('filters go through the address and back; nonsense among them is refused', () => {
  setReduction('works', 3)
  setReduction('giant', 0)
  setYears([1999, 2004])
  const said = writeFilters({ ...noFilters, years: [1999, 2004], reductions: new Map([['works', 3], ['giant', 0]]) }) // biome-ignore format: one filter
  expect(said).toBe('years:1999-2004,giant,works:3')
  const hash = writeAddress({ filters: readFilters(said)! }, {})
  expect(writeFilters(readAddress(hash).address.filters!)).toBe(said)
  for (const bad of [
    'works',
    'works:',
    'works:0',
    'works:abc',
    'giant:1',
    'years:x-y',
    '__proto__',
    'constructor:1',
    '',
  ])
    expect(readFilters(bad), bad).toBe(undefined)
})
