import { components } from '../../../atlas/counting/components.ts'
import type { Csr } from '../../../model/csr.ts'
import type { Effort } from '../../../model/effort.ts'
import { oneStart, upTo } from './initial-clusters.ts'
import type { Clustering } from './leiden.ts'
import { aggregate, type Level, levelOf } from './level.ts'
import { modularity } from './modularity.ts'
import { numbered } from './numbering.ts'
import { stabilityOver } from './stability.ts'

export interface ConsensusOptions extends Effort {
  /** As for `leiden`. */
  readonly resolution?: number
  readonly seed?: number | string
  /** Runs of each round; 20 unless told. */
  readonly runs?: number
}

/**
 * Clusters that many runs of Leiden's algorithm agree on (Lancichinetti & Fortunato, Sci. Rep. 2, 336, 2012, over the
 * ties alone): the share of the runs in which the ends of a tie lie together becomes its weight, ties of few runs go, and
 * so again until the runs are of one mind. What all runs keep together is one node from then on. Steadier than the
 * best of them: other seeds give nearly the same. The laws of `leiden` hold.
 */
export function consensus(csr: Csr, options: ConsensusOptions = {}): Clustering {
  const { resolution = 1, seed = 1, runs = 20, progress, signal } = options
  // `weighed` is what clusters are sought on; `counted` has the same arcs, and how many ties of the graph each stands for.
  let weighed = levelOf(csr)
  let counted = reweighted(weighed, () => 1)
  const owner = upTo(csr.order)
  let first: readonly Uint32Array[] = []
  for (let round = 0; round < mostRounds; round++) {
    const found: Uint32Array[] = []
    for (let run = 0; run < runs; run++) {
      found.push(oneStart(weighed, resolution, `${seed}/${round}/${run}`, passes, signal).membership)
      progress?.((round + (run + 1) / runs) / mostRounds)
    }
    if (round === 0) first = found
    const shares = sharesOf(counted, found)
    const { of } = components(reweighted(counted, (arc) => (shares[arc] === 1 ? 1 : 0)))
    const parts = numbered(of)
    weighed = aggregate(
      reweighted(counted, (arc) => (shares[arc] < least ? 0 : counted.weights[arc] * shares[arc])),
      parts,
    )
    counted = aggregate(
      reweighted(counted, (arc) => (shares[arc] < least ? 0 : counted.weights[arc])),
      parts,
    )
    for (let v = 0; v < owner.length; v++) owner[v] = parts.membership[owner[v]]
    const open = shares.reduce((many, share) => (share > unanimity && share < 1 - unanimity ? many + 1 : many), 0)
    if (open <= undecided * shares.length) break
  }
  const last = oneStart(weighed, resolution, `${seed}/last`, passes, signal).membership
  const { membership, count } = numbered(owner.map((part) => last[part]))
  progress?.(1)
  return {
    membership,
    count,
    modularity: modularity(csr, membership, resolution),
    stability: stabilityOver(membership, first),
  }
}

const mostRounds = 4
/** Passes of a run: later ones hardly gain, and what they would is found by the other runs. */
const passes = 3
/** Share of the runs that must keep a tie together for it to stay. */
const least = 0.2
/** A tie is decided where no more than this share of the runs differ, and all are where no more than this share are open. */
const unanimity = 0.05
const undecided = 0.02

/** By arc: the share of the clusterings that keep its ends together. */
function sharesOf({ order, offsets, targets }: Level, found: readonly Uint32Array[]): Float64Array {
  const together = new Uint32Array(targets.length)
  for (const membership of found)
    for (let v = 0; v < order; v++)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++)
        if (membership[v] === membership[targets[arc]]) together[arc]++
  return Float64Array.from(together, (times) => times / found.length)
}

/** The level with other weights of its arcs, those of 0 left out; ties inside its nodes stay. */
function reweighted(level: Level, weightOf: (arc: number) => number): Level {
  const { order } = level
  const offsets = new Uint32Array(order + 1)
  const targets = new Uint32Array(level.targets.length)
  const weights = new Float64Array(level.targets.length)
  const strength = new Float64Array(order)
  let total = 0
  let end = 0
  for (let v = 0; v < order; v++) {
    let inner = level.strength[v]
    for (let arc = level.offsets[v]; arc < level.offsets[v + 1]; arc++) {
      inner -= level.weights[arc]
      const weight = weightOf(arc)
      if (weight === 0) continue
      targets[end] = level.targets[arc]
      weights[end++] = weight
      strength[v] += weight
    }
    strength[v] += Math.max(0, inner)
    total += strength[v]
    offsets[v + 1] = end
  }
  return {
    order,
    offsets,
    targets: targets.slice(0, end),
    weights: weights.slice(0, end),
    strength,
    total,
    unit: total / Math.max(1, end),
  }
}
