import { components } from '../../../atlas/counting/components.ts'
import type { Csr } from '../../../model/csr.ts'
import type { Effort } from '../../../model/effort.ts'
import { type Kernel, type Pool, sequential } from '../kernel-pool.ts'
import { ranges } from '../node-ranges.ts'
import { reduce } from '../twins.ts'
import { quickSearch } from './assembled-search.ts'
import { type Batch, type Rows, type Sums, width } from './search.ts'

export interface Nearness {
  /** Closeness after Wasserman & Faust (1994): (r / (n-1)) * (r / sum of distances), r = others reached. */
  readonly closeness: Float64Array
  /** Harmonic centrality (Boldi & Vigna 2014) over n - 1: mean of 1 / distance, 0 to whom no path leads. */
  readonly harmonic: Float64Array
  /** Both are estimates from this many sources, with these largest standard errors. */
  readonly sampled?: { readonly pivots: number; readonly closenessError: number; readonly harmonicError: number }
}

export interface NearnessOptions extends Effort {
  readonly pool?: Pool | undefined
  /** Above this many classes of twins in one component, sources are sampled. */
  readonly exactUpTo?: number
  /** Sources sampled; unless told, as many as stay quick with that many ties, from 512 to 2048. */
  readonly pivots?: number
}

/**
 * Both figures of nearness by steps, from one round of searches over the graph with twins merged. Exact; in
 * components of more than `exactUpTo` classes a sample of sources stands for all (Eppstein & Wang 2004),
 * and the result says so.
 */
export async function nearness(csr: Csr, options: NearnessOptions = {}): Promise<Nearness> {
  const { pool = sequential, exactUpTo = 50_000, ...control } = options
  const { order } = csr
  const { graph, classOf } = reduce(csr, new Uint8Array(order).fill(1), false)
  const { order: classes, core, offsets, targets, twins } = graph
  const { pivots = Math.round(Math.max(512, Math.min(2048, 1e9 / Math.max(1, targets.length)))) } = options
  const inLarge = largeComponent(graph, exactUpTo)
  const batches = batchesOf(twins, (c) => inLarge[c] === 0)
  const exact = ranges(batches.length, 32).map(({ from, to }) => batches.slice(from, to))
  const sampled = sampledBatches(twins, inLarge, pivots)
  // Below this, workers take longer to start than to search.
  const on = classes < 1000 ? sequential : pool
  const rows = { order: classes, core, offsets, targets }
  const results = await on.run(distances, rows, [...exact, ...sampled.map((batch) => [batch])], control)
  const far = new Float64Array(classes)
  const near = new Float64Array(classes)
  for (const sums of results)
    for (let c = 0; c < classes; c++) {
      far[c] += sums.far[c]
      near[c] += sums.near[c]
    }
  const { of, sizes } = components(csr)
  const closeness = new Float64Array(order)
  const harmonic = new Float64Array(order)
  for (let v = 0; v < order; v++) {
    const reached = sizes[of[v]] - 1
    if (reached === 0) continue
    // One step to each twin.
    const alike = twins[classOf[v]] - 1
    closeness[v] = ((reached / (order - 1)) * reached) / (far[classOf[v]] + alike)
    harmonic[v] = (near[classOf[v]] + alike) / (order - 1)
  }
  if (sampled.length === 0) return { closeness, harmonic }
  const draws = results.slice(exact.length)
  const farError = standardErrors(draws.map((sums) => sums.far))
  const nearError = standardErrors(draws.map((sums) => sums.near))
  const used = sampled.reduce((sum, { sources }) => sum + sources.length, 0)
  let closenessError = 0
  let harmonicError = 0
  for (let v = 0; v < order; v++) {
    const c = classOf[v]
    if (inLarge[c] === 0) continue
    closenessError = Math.max(closenessError, (closeness[v] * farError[c]) / far[c])
    harmonicError = Math.max(harmonicError, nearError[c] / (order - 1))
  }
  return { closeness, harmonic, sampled: { pivots: used, closenessError, harmonicError } }
}

/** 1 for classes in components of more than `most` classes, of which there is rarely more than one. */
function largeComponent({ offsets, targets }: Rows, most: number): Uint8Array {
  const { of, sizes } = components({ offsets, targets })
  return Uint8Array.from(of, (component) => (sizes[component] > most ? 1 : 0))
}

/**
 * Every so many nodes along the classes the class that holds the next one: classes in proportion to their
 * nodes, each draw standing for equally many, spread over all large components alike.
 */
function sampledBatches(twins: Float64Array, inLarge: Uint8Array, pivots: number): readonly Batch[] {
  let nodes = 0
  for (let c = 0; c < twins.length; c++) nodes += inLarge[c] * twins[c]
  if (nodes === 0) return []
  const stride = nodes / Math.min(pivots, nodes)
  const drawn: number[] = []
  let next = stride / 2
  let passed = 0
  for (let c = 0; c < twins.length; c++) {
    if (inLarge[c] === 0) continue
    passed += twins[c]
    if (passed <= next) continue
    drawn.push(c)
    // Steps on past the class, which can hold more nodes than a stride.
    while (next < passed) next += stride
  }
  // Dealt out in turn, so that each batch is a sample of the whole.
  const count = Math.ceil(drawn.length / width)
  return Array.from({ length: count }, (_, i) => ({
    sources: Uint32Array.from(drawn.filter((_, at) => at % count === i)),
    weight: nodes / drawn.length,
  }))
}

/** Of the sum of draws, from the spread between them. */
function standardErrors(draws: readonly Float64Array[]): Float64Array {
  const count = draws.length
  return draws[0].map((_, c) => {
    let mean = 0
    for (const draw of draws) mean += draw[c] / count
    let spread = 0
    for (const draw of draws) spread += (draw[c] - mean) ** 2
    return Math.sqrt((spread * count) / Math.max(1, count - 1))
  })
}

export const distances: Kernel<Rows, readonly Batch[], Sums> = {
  name: 'distances',
  prepare: quickSearch,
}

/** Classes of equally many twins go together, so that a search may count bits instead of weights. */
function batchesOf(twins: Float64Array, wanted: (c: number) => boolean): readonly Batch[] {
  const bySize = new Map<number, number[]>()
  for (let c = 0; c < twins.length; c++) {
    if (!wanted(c)) continue
    const alike = bySize.get(twins[c])
    if (alike === undefined) bySize.set(twins[c], [c])
    else alike.push(c)
  }
  const batches: Batch[] = []
  for (const [weight, classes] of [...bySize].sort(([a], [b]) => a - b))
    for (let i = 0; i < classes.length; i += width)
      batches.push({ sources: Uint32Array.from(classes.slice(i, i + width)), weight })
  return batches
}
