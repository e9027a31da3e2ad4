import { subgraph } from '../../../atlas/counting/subgraph.ts'
import type { Csr } from '../../../model/csr.ts'

/** What a reduction leaves: 1 for each node, and for each arc of the rows, that stays. Both arcs of a tie agree. */
export interface Kept {
  readonly nodes: Uint8Array
  readonly arcs: Uint8Array
}

/** What a reduction may look at besides the graph. */
export interface ReductionInput {
  /** Works of each node; its number of ties where there are none. */
  readonly works?: ArrayLike<number>
  /** What "top" ranks by; the strength of each node unless told. */
  readonly importance?: ArrayLike<number>
}

/** A way to thin a graph for legibility, described so that panels list it without knowing it. */
export interface Reduction {
  readonly id: 'giant' | 'core' | 'works' | 'weight' | 'backbone' | 'top'
  readonly label: string
  readonly meaning: string
  /** The one number that steers it; absent where there is nothing to choose. */
  readonly parameter?: {
    readonly label: string
    readonly least: number
    readonly most: number
    readonly step: number
    readonly value: number
  }
  /** Why a node is left out: “fewer than 2 works”. */
  readonly reason: (value: number) => string
  readonly keep: (csr: Csr, value: number, input: ReductionInput) => Kept
}

/** The graph that is left, and which node of the whole each of its nodes is; with the count of what was left out. */
export function reduced(csr: Csr, { nodes: stays, arcs }: Kept) {
  const nodes = Uint32Array.from({ length: csr.order }, (_, v) => v).filter((v) => stays[v] === 1)
  const left = subgraph(csr, nodes, arcs)
  const leftOut = { nodes: csr.order - nodes.length, ties: (csr.targets.length - left.targets.length) / 2 }
  return { csr: left, nodes, leftOut }
}
