import type { Csr } from '../../model/csr.ts'
import type { Effort } from '../../model/effort.ts'
import type { Positions } from '../../model/positions.ts'
import { type PlaceOptions, Placing } from './placing.ts'
import { type ResettleOptions, Resettling } from './resettling.ts'

/** Work in slices: `step` until `done`; `positions` are those of the moment. */
export interface Unfolding {
  readonly done: boolean
  /** Share of the work done, 0 to 1. */
  readonly share: number
  step(rounds: number): void
  positions(): Positions
}

/** Begins a placement: of the whole map, or, where nodes stand already (`initial`), of what is new. */
export function unfold(csr: Csr, options: PlaceOptions | ResettleOptions = {}): Unfolding {
  return 'initial' in options ? new Resettling(csr, options) : new Placing(csr, options)
}

/** Places all nodes: `unfold`, run to its end; told and stopped between slices of ten rounds. */
export function place(csr: Csr, options: PlaceOptions | ResettleOptions = {}, effort: Effort = {}): Positions {
  const unfolding = unfold(csr, options)
  while (!unfolding.done) {
    effort.signal?.throwIfAborted()
    unfolding.step(10)
    effort.progress?.(unfolding.share)
  }
  return unfolding.positions()
}
