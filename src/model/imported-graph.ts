import type { Problem } from './problem.ts'

/** A node of a graph that was made elsewhere. */
export interface ImportedNode {
  readonly id: string
  readonly label: string
  readonly x?: number
  readonly y?: number
  readonly size?: number
  /** As the source numbers or names it. */
  readonly cluster?: string
  /** Everything the source says of the node, by its own names. */
  readonly attributes: Readonly<Record<string, unknown>>
}

/** A tie of such a graph. Taken as undirected: of two between the same nodes the weights are added. */
export interface ImportedTie {
  readonly source: string
  readonly target: string
  /** 1 where the source states none. */
  readonly weight: number
  readonly attributes: Readonly<Record<string, unknown>>
}

/** A graph that needs no works to be drawn. `attributes` are the graph's own. */
export interface ImportedGraph {
  readonly file: string
  readonly format: string
  readonly title?: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly nodes: readonly ImportedNode[]
  readonly ties: readonly ImportedTie[]
  /** Its nodes are those that its ties name: what they are may be said in another file. */
  readonly nodesAreImplied?: boolean
  /** What was left aside when several files became this graph. */
  readonly problems?: readonly Problem[]
}
