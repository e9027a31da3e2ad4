import type { ReductionId } from '../../model/filters.ts'
import type { Ground } from './ground.ts'
import type { Stage } from './stage.ts'
import { type ByKind, type Counts, plus } from './tally.ts'
import { thinned } from './thin.ts'

/** Reductions that are on, with their values, in the order in which they are applied. */
export type Reductions = readonly (readonly [id: ReductionId, value: number])[]

/** What all choices are counted by. */
export interface Given {
  readonly ground: Ground
  /** 1 for nodes that were asked for: they are shown whatever is chosen, and counted by themselves. */
  readonly aside: Uint8Array | null
  readonly always: ByKind
}

/** What reductions leave of a stage, each on what the one before left. */
export const through = (stage: Stage, on: Reductions, rank: Uint32Array): Stage =>
  on.reduce((left, [id, value]) => thinned(left, id, value, rank), stage)

/** Nodes that reductions leave of each part of a stage, and those that were asked for. */
export function counted(stage: Stage, on: Reductions, { ground, aside, always }: Given): Counts {
  return plus(through(stage, on, ground.rank).tally(ground.bounds, aside), always)
}
