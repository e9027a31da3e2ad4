/** A measure that the nodes of a map carry under its id, described so that panels can list it without knowing it. */
export interface MeasureEntry {
  readonly id: string
  readonly label: string
  /** One sentence for the interface. */
  readonly meaning: string
  /** Least and most that a node can have; `null` where there is no most. */
  readonly range: readonly [least: number, most: number | null]
  /** The values are estimates from this many sources; `error` is their largest standard error. */
  readonly sampled?: { readonly pivots: number; readonly error: number }
}
