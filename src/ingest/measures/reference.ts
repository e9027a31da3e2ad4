import Graph from 'graphology'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'
import closenessCentrality from 'graphology-metrics/centrality/closeness.js'
import graphologyPagerank from 'graphology-metrics/centrality/pagerank.js'
import type { Csr } from '../../model/csr.ts'

/** Graphs whose figures graphology-metrics computes (it wants a node); the kernels agree to 1e-9. */
export const isSmall = ({ order }: Csr): boolean => order > 0 && order <= 200

type Figured = Readonly<Record<string, number>>

/** Figures of a small graph by graphology-metrics, told everything that its defaults get wrong here. */
export const reference = {
  betweenness: (csr: Csr) => inOrder(csr, betweennessCentrality(graphOf(csr), { getEdgeWeight: null })),
  closeness: (csr: Csr) => inOrder(csr, closenessCentrality(graphOf(csr), { wassermanFaust: true })),
  pagerank: (csr: Csr) =>
    inOrder(csr, graphologyPagerank(graphOf(csr), { ...wandering, tolerance: 1e-13 / csr.order })),
}

/** Its tolerance is for the mean change of a node, not for the change in total. */
const wandering = { alpha: 0.85, maxIterations: 1000, getEdgeWeight: 'weight' }

/** Undirected, because in a mixed graph a tie would lead one way. Keys are the nodes' numbers. */
export function graphOf({ order, offsets, targets, weights }: Csr): Graph {
  const graph = new Graph({ type: 'undirected' })
  for (let v = 0; v < order; v++) graph.addNode(v)
  for (let v = 0; v < order; v++)
    for (let k = offsets[v]; k < offsets[v + 1]; k++)
      if (targets[k] > v) graph.addEdge(v, targets[k], { weight: weights[k] })
  return graph
}

const inOrder = ({ order }: Csr, figures: Figured) =>
  Float64Array.from({ length: order }, (_, v) => figures[String(v)] as number)
