import type { Csr } from '../../model/csr.ts'

/** Some nodes, ascending, and the ties among them: node `i` of the graph cut out is `nodes[i]` of the whole. */
export type Cut = (nodes: Uint32Array, arcs?: Uint8Array) => Csr

/** The graph of some nodes; with `arcs`, of those ties alone whose two arcs are 1 there. */
export const subgraph = (csr: Csr, nodes: Uint32Array, arcs?: Uint8Array): Csr => cutter(csr)(nodes, arcs)

/** Cuts many graphs out of one, each in time of its own rows. */
export function cutter({ order, offsets, targets, weights }: Csr): Cut {
  // One more than the place of a node in the cut; 0 outside.
  const place = new Uint32Array(order)
  return (nodes, arcs) => {
    let most = 0
    for (let i = 0; i < nodes.length; i++) {
      place[nodes[i]] = i + 1
      most += offsets[nodes[i] + 1] - offsets[nodes[i]]
    }
    const ownOffsets = new Uint32Array(nodes.length + 1)
    const ownTargets = new Uint32Array(most)
    const ownWeights = new Float64Array(most)
    let at = 0
    for (let i = 0; i < nodes.length; i++) {
      for (let k = offsets[nodes[i]]; k < offsets[nodes[i] + 1]; k++) {
        const there = place[targets[k]]
        if (there === 0 || (arcs !== undefined && arcs[k] === 0)) continue
        ownTargets[at] = there - 1
        ownWeights[at++] = weights[k]
      }
      ownOffsets[i + 1] = at
    }
    for (let i = 0; i < nodes.length; i++) place[nodes[i]] = 0
    return {
      order: nodes.length,
      offsets: ownOffsets,
      targets: at === most ? ownTargets : ownTargets.slice(0, at),
      weights: at === most ? ownWeights : ownWeights.slice(0, at),
    }
  }
}
