import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import closenessCentrality from 'graphology-metrics/centrality/closeness.js'
import eigenvectorCentrality from 'graphology-metrics/centrality/eigenvector.js'
import graphologyPagerank from 'graphology-metrics/centrality/pagerank.js'
import { describe, expect, test } from 'vitest'
import type { Atlas } from '../../src/atlas/atlas.ts'
import { csrFromTies } from '../../src/atlas/counting/csr-from-ties.ts'
import type { CoterieGraph } from '../../src/ingest/graph/graph.ts'
import { graphOf } from '../../src/ingest/graphology.ts'
import { betweenness } from '../../src/ingest/measures/betweenness/betweenness.ts'
import { nearness } from '../../src/ingest/measures/distance/nearness.ts'
import { eigenvector } from '../../src/ingest/measures/eigenvector.ts'
import { pagerank } from '../../src/ingest/measures/pagerank.ts'
import type { Csr } from '../../src/model/csr.ts'
import type { NodeKind } from '../../src/model/ids.ts'
import type { TieKind } from '../../src/model/tie.ts'
import { karateMap } from '../karate.ts'
import { seedMap } from '../seed.ts'
import { alike } from './measures/graphs.ts'

const seed = await seedMap()
const karate = await karateMap()

const networks: readonly (readonly [string, Atlas, NodeKind, TieKind])[] = [
  ['who wrote with whom on the author page', seed, 'author', 'coauthorship'],
  ['its works alike', seed, 'work', 'similarity'],
  ['its topics met together', seed, 'topic', 'cooccurrence'],
  ['the karate club', karate, 'author', 'coauthorship'],
]

describe.each(networks)('on %s', (_, atlas, kind, tie) => {
  const graph = partOf(graphOf(atlas), kind, tie)
  const csr = csrOf(graph)
  const peers = {
    betweenness: betweennessCentrality(graph, { getEdgeWeight: null }),
    weightedBetweenness: betweennessCentrality(graph, { getEdgeWeight: (_, { weight }) => 1 / weight }),
    closeness: closenessCentrality(graph, { wassermanFaust: true }),
    pagerank: graphologyPagerank(graph, {
      getEdgeWeight: 'weight',
      maxIterations: 1000,
      tolerance: 1e-13 / graph.order,
    }),
    eigenvector: eigenvectorCentrality(graph, {
      getEdgeWeight: 'weight',
      maxIterations: 100_000,
      tolerance: 1e-14,
    }),
  }
  const nodes = graph.nodes()

  test('the kernels, forced, give what graphology-metrics finds on the graph of the map', async () => {
    expect(graph.size).toBeGreaterThan(10)
    alike((await betweenness(csr)).values, (v) => peers.betweenness[nodes[v]!]!)
    alike((await betweenness(csr, { weighted: true })).values, (v) => peers.weightedBetweenness[nodes[v]!]!)
    alike((await nearness(csr)).closeness, (v) => peers.closeness[nodes[v]!]!)
    alike(pagerank(csr), (v) => peers.pagerank[nodes[v]!]!)
    alike(eigenvector(csr, { tolerance: 1e-13 }), (v) => peers.eigenvector[nodes[v]!]!)
  })

  test('the nodes of the graph carry it, to six digits', () => {
    for (const [id, values] of Object.entries(peers)) {
      const kept = nodes.filter((node) => graph.getNodeAttribute(node, id) !== undefined)
      if (id !== 'weightedBetweenness' || kind === 'author') expect(kept).toEqual(nodes)
      for (const node of kept) {
        const value = Number(graph.getNodeAttribute(node, id))
        expect(Math.abs(value - values[node]!)).toBeLessThanOrEqual(2e-6 * Math.max(Math.abs(value), 1e-6))
      }
    }
    for (const node of nodes) {
      expect(graph.getNodeAttribute(node, 'degree')).toBe(graph.degree(node))
      const strength = graph.reduceEdges(node, (sum, _, { weight }) => sum + weight, 0)
      expect(Number(graph.getNodeAttribute(node, 'strength'))).toBeCloseTo(strength, 4)
    }
  })
})

/** The nodes of a kind and the ties of a kind, as a graph by itself. */
function partOf(whole: CoterieGraph, kind: NodeKind, tie: TieKind): CoterieGraph {
  const part = whole.copy()
  for (const node of part.filterNodes((_, attributes) => attributes.kind !== kind)) part.dropNode(node)
  for (const edge of part.filterEdges((_, attributes) => attributes.kind !== tie)) part.dropEdge(edge)
  return part
}

function csrOf(graph: CoterieGraph): Csr {
  const nodes = graph.nodes()
  const ends = graph.mapEdges((_, { weight }, a, b) => [nodes.indexOf(a), nodes.indexOf(b), weight] as const)
  return csrFromTies(
    graph.order,
    ends.map(([a]) => a),
    ends.map(([, b]) => b),
    ends.map(([, , weight]) => weight),
  )
}
