/** Length = the graph's order; unit: that of the sizes. y grows downwards, as on a screen. */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
}
