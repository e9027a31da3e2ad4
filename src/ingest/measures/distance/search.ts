/** Rows of classes as `Reduced` has them: those from `core` on never stand between two others. */
export interface Rows {
  readonly order: number
  readonly core: number
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

/** Sums that a search adds to, one a class. */
export interface Sums {
  /** Of distances from every source that reaches the class. */
  readonly far: Float64Array
  /** Of one over these distances. */
  readonly near: Float64Array
}

/** Sources of one search: at most `width`, all standing for equally many nodes. */
export interface Batch {
  readonly sources: Uint32Array
  readonly weight: number
}

/** How many sources one search carries, a bit each. */
export const width = 128

/** Searches over one graph: each call starts from zero sums and gives them when its batches are done. */
export type Search = (batches: readonly Batch[]) => Sums
