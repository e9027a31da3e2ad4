import type { Csr } from '../../../model/csr.ts'
import type { Effort } from '../../../model/effort.ts'
import { seeded } from '../../../model/random.ts'
import { type Pool, sequential } from '../kernel-pool.ts'
import type { Figures } from '../measure.ts'
import { ranges } from '../node-ranges.ts'
import { type Reduced, reduce } from '../twins.ts'
import type { Sources } from './accumulation.ts'
import { type Blocks, blockGraph, blocks } from './blocks.ts'
import { lengthBetweenness } from './lengths.ts'
import { lanes } from './plain-steps.ts'
import { stepBetweenness } from './step-betweenness.ts'

export interface BetweennessOptions extends Effort {
  /** Ties have a length, 1 / weight, so that frequent coauthors are near; otherwise each is one step. */
  readonly weighted?: boolean
  readonly pool?: Pool | undefined
  /** Above this many authors in one block, sources are sampled. */
  readonly exactUpTo?: number
  /** Sources sampled in a block; unless told, as many as stay quick with its ties, from 256 to 1024. */
  readonly pivots?: number
  readonly seed?: number | string
}

/**
 * Share of the pairs of other authors that stand on shortest paths through this one (Freeman 1977): pairs
 * counted once, divided by (n-1)(n-2)/2. Exact, by Brandes' algorithm on what is left when cut nodes take
 * the graph apart and twins are merged (Puzis et al. 2012; Sariyuce et al. 2013). In blocks of more than
 * `exactUpTo` nodes a sample of sources stands for all, and the result says so. Ties of weight 0 or less
 * tie nothing when weighted.
 */
export async function betweenness(csr: Csr, options: BetweennessOptions = {}): Promise<Figures> {
  const { weighted = false, pool = sequential, exactUpTo = 25_000, seed = 1 } = options
  const { order } = csr
  const graph = weighted ? positive(csr) : csr
  const found = blocks(graph)
  const values = passedOver(order, found)
  const place = new Uint32Array(order)
  const scale = order > 2 ? 1 / ((order - 1) * (order - 2)) : 0
  let used = 0
  let error = 0
  const large: number[] = []
  for (let b = 0; b + 1 < found.starts.length; b++) {
    const size = found.starts[b + 1] - found.starts[b]
    if (size > 500) large.push(b)
    else if (size > 2) await add(b, sequential, {})
    if (b % 4096 === 0) options.signal?.throwIfAborted()
  }
  for (const [i, b] of large.entries())
    await add(b, pool, {
      signal: options.signal,
      progress: (share) => options.progress?.((i + share) / large.length),
    })
  for (let v = 0; v < order; v++) values[v] = Math.max(0, values[v] * scale)
  return used === 0 ? { values } : { values, sampled: { pivots: used, error: error * scale } }

  async function add(b: number, on: Pool, effort: Effort): Promise<void> {
    const first = found.starts[b]
    const end = found.starts[b + 1]
    const block = blockGraph(graph, found, b, place)
    if (!weighted && block.targets.length === block.order * (block.order - 1)) return
    const { graph: reduced, classOf } = reduce(block, found.reach.subarray(first, end), weighted)
    if (reduced.order < 3) return
    const { pivots = affordablePivots(reduced) } = options
    const sampled = block.order > exactUpTo && pivots < reduced.order
    const parts = sampled ? sampledSources(reduced, pivots, `${seed}/${b}`) : everySource(reduced)
    const sums = await on.run(weighted ? lengthBetweenness : stepBetweenness, reduced, parts, effort)
    const total = new Float64Array(reduced.order)
    for (const sum of sums) for (let c = 0; c < total.length; c++) total[c] += sum[c]
    for (let i = first; i < end; i++) values[found.nodes[i]] += total[classOf[i - first]]
    if (!sampled) return
    used = Math.max(used, pivots)
    error = Math.max(error, standardError(sums, total))
  }
}

const affordablePivots = ({ targets }: Reduced): number =>
  Math.round(Math.max(256, Math.min(1024, 5e8 / Math.max(1, targets.length))))

const parts = 32

function everySource({ order, reach }: Reduced): readonly Sources[] {
  // As many sources as are searched from at once stay together.
  return ranges(Math.ceil(order / lanes), parts).map(({ from, to }) => {
    const first = from * lanes
    const shares = reach.slice(first, to * lanes)
    return { sources: Uint32Array.from(shares, (_, i) => first + i), shares }
  })
}

/** Sources drawn in proportion to what they stand for, so that each draw weighs the same. */
function sampledSources({ order, reach }: Reduced, pivots: number, seed: string): readonly Sources[] {
  const random = seeded(seed)
  const until = new Float64Array(order)
  let sum = 0
  for (let c = 0; c < order; c++) until[c] = sum += reach[c]
  const drawn = Uint32Array.from({ length: pivots }, () => firstAbove(until, random() * sum))
  return ranges(pivots, parts).map(({ from, to }) => ({
    sources: drawn.slice(from, to),
    shares: new Float64Array(to - from).fill(sum / pivots),
  }))
}

function firstAbove(rising: Float64Array, x: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (rising[middle] > x) high = middle
    else low = middle + 1
  }
  return low
}

/** Largest standard error of a class's total, from the spread between parts. */
function standardError(sums: readonly Float64Array[], total: Float64Array): number {
  let largest = 0
  for (let c = 0; c < total.length; c++) {
    const mean = total[c] / sums.length
    let spread = 0
    for (const sum of sums) spread += (sum[c] - mean) ** 2
    largest = Math.max(largest, spread)
  }
  return Math.sqrt((largest * sums.length) / Math.max(1, sums.length - 1))
}

/** Ordered pairs that a cut node keeps apart: every path between them passes over it. */
function passedOver(order: number, { starts, nodes, reach, company }: Blocks): Float64Array {
  const within = new Float64Array(order)
  for (let b = 0; b + 1 < starts.length; b++)
    for (let i = starts[b]; i < starts[b + 1]; i++) within[nodes[i]] += (company[nodes[i]] - reach[i]) ** 2
  return within.map((sum, v) => (company[v] - 1) ** 2 - sum)
}

function positive(csr: Csr): Csr {
  if (csr.weights.every((weight) => weight > 0)) return csr
  const offsets = new Uint32Array(csr.order + 1)
  const kept: number[] = []
  for (let v = 0; v < csr.order; v++) {
    for (let k = csr.offsets[v]; k < csr.offsets[v + 1]; k++) if (csr.weights[k] > 0) kept.push(k)
    offsets[v + 1] = kept.length
  }
  return {
    order: csr.order,
    offsets,
    targets: Uint32Array.from(kept, (k) => csr.targets[k]),
    weights: Float64Array.from(kept, (k) => csr.weights[k]),
  }
}
