import { expect, test } from 'vitest'
import { measuresOn } from '../../../src/explorer/state/measures-here.ts'
import { columnsOf, rowsOf, sorted } from '../../../src/explorer/state/table.ts'
import { nodeKinds } from '../../../src/model/ids.ts'
import { mapOf } from '../map.ts'

const map = mapOf([
  { title: 'Beta', authors: ['Émile', 'Zoe', 'Fay'], date: { year: 1999 } },
  { title: 'Alpha', authors: ['Zoe'] },
])
const columns = columnsOf(map, measuresOn(map))
const order = (column: string, falling: boolean, kinds: readonly ('author' | 'work' | 'topic')[] = nodeKinds) =>
  sorted(
    rowsOf(map, new Set(kinds)),
    columns.find(({ id }) => id === column),
    falling,
  ).map(({ label }) => label)

test('only the kinds on the map have rows', () => {
  expect(order('label', false, ['work'])).toEqual(['Alpha', 'Beta'])
})
test('names sort without regard to accents and capitals', () => {
  expect(order('label', false, ['author'])).toEqual(['Émile', 'Fay', 'Zoe'])
})
test('numbers sort both ways, ties by name', () => {
  expect(order('degree', true)).toEqual(['Beta', 'Alpha', 'Émile', 'Fay', 'Zoe'])
})
test('rows without a value come last, whichever way', () => {
  expect(order('year', true)[0]).toBe('Beta')
  expect(order('year', false)[0]).toBe('Beta')
})
