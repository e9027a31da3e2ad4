/** Classes to start from, and how many nodes each start stands for. */
export interface Sources {
  readonly sources: Uint32Array
  readonly shares: Float64Array
}

/** For each class, the sum over the sources of share * dependency of one of its nodes. */
export type Accumulation = (sources: Sources) => Float64Array
