import type { Csr } from '../../graph/csr.ts'
import { components } from '../components.ts'
import { type Control, type Kernel, type Pool, sequential } from '../pool.ts'
import { ranges } from '../ranges.ts'
import { reduce } from '../reduced.ts'
import { quickSearch } from './assembled-search.ts'
import { type Batch, type Rows, type Sums, width } from './search.ts'

export interface Nearness {
  /** Closeness after Wasserman & Faust (1994): (r / (n-1)) * (r / sum of distances), r = others reached. */
  readonly closeness: Float64Array
  /** Harmonic centrality (Boldi & Vigna 2014) over n - 1: mean of 1 / distance, 0 to whom no path leads. */
  readonly harmonic: Float64Array
}

export interface NearnessOptions extends Control {
  readonly pool?: Pool | undefined
}

/** Both figures of nearness by steps, exact, from one round of searches over the graph with twins merged. */
export async function nearness(csr: Csr, { pool = sequential, ...control }: NearnessOptions = {}): Promise<Nearness> {
  const { order } = csr
  const { graph, classOf } = reduce(csr, new Uint8Array(order).fill(1), false)
  const batches = batchesOf(graph.twins)
  const parts = ranges(batches.length, 32).map(({ from, to }) => batches.slice(from, to))
  const { order: classes, core, offsets, targets } = graph
  // Below this, workers take longer to start than to search.
  const on = classes < 1000 ? sequential : pool
  const results = await on.run(distances, { order: classes, core, offsets, targets }, parts, control)
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
    const twins = graph.twins[classOf[v]] - 1
    closeness[v] = ((reached / (order - 1)) * reached) / (far[classOf[v]] + twins)
    harmonic[v] = (near[classOf[v]] + twins) / (order - 1)
  }
  return { closeness, harmonic }
}

export const distances: Kernel<Rows, readonly Batch[], Sums> = {
  name: 'distances',
  prepare: quickSearch,
}

/** Classes of equally many twins go together, so that a search may count bits instead of weights. */
function batchesOf(twins: Float64Array): readonly Batch[] {
  const bySize = new Map<number, number[]>()
  for (let c = 0; c < twins.length; c++) {
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
