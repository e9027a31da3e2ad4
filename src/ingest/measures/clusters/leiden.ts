import type { Csr } from '../../../model/csr.ts'
import type { Effort } from '../../../model/effort.ts'
import { oneStart } from './initial-clusters.ts'
import { type Level, levelOf } from './level.ts'
import { modularity } from './modularity.ts'
import { numbered } from './numbering.ts'
import { stabilityOver } from './stability.ts'

/** `progress` is told after each start; an abort is thrown from between passes. */
export interface LeidenOptions extends Effort {
  /** Above 1: more and smaller clusters; below: fewer and larger. 1 unless told. */
  readonly resolution?: number
  readonly seed?: number | string
  /** Independent runs, of which what they agree on is kept, or the best; as many as stay quick on a graph of this size unless told. */
  readonly starts?: number
  /** Most passes a start makes; it ends earlier when a pass gains nothing. 10 unless told. */
  readonly iterations?: number
}

export interface Clustering {
  /** Cluster of each node; numbered from 0 by falling size, ties by the smallest node. */
  readonly membership: Uint32Array
  /** Number of clusters. */
  readonly count: number
  readonly modularity: number
  /** Per node, 0 to 1: how alike its cluster was in the other starts (see `stabilityOver`); 1 for one start. */
  readonly stability: Float64Array
}

/**
 * Clusters of an undirected weighted graph by the Leiden algorithm (Traag, Waltman & van Eck, Sci. Rep. 9,
 * 5233, 2019) for modularity with resolution: local moving by a queue, refinement, aggregation, repeated.
 *
 * Laws: every cluster is connected; the same graph, options and seed give the same clusters; weights times
 * a power of two change nothing. Ties that weigh nothing (or less) tie nothing; a node without ties is a
 * cluster of its own.
 */
export function leiden(csr: Csr, options: LeidenOptions = {}): Clustering {
  const { resolution = 1, seed = 1, iterations = 10, progress, signal } = options
  const starts = Math.max(1, options.starts ?? affordableStarts(csr))
  const base = levelOf(csr)
  const found: Uint32Array[] = []
  let best = 0
  let highest = Number.NEGATIVE_INFINITY
  for (let start = 0; start < starts; start++) {
    const { membership, quality } = oneStart(base, resolution, `${seed}/${start}`, iterations, signal)
    if (quality > highest + 1e-12) {
      highest = quality
      best = start
    }
    found.push(membership)
    progress?.((start + 1) / starts)
  }
  const agreed = starts < 3 ? undefined : consensus(base, found, highest - asGood, options)
  if (agreed !== undefined) highest = modularity(base, agreed, resolution)
  const { membership, count } = numbered(agreed ?? found[best])
  const others = agreed === undefined ? found.filter((_, start) => start !== best) : found
  return { membership, count, modularity: highest, stability: stabilityOver(membership, others) }
}

/** Modularity by which clusterings may differ and still be as good as each other. */
const asGood = 8e-4

/**
 * What the starts agree on: the clusters of the graph whose ties weigh by the share of the starts, squared, that keep
 * their ends together (Lancichinetti & Fortunato, Sci. Rep. 2, 336, 2012). Of many clusterings with nearly the highest
 * modularity it is nearest to the groups that made the graph. Undefined where it is not as good.
 */
function consensus(
  base: Level,
  found: readonly Uint32Array[],
  least: number,
  { resolution = 1, seed = 1, iterations = 10, signal }: LeidenOptions,
): Uint32Array | undefined {
  const good = found.filter((membership) => modularity(base, membership, resolution) >= least)
  const weights = base.weights.slice()
  for (let v = 0; v < base.order; v++)
    for (let arc = base.offsets[v]; arc < base.offsets[v + 1]; arc++) {
      let together = 0
      for (const membership of good) if (membership[v] === membership[base.targets[arc]]) together++
      weights[arc] *= (together / good.length) ** 2
    }
  const reweighted = levelOf({ ...base, weights })
  const { membership } = oneStart(reweighted, resolution, `${seed}/consensus`, iterations, signal)
  return modularity(base, membership, resolution) >= least ? membership : undefined
}

/** Ten, as VOSviewer does, while that stays near a second; fewer on large graphs. */
function affordableStarts(csr: Csr): number {
  return Math.max(2, Math.min(10, Math.floor(300_000 / (csr.targets.length + csr.order + 1))))
}
