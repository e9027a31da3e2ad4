/** A measure that the nodes of a map carry under its id; the words say what it is called and what it means. */
export interface MeasureEntry {
  readonly id: string
  /** Least and most that a node can have; `null` where there is no most. */
  readonly range: readonly [least: number, most: number | null]
  /** The values are estimates from this many sources; `error` is their largest standard error. */
  readonly sampled?: { readonly pivots: number; readonly error: number }
}
