import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Atlas, orderOf } from '../../src/atlas/atlas.ts'
import { type ColumnOf, lengthOf, textAt } from '../../src/atlas/column.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { nothing } from '../../src/atlas/nothing.ts'
import { clusterColumns, historyTables, networks, tables } from '../../src/atlas/schema.ts'
import { anyCorpus, atlasFrom } from '../corpus.ts'
import { karateMap } from '../karate.ts'
import { seedMap } from '../seed.ts'

type AnyColumn = ColumnOf[keyof ColumnOf]

/** How many rows a table has: all its columns as many. */
function rowsOf(table: object, columns: object): number {
  expect(Object.keys(table).sort()).toEqual(Object.keys(columns).sort())
  const lengths = new Set(Object.values(table).map((column: AnyColumn) => lengthOf(column)))
  expect(lengths.size).toBe(1)
  return [...lengths][0]!
}

/** Rows of lists begin at 0, never before the row above, and end where the list ends. */
function listed(offsets: Uint32Array, rows: number, length: number): void {
  expect([offsets.length, offsets[0], offsets.at(-1)]).toEqual([rows + 1, 0, length])
  expect(offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1]!)).toBe(true)
}

const ascending = (rows: Uint32Array) => rows.every((row, i) => i === 0 || row > rows[i - 1]!)

function keepsTheSchema(map: Atlas): void {
  const counts: Record<string, number> = {}
  for (const [name, columns] of Object.entries(tables)) counts[name] = rowsOf(map[name as keyof typeof tables], columns)
  expect(orderOf(map)).toEqual({ author: counts.authors, work: counts.works, topic: counts.topics })
  for (const [name, columns] of Object.entries(historyTables))
    rowsOf(map.history[name as keyof typeof historyTables], columns)
  for (const table of ['works', 'authors', 'topics'] as const) {
    const keys = Array.from({ length: counts[table]! }, (_, i) => textAt(map[table].key, i))
    expect(keys).toEqual([...new Set(keys)].sort())
  }
  for (const [name, { from, to, columns }] of Object.entries(networks)) {
    const { offsets, targets, ...others } = map.networks[name as keyof typeof networks]
    listed(offsets, counts[from]!, targets.length)
    expect(targets.every((target) => target < counts[to]!)).toBe(true)
    expect(rowsOf(others, columns)).toBe(targets.length)
    if (from === to) expect(isSymmetric(offsets, targets)).toBe(true)
  }
  for (const { membership, clusters, measures, x, y } of map.findings) {
    const size = rowsOf(clusters, clusterColumns)
    expect([membership, x, y, ...measures.map(({ values }) => values)].map(({ length }) => length)).toEqual(
      Array(measures.length + 3).fill(nodeCount(map)),
    )
    expect(membership.every((number) => number < size)).toBe(true)
  }
}

function isSymmetric(offsets: Uint32Array, targets: Uint32Array): boolean {
  const row = (i: number) => targets.subarray(offsets[i], offsets[i + 1])
  return Array.from({ length: offsets.length - 1 }, (_, i) => i).every(
    (i) => ascending(row(i)) && row(i).every((j) => j !== i && row(j).includes(i)),
  )
}

test('the map of the seed, of a graph made elsewhere and of nothing keep the schema', async () => {
  for (const map of [await seedMap(), await karateMap(), nothing]) keepsTheSchema(map)
})

test('the map of any corpus keeps the schema', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => keepsTheSchema(atlasFrom(corpus))),
    { numRuns: 60 },
  )
})
