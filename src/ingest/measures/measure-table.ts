import { coreNumbers } from '../../atlas/counting/core-numbers.ts'
import type { Csr } from '../../model/csr.ts'
import type { Effort } from '../../model/effort.ts'
import { betweenness } from './betweenness/betweenness.ts'
import { clusteringCoefficient } from './clustering.ts'
import { constraint } from './constraint.ts'
import { degree, strength } from './degree.ts'
import { nearness } from './distance/nearness.ts'
import { eigenvector } from './eigenvector.ts'
import { type Pool, sequential } from './kernel-pool.ts'
import type { Figures, Measure } from './measure.ts'
import { pagerank } from './pagerank.ts'
import { participation } from './participation.ts'
import { isSmall, reference } from './reference.ts'

/** Every measure of ties, in the order in which they are offered; `record-measures` has those that records say. */
export const measures: readonly Measure[] = [
  {
    id: 'degree',
    range: [0, Number.POSITIVE_INFINITY],
    of: (csr) => ({ values: degree(csr) }),
  },
  {
    id: 'strength',
    range: [0, Number.POSITIVE_INFINITY],
    of: (csr) => ({ values: strength(csr) }),
  },
  {
    id: 'betweenness',
    range: [0, 1],
    of: (csr, context) => (isSmall(csr) ? { values: reference.betweenness(csr) } : betweenness(csr, context)),
  },
  {
    id: 'closeness',
    range: [0, 1],
    async of(csr, context) {
      if (isSmall(csr)) return { values: reference.closeness(csr) }
      const { closeness, sampled } = await near(csr, context)
      return figures(closeness, sampled && { pivots: sampled.pivots, error: sampled.closenessError })
    },
  },
  {
    id: 'harmonic',
    range: [0, 1],
    async of(csr, context) {
      const { harmonic, sampled } = await near(csr, context)
      return figures(harmonic, sampled && { pivots: sampled.pivots, error: sampled.harmonicError })
    },
  },
  {
    id: 'eigenvector',
    range: [0, 1],
    of: (csr) => ({ values: eigenvector(csr) }),
  },
  {
    id: 'pagerank',
    range: [0, 1],
    of: (csr) => ({ values: isSmall(csr) ? reference.pagerank(csr) : pagerank(csr) }),
  },
  {
    id: 'core',
    range: [0, Number.POSITIVE_INFINITY],
    of: (csr) => ({ values: Float64Array.from(coreNumbers(csr)) }),
  },
  {
    id: 'constraint',
    range: [0, 2],
    of: (csr) => ({ values: constraint(csr) }),
  },
  {
    id: 'participation',
    range: [0, 1],
    needsClusters: true,
    of: (csr, { clusters }) => ({ values: participation(csr, clusters ?? new Uint32Array(csr.order)) }),
  },
  {
    id: 'clustering',
    range: [0, 1],
    of: (csr) => ({ values: clusteringCoefficient(csr) }),
  },
  {
    id: 'weightedBetweenness',
    range: [0, 1],
    onRequest: true,
    of: (csr, context) => betweenness(csr, { ...context, weighted: true }),
  },
]

export interface MeasureOptions {
  /** What there is to be measured; the table that is shipped unless told. */
  readonly among?: readonly Measure[]
  /** Ids of the measures wanted; all that are not `onRequest` unless told. Unknown ids are passed over. */
  readonly only?: readonly string[]
  /** Where the long ones run; this thread unless told. */
  readonly pool?: Pool
  /** Share of one measure done. Awaited, so that the caller can let others have the thread. */
  readonly progress?: (id: string, share: number) => void | Promise<void>
  readonly signal?: Effort['signal']
}

/**
 * What the measures say of each node, by their ids, in the order of their table. Those that need clusters are
 * left out where none are given. Rejects when the signal is aborted; the result does not depend on the pool.
 */
export async function measure(
  csr: Csr,
  clusters?: Uint32Array,
  { among = measures, only, pool = sequential, progress, signal }: MeasureOptions = {},
): Promise<ReadonlyMap<string, Figures>> {
  const found = new Map<string, Figures>()
  for (const { id, of, needsClusters, onRequest } of among) {
    if (only === undefined ? onRequest : !only.includes(id)) continue
    if (needsClusters && clusters === undefined) continue
    signal?.throwIfAborted()
    await progress?.(id, 0)
    found.set(id, await of(csr, { clusters, pool, signal, progress: (share) => progress?.(id, share) }))
  }
  return found
}

/** Closeness and harmonic centrality come from one round of searches: kept for whoever asks second. */
const kept = new WeakMap<Csr, ReturnType<typeof nearness>>()

function near(csr: Csr, context: Parameters<typeof nearness>[1]): ReturnType<typeof nearness> {
  let round = kept.get(csr)
  if (round === undefined) {
    round = nearness(csr, context)
    kept.set(csr, round)
    // A round that was cancelled must not be what the next caller gets.
    round.catch(() => kept.delete(csr))
  }
  return round
}

const figures = (values: Float64Array, sampled: Figures['sampled']): Figures =>
  sampled === undefined ? { values } : { values, sampled }
