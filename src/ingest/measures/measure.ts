import type { Csr } from '../../model/csr.ts'
import type { Effort } from '../../model/effort.ts'
import type { Pool } from './kernel-pool.ts'

/** What a measure says of each node. */
export interface Figures {
  readonly values: Float64Array
  /** The values are estimates from this many sources; `error` is their largest standard error, in their unit. */
  readonly sampled?: { readonly pivots: number; readonly error: number }
}

interface MeasureContext extends Effort {
  readonly pool: Pool
  /** Cluster of each node, for measures that ask for clusters. */
  readonly clusters?: Uint32Array | undefined
}

/** A figure for each node, described so that panels and commands can list it without knowing it; `words` say its name. */
export interface Measure {
  readonly id: string
  /** Least and most that a node can have. */
  readonly range: readonly [least: number, most: number]
  /** Left out where nobody gives clusters. */
  readonly needsClusters?: true
  /** Takes so long on large graphs that it is computed only when asked for by name. */
  readonly onRequest?: true
  of(graph: Csr, context: MeasureContext): Figures | Promise<Figures>
}
