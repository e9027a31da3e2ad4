import { expect, test } from 'vitest'
import { orderOf } from '../../src/atlas/atlas.ts'
import { lengthOf } from '../../src/atlas/column.ts'
import { corpusFacts } from '../../src/atlas/facts/corpus.ts'
import { nodeCount } from '../../src/atlas/nodes.ts'
import { nothing } from '../../src/atlas/nothing.ts'
import { clusterColumns, historyTables, networks, tables } from '../../src/atlas/schema.ts'
import { graphOf } from '../../src/ingest/graphology.ts'

test('a map with nothing on it has no nodes, no ties and no clusters', () => {
  expect(nodeCount(nothing)).toBe(0)
  expect(orderOf(nothing)).toEqual({ author: 0, work: 0, topic: 0 })
  const graph = graphOf(nothing)
  expect([graph.order, graph.size, graph.getAttribute('clusters')]).toEqual([0, 0, []])
  expect(corpusFacts(nothing)).toMatchObject({ counts: { author: 0 }, withoutDate: 0, span: null, problems: [] })
})

test('it has every column of the schema, each without a row', () => {
  const withoutRows = (table: object, columns: object) => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(columns).sort())
    for (const column of Object.values(table)) expect(lengthOf(column)).toBe(0)
  }
  for (const [name, columns] of Object.entries(tables)) withoutRows(nothing[name as keyof typeof tables], columns)
  for (const [name, columns] of Object.entries(historyTables))
    withoutRows(nothing.history[name as keyof typeof historyTables], columns)
  withoutRows(nothing.findings[0].clusters, clusterColumns)
  for (const [name, { columns }] of Object.entries(networks)) {
    const { offsets, targets, ...others } = nothing.networks[name as keyof typeof networks]
    expect([[...offsets], targets.length]).toEqual([[0], 0])
    withoutRows(others, columns)
  }
})
