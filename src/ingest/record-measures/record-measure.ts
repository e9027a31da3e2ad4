import type { Corpus } from '../../model/exploration.ts'
import type { NodeKind } from '../../model/ids.ts'
import type { Network } from '../graph/network.ts'

/** Values of one measure, for authors, works and topics each in the corpus's order; NaN where it does not apply. */
export type ByKind = Readonly<Record<NodeKind, ArrayLike<number>>>

/** A figure for each node that records say, not ties; `words` say its name. */
export interface RecordMeasure {
  readonly id: string
  /** Least and most that a node can have. */
  readonly range: readonly [least: number, most: number]
  /** Undefined where no record says anything of it. */
  of(corpus: Corpus, ties: Network): ByKind | undefined
}

export const unmeasured = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN)
