import { expect, test } from 'vitest'
import { nodeCount } from '../../../src/atlas/nodes.ts'
import { columnsOf } from '../../../src/explorer/state/columns-of-kind.ts'
import { measuresOn } from '../../../src/explorer/state/measures-here.ts'
import { allRows } from '../../../src/explorer/state/table.ts'
import type { TableKind } from '../../../src/model/view.ts'
import { mapOf, numberOf, workKey } from '../map.ts'

const map = mapOf([
  { title: 'Old', authors: ['Ada Byron', 'Emmy'], date: { year: 1990 }, topics: { engines: 0.5 } },
  { title: 'New', authors: ['Ada Byron', 'Mary', 'Emil', 'Karl'], date: { year: 2001 }, venue: 'Annals', topics: { engines: 0.5 } }, // biome-ignore format: a work
])
const columns = (kind: TableKind, counting?: Parameters<typeof columnsOf>[3]) =>
  columnsOf(map, kind, measuresOn(map), counting)
const cells = (kind: TableKind, label: string, counting?: Parameters<typeof columnsOf>[3]) => {
  const row = allRows(map, kind).find((row) => row.label === label)!
  return Object.fromEntries(columns(kind, counting).map((column) => [column.id, column.value(row)]))
}

test('an author has works, coauthors, and the years from the first to the last', () => {
  expect(cells('author', 'Ada Byron')).toMatchObject({ works: 2, coauthors: 4, first: 1990, last: 2001 })
})
test('a work has its authors by surname, a few of them named, its venue and its year', () => {
  expect(cells('work', 'New')).toMatchObject({ venue: 'Annals', year: 2001, authorCount: 4 })
  expect(cells('work', 'New').authors).toBe('Ada Byron, Mary and 2 others')
  expect(cells('work', 'Old').authors).toBe('Ada Byron and Emmy')
})
test('a topic has its works, the people who wrote them, and its years', () => {
  expect(cells('topic', 'engines')).toMatchObject({ works: 2, authors: 5, first: 1990, last: 2001, idf: 1 })
})
test('a cluster has what of it is shown', () => {
  expect(cells('cluster', 'all')).toMatchObject({ works: 2, authors: 5, topics: 1, first: 1990, last: 2001 })
  const nodes = new Uint8Array(nodeCount(map)).fill(1)
  nodes[numberOf(map, workKey('Old'))] = 0
  expect(cells('cluster', 'all', { works: null, nodes })).toMatchObject({ works: 1, authors: 5, first: 2001 })
})
test('in a period only its works count', () => {
  const old = { works: Uint8Array.from(allRows(map, 'work'), ({ label }) => Number(label === 'Old')), nodes: null }
  expect(cells('author', 'Ada Byron', old)).toMatchObject({ works: 1, first: 1990, last: 1990 })
  expect(cells('topic', 'engines', old)).toMatchObject({ works: 1, authors: 2 })
})
test('a column that no row has a value for is not offered', () => {
  const ids = columns('work').map(({ id }) => id)
  expect(ids).toContain('venue')
  expect(ids).not.toContain('doi')
})
test('works stand once among the columns, though a measure counts them too', () => {
  expect(columns('author').filter(({ id }) => id === 'works')).toHaveLength(1)
})
