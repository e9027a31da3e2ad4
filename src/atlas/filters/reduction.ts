import type { Stage } from './filter-stage.ts'
import type { TieTest } from './hidden-ties.ts'
import type { Range } from './ranges.ts'

/** A way to thin a map: panels, addresses and counts know it by this row alone. */
export interface Reduction {
  readonly id: string
  /** What it can be set to; null where there is nothing to choose but on and off. */
  readonly range: Range | null
  /**
   * What it leaves of a stage; of one of several parts, of each part for itself. `rank`: place of each node when all are
   * ranked by the measure that sizes.
   */
  thin(stage: Stage, value: number, rank: Uint32Array): Stage
  /** What ties between the nodes that it leaves must be to stay; `before`: what it was applied to; `order`: how many nodes the map has. */
  tiesThatStay?(before: Stage, value: number, order: number): Partial<TieTest>
}
