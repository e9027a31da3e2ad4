import type { Csr } from '../../model/csr.ts'
import type { Effort } from '../../model/effort.ts'
import type { Positions } from '../../model/positions.ts'
import { type PlaceOptions, Placing } from './placing.ts'
import { type ResettleOptions, Resettling } from './resettling.ts'

/** Work in slices: `step` until `done`; `positions` are those of the moment. */
export interface LayoutRun {
  readonly done: boolean
  /** Share of the work done, 0 to 1. */
  readonly share: number
  step(rounds: number): void
  positions(): Positions
}

/** Begins a placement: of the whole map, or, where nodes stand already (`initial`), of what is new. */
export function beginLayout(csr: Csr, options: PlaceOptions | ResettleOptions = {}): LayoutRun {
  return 'initial' in options ? new Resettling(csr, options) : new Placing(csr, options)
}

/** Places all nodes: `unfold`, run to its end; told and stopped between slices of ten rounds. */
export function place(csr: Csr, options: PlaceOptions | ResettleOptions = {}, effort: Effort = {}): Positions {
  const run = beginLayout(csr, options)
  while (!run.done) {
    effort.signal?.throwIfAborted()
    run.step(10)
    effort.progress?.(run.share)
  }
  return run.positions()
}
