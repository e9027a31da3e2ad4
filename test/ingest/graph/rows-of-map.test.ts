import { expect, test } from 'vitest'
import { idAt, nodeCount } from '../../../src/atlas/nodes.ts'
import { rowsOfMap, wholeMap } from '../../../src/ingest/graph/rows-of-map.ts'
import { graphOf } from '../../../src/ingest/graphology.ts'
import { leiden } from '../../../src/ingest/measures/clusters/leiden.ts'
import { defaultSettings } from '../../../src/model/settings.ts'
import { seedMap } from '../../seed.ts'

const map = await seedMap()

test('clusters found again on a finished map are those that it was made with', () => {
  const [finding] = map.findings
  const { nodes, csr } = rowsOfMap(map, wholeMap)
  const { membership } = leiden(csr, { resolution: finding.resolution, seed: defaultSettings.seed })
  expect([...nodes]).toEqual(Array.from({ length: nodeCount(map) }, (_, node) => node))
  expect(membership).toEqual(finding.membership)
})

test('a part holds its kinds, its ties and those nodes that it is told, and no others', () => {
  const graph = graphOf(map)
  const authors = graph.filterNodes((_, { kind }) => kind === 'author')
  const idsOf = (nodes: Uint32Array) => Array.from(nodes, (node) => idAt(map, node))
  const part = { kinds: new Set(['author'] as const), ties: new Set(['coauthorship'] as const) }
  const { nodes, csr } = rowsOfMap(map, part)
  expect(idsOf(nodes)).toEqual(authors)
  expect(csr.targets.length / 2).toBe(graph.filterEdges((_, { kind }) => kind === 'coauthorship').length)
  const one = rowsOfMap(map, { ...part, has: (node) => idAt(map, node) === authors[0] })
  expect(idsOf(one.nodes)).toEqual([authors[0]])
  expect(one.csr.targets).toHaveLength(0)
})
