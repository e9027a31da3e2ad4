import Graph from 'graphology'
import type { GraphAttributes } from '../../model/exploration.ts'
import type { NodeAttributes } from '../../model/node.ts'
import type { TieAttributes } from '../../model/tie.ts'

/** The map as a whole: with its attributes it is all that an exploration is, and it is what is saved. */
export type CoterieGraph = Graph<NodeAttributes, TieAttributes, GraphAttributes>

/** Undirected always: graphology's default `mixed` makes `addEdge` directed and skews PageRank. */
export const emptyGraph = (): CoterieGraph =>
  new Graph<NodeAttributes, TieAttributes, GraphAttributes>({ type: 'undirected', multi: false, allowSelfLoops: false })
