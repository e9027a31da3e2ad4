/** Where nodes are, by their order; unit: that of the sizes. y grows downwards, as on a screen. */
export interface Positions<A extends ArrayLike<number> = Float64Array> {
  readonly x: A
  readonly y: A
}
