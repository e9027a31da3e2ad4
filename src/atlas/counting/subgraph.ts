import type { Csr } from '../../model/csr.ts'
import type { Groups } from './groups.ts'

/** Some nodes, ascending, and the ties among them: node `i` of the graph cut out is `nodes[i]` of the whole. */
export type Cut = (nodes: Uint32Array, arcs?: Uint8Array) => Csr

/** The graph of some nodes; with `arcs`, of those ties alone whose two arcs are 1 there. */
export const subgraph = (csr: Csr, nodes: Uint32Array, arcs?: Uint8Array): Csr =>
  arcs === undefined && nodes.length === csr.order ? csr : cutter(csr)(nodes, arcs)

/** Cuts many graphs out of one, each in time of its own rows. */
export function cutter(csr: Csr): Cut {
  // One more than the place of a node in the cut; 0 outside.
  const place = new Uint32Array(csr.order)
  return (nodes, arcs) => {
    const { offsets, targets, weights } = roomFor(csr, nodes)
    const at = write(csr, nodes, { place, offsets, targets, weights, first: 0, at: 0, arcs })
    return { order: nodes.length, offsets, ...trimmed(targets, weights, at) }
  }
}

/** The graphs of several sets of nodes, each ascending, side by side in one: no tie joins two of them. */
export function sideBySide(csr: Csr, { offsets: starts, members }: Groups): Csr {
  const place = new Uint32Array(csr.order)
  const { offsets, targets, weights } = roomFor(csr, members)
  let at = 0
  for (let g = 0; g + 1 < starts.length; g++) {
    const nodes = members.subarray(starts[g], starts[g + 1])
    at = write(csr, nodes, { place, offsets, targets, weights, first: starts[g], at, arcs: undefined })
  }
  return { order: members.length, offsets, ...trimmed(targets, weights, at) }
}

/** Buffers for the rows of some nodes. */
function roomFor({ offsets }: Csr, nodes: Uint32Array) {
  let most = 0
  for (let i = 0; i < nodes.length; i++) most += offsets[nodes[i] + 1] - offsets[nodes[i]]
  return {
    offsets: new Uint32Array(nodes.length + 1),
    targets: new Uint32Array(most),
    weights: new Float64Array(most),
  }
}

/** What is written of buffers that may be longer: copying would take as long as cutting. */
const trimmed = (targets: Uint32Array, weights: Float64Array, length: number) => ({
  targets: targets.subarray(0, length),
  weights: weights.subarray(0, length),
})

interface Writing {
  /** All 0; so again afterwards. */
  readonly place: Uint32Array
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly weights: Float64Array
  /** Number of the first node in the graph that is written, and how many arcs stand before its own. */
  readonly first: number
  readonly at: number
  readonly arcs: Uint8Array | undefined
}

/** Writes the rows of the nodes; how many arcs stand then. */
function write(csr: Csr, nodes: Uint32Array, writing: Writing): number {
  const { place, offsets, targets, weights, first, arcs } = writing
  const { offsets: rows, targets: heads, weights: given } = csr
  let at = writing.at
  for (let i = 0; i < nodes.length; i++) place[nodes[i]] = first + i + 1
  for (let i = 0; i < nodes.length; i++) {
    const end = rows[nodes[i] + 1]
    for (let k = rows[nodes[i]]; k < end; k++) {
      if (arcs !== undefined && arcs[k] === 0) continue
      const there = place[heads[k]]
      if (there === 0) continue
      targets[at] = there - 1
      weights[at++] = given[k]
    }
    offsets[first + i + 1] = at
  }
  for (let i = 0; i < nodes.length; i++) place[nodes[i]] = 0
  return at
}
