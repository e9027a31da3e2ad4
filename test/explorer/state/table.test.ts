import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf } from '../../../src/explorer/state/columns-of-kind.ts'
import { measuresOn } from '../../../src/explorer/state/measures-here.ts'
import { rowsOf, rowsWith, sorted } from '../../../src/explorer/state/table.ts'
import { nodeKinds } from '../../../src/model/ids.ts'
import type { TableKind } from '../../../src/model/view.ts'
import { mapOf } from '../map.ts'

const map = mapOf([
  { title: 'Beta', authors: ['Émile', 'Zoe', 'Fay'], date: { year: 1999 }, venue: 'Café of Science' },
  { title: 'Alpha', authors: ['Zoe'], topics: { graphs: 0.5 } },
])
const everything = { kinds: new Set(nodeKinds) }
const columns = (kind: TableKind) => columnsOf(map, kind, measuresOn(map))
const order = (kind: TableKind, column: string, falling: boolean) =>
  sorted(
    rowsOf(map, kind, everything),
    columns(kind).find(({ id }) => id === column),
    falling,
  ).map(({ label }) => label)

test('each kind has rows of its own, and none where the lens leaves it out', () => {
  expect(order('work', 'label', false)).toEqual(['Alpha', 'Beta'])
  expect(order('topic', 'label', false)).toEqual(['graphs'])
  expect(rowsOf(map, 'work', { kinds: new Set(['author']) })).toEqual([])
})
test('names sort without regard to accents and capitals', () => {
  expect(order('author', 'label', false)).toEqual(['Émile', 'Fay', 'Zoe'])
})
test('numbers sort both ways, ties by name', () => {
  expect(order('author', 'works', true)).toEqual(['Zoe', 'Émile', 'Fay'])
  expect(order('author', 'works', false)).toEqual(['Émile', 'Fay', 'Zoe'])
})
test('rows without a value come last, whichever way', () => {
  expect(order('work', 'year', true)).toEqual(['Beta', 'Alpha'])
  expect(order('work', 'year', false)).toEqual(['Beta', 'Alpha'])
})
test('what filters leave, and the cluster that is looked at, is what is listed', () => {
  const none = new Uint8Array(6)
  expect(rowsOf(map, 'author', { ...everything, among: none })).toEqual([])
  expect(rowsOf(map, 'cluster', { ...everything, among: none })).toEqual([])
  expect(rowsOf(map, 'author', { ...everything, cluster: 7 })).toEqual([])
  expect(rowsOf(map, 'cluster', everything)).toHaveLength(1)
})
test('a row is found by words of any of its columns, in any order, whatever their marks', () => {
  const found = (words: string) => rowsWith(rowsOf(map, 'work', everything), columns('work'), words).map((row) => row.label) // biome-ignore format: one question
  expect(found('cafe beta')).toEqual(['Beta'])
  expect(found('SCIENCE emile')).toEqual(['Beta'])
  expect(found('1999')).toEqual(['Beta'])
  expect(found('cafe alpha')).toEqual([])
  expect(found('  ')).toHaveLength(2)
})
test('any words find rows that were there, in their order', () => {
  const rows = rowsOf(map, 'author', everything)
  fc.assert(
    fc.property(fc.string(), (words) => {
      const found = rowsWith(rows, columns('author'), words)
      expect(rows.filter((row) => found.includes(row))).toEqual(found)
    }),
  )
})
