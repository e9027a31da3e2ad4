import { backbone } from '../../../atlas/counting/backbone.ts'
import { components } from '../../../atlas/counting/components.ts'
import { coreNumbers } from '../../../atlas/counting/core-numbers.ts'
import type { Csr } from '../../../model/csr.ts'
import type { Kept, Reduction } from './reduction.ts'

/** All ways to thin a graph, in the order in which panels offer them. */
export const reductions: readonly Reduction[] = [
  {
    id: 'giant',
    label: 'Largest component',
    meaning: 'Only the largest part in which everything hangs together.',
    reason: () => 'outside the largest component',
    keep: (csr) => {
      const { of: part, sizes } = components(csr)
      const largest = sizes.indexOf(sizes.reduce((a, b) => Math.max(a, b), 0))
      return keepNodes(csr, (v) => part[v] === largest)
    },
  },
  {
    id: 'core',
    label: 'Core',
    meaning: 'Only nodes that have this many ties among themselves (Seidman 1983).',
    parameter: { label: 'ties at least', least: 1, most: 50, step: 1, value: 2 },
    reason: (value) => `fewer than ${value} ties among those that stay`,
    keep: (csr, value) => {
      const core = coreNumbers(csr)
      return keepNodes(csr, (v) => core[v] >= value)
    },
  },
  {
    id: 'works',
    label: 'Works',
    meaning: 'Only nodes with this many works or more.',
    parameter: { label: 'works at least', least: 1, most: 100, step: 1, value: 2 },
    reason: (value) => `fewer than ${value} works`,
    keep: (csr, value, { works }) =>
      keepNodes(csr, (v) => (works === undefined ? csr.offsets[v + 1] - csr.offsets[v] : works[v]) >= value),
  },
  {
    id: 'weight',
    label: 'Strong ties',
    meaning: 'Only ties of this weight or more, and the nodes they join.',
    parameter: { label: 'weight at least', least: 0, most: 10, step: 0.1, value: 1 },
    reason: (value) => `no tie of weight ${value} or more`,
    keep: (csr, value) => keepArcs(csr, (arc) => csr.weights[arc] >= value),
  },
  {
    id: 'backbone',
    label: 'Backbone',
    meaning:
      'Only ties too heavy to be chance, given the other ties of either end (disparity filter, Serrano et al. 2009).',
    parameter: { label: 'chance at most', least: 0.01, most: 1, step: 0.01, value: 0.2 },
    reason: () => 'only ties that may be chance',
    keep: (csr, value) => {
      const chance = backbone(csr)
      return keepArcs(csr, (arc) => chance[arc] < value)
    },
  },
  {
    id: 'top',
    label: 'Most important',
    meaning: 'Only this many nodes: those that stand highest in the chosen measure.',
    parameter: { label: 'nodes', least: 10, most: 20_000, step: 10, value: 1000 },
    reason: (value) => `not among the ${value.toLocaleString('en')} most important`,
    keep: (csr, value, { importance = strength(csr) }) => {
      const ranked = Uint32Array.from({ length: csr.order }, (_, v) => v)
      const score = (v: number) => (importance[v] > Number.NEGATIVE_INFINITY ? importance[v] : -Number.MAX_VALUE)
      ranked.sort((a, b) => score(b) - score(a) || a - b)
      const chosen = new Set(ranked.subarray(0, Math.max(0, value)))
      return keepNodes(csr, (v) => chosen.has(v))
    },
  },
]

function keepNodes({ order, offsets, targets }: Csr, stays: (v: number) => boolean): Kept {
  const nodes = Uint8Array.from({ length: order }, (_, v) => (stays(v) ? 1 : 0))
  const arcs = new Uint8Array(targets.length)
  for (let v = 0; v < order; v++) {
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) arcs[arc] = nodes[v] & nodes[targets[arc]]
  }
  return { nodes, arcs }
}

/** Ties that stay, and the nodes they join; a node that had no tie before stays too. */
function keepArcs({ order, offsets, targets }: Csr, stays: (arc: number) => boolean): Kept {
  const nodes = new Uint8Array(order)
  const arcs = new Uint8Array(targets.length)
  for (let v = 0; v < order; v++) {
    if (offsets[v] === offsets[v + 1]) nodes[v] = 1
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      if (!stays(arc)) continue
      arcs[arc] = 1
      nodes[v] = 1
    }
  }
  return { nodes, arcs }
}

function strength({ order, offsets, weights }: Csr): Float64Array {
  return Float64Array.from({ length: order }, (_, v) =>
    weights.subarray(offsets[v], offsets[v + 1]).reduce((sum, w) => sum + w, 0),
  )
}
