/**
 * An undirected weighted graph as compressed sparse rows: the neighbours of node `i` are
 * `targets[offsets[i] .. offsets[i + 1])`, ascending, with `weights` beside them. Each tie stands twice,
 * once a direction (about 24 bytes a tie); there are no loops and no double ties. All buffers are
 * transferable.
 */
export interface Csr {
  /** Number of nodes. */
  readonly order: number
  /** Uint32, length order + 1. */
  readonly offsets: Uint32Array
  /** Uint32, length 2 * ties. */
  readonly targets: Uint32Array
  /** Float64, length 2 * ties. */
  readonly weights: Float64Array
}
