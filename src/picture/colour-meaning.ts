import type { NodeNumber } from '../atlas/nodes.ts'
import type { LegendPick } from '../model/view.ts'

/** What the colours on the map mean now; `label` names the column or the measure. */
export type ColourMeaning =
  | { readonly by: 'cluster' | 'kind' | 'facet' | 'tag' | 'measure'; readonly entries: readonly ColourEntry[]; readonly label?: string } // biome-ignore format: a meaning a line
  /** `stops` at equal distances from the first year to the last; `none` colours what has no year. */
  | { readonly by: 'year'; readonly first: number; readonly last: number; readonly stops: readonly string[]; readonly none: string; readonly entries: readonly ColourEntry[] } // biome-ignore format: a meaning a line

export interface ColourEntry {
  readonly colour: string
  readonly label: string
  /** Nodes of that colour. */
  readonly count: number
  /** Number of the cluster, where it is one. */
  readonly cluster?: number
  /** What is shown where it is chosen alone; absent where nothing can be. */
  readonly pick?: LegendPick
}

export interface ColourScale {
  of(node: NodeNumber): string
  readonly meaning: ColourMeaning
}
