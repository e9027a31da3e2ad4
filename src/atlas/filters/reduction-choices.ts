import type { ReductionId } from '../../model/filters.ts'
import { type Given, type Reductions, through } from './counted.ts'
import type { Bounds } from './ground.ts'
import { valuesOf } from './reductions.ts'
import type { Stage } from './stage.ts'
import { at, type Counts, noCounts, tally } from './tally.ts'
import { ranked, thinned } from './thin.ts'

/** A reduction with a threshold: the nodes that one value leaves are among those that a laxer one leaves. */
type Threshold = Exclude<ReductionId, 'giant' | 'top'>

/** How many nodes each value of a threshold leaves, where only reductions of nodes follow: found in one run. */
export function nested(stage: Stage, id: Threshold, after: Reductions, { ground, aside }: Given): Counts {
  const { known, bounds } = ground
  const { nodes } = stage
  const values = valuesOf(id)
  const stays = valuesThatLeave(stage, id, values, known.works)
  const least = after.find(([other]) => other === 'works')?.[1] ?? Number.NEGATIVE_INFINITY
  const most = after.find(([other]) => other === 'top')?.[1] ?? Number.POSITIVE_INFINITY
  const passes = (i: number) => known.works[nodes[i]!]! >= least
  const laxer = id === 'backbone' ? (i: number) => values.length - 1 - i : (i: number) => i
  const counts = noCounts(values.length)

  // Nodes by the strictest value that leaves them, which come in one after the other.
  const starts = new Uint32Array(values.length + 2)
  for (let i = 0; i < nodes.length; i++) starts[values.length - stays[i]! + 1]!++
  for (let s = 0; s <= values.length; s++) starts[s + 1]! += starts[s]!
  const order = new Uint32Array(nodes.length)
  const next = starts.slice()
  for (let i = 0; i < nodes.length; i++) order[next[values.length - stays[i]!]!++] = i

  const top = new Highest(most < nodes.length ? ranked(stage, known.rank) : null, most, nodes, bounds, aside)
  for (let s = 0; s < values.length; s++) {
    for (let k = starts[s]!; k < starts[s + 1]!; k++) if (passes(order[k]!)) top.add(order[k]!)
    top.write(counts, laxer(values.length - 1 - s))
  }
  return counts
}

/** Of nodes that come in one after the other, the few highest. */
class Highest {
  readonly #most: number
  readonly #nodes: Uint32Array
  readonly #bounds: Bounds
  readonly #aside: Uint8Array | null
  /** Places by rank and the rank of each place; null where none has to go. */
  readonly #ranked: Uint32Array | null
  readonly #rank: Uint32Array | null
  readonly #has: Uint8Array
  /** Those of this rank and after have gone. */
  #end: number
  #count = 0
  readonly #kinds = [0, 0, 0]

  constructor(order: Uint32Array | null, most: number, nodes: Uint32Array, bounds: Bounds, aside: Uint8Array | null) {
    this.#most = most
    this.#nodes = nodes
    this.#bounds = bounds
    this.#aside = aside
    this.#ranked = order
    this.#rank = order && new Uint32Array(order.length)
    order?.forEach((i, r) => {
      this.#rank![i] = r
    })
    this.#has = new Uint8Array(nodes.length)
    this.#end = nodes.length
  }

  add(place: number): void {
    if (this.#ranked === null) {
      this.#tell(place, 1)
      return
    }
    const rank = this.#rank![place]!
    this.#has[rank] = 1
    if (rank >= this.#end) return
    this.#count++
    this.#tell(place, 1)
    while (this.#count > this.#most) {
      if (this.#has[--this.#end] === 0) continue
      this.#count--
      this.#tell(this.#ranked[this.#end]!, -1)
    }
  }

  write(counts: Counts, choice: number): void {
    counts.author[choice] = this.#kinds[0]!
    counts.work[choice] = this.#kinds[1]!
    counts.topic[choice] = this.#kinds[2]!
  }

  #tell(place: number, by: 1 | -1): void {
    const v = this.#nodes[place]!
    if (this.#aside !== null && this.#aside[v] === 1) return
    this.#kinds[v < this.#bounds[1] ? 0 : v < this.#bounds[2] ? 1 : 2]! += by
  }
}

/** For each node, how many of the values leave it; where they follow each other from lax to strict, the first so many. */
function valuesThatLeave(stage: Stage, id: Threshold, values: Float64Array, works: Float64Array): Uint8Array {
  const { nodes } = stage
  const stays = new Uint8Array(nodes.length)
  if (id === 'works') {
    for (let i = 0; i < nodes.length; i++) stays[i] = upTo(values, works[nodes[i]!]!)
    return stays
  }
  const { offsets } = stage.csr
  if (id === 'core') {
    const { cores } = stage
    for (let i = 0; i < nodes.length; i++) stays[i] = upTo(values, cores[i]!)
    return stays
  }
  const { heaviest, unlikeliest } =
    id === 'weight'
      ? { heaviest: stage.heaviest, unlikeliest: null }
      : { heaviest: null, unlikeliest: stage.unlikeliest }
  const single = values.map(Math.fround)
  for (let i = 0; i < nodes.length; i++)
    stays[i] =
      offsets[i] === offsets[i + 1]
        ? values.length
        : heaviest !== null
          ? upTo(single, heaviest[i]!)
          : values.length - unlikeliest![i]!
  return stays
}

/** How many of ascending values are not above a limit. */
function upTo(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low
}

/** The same where reductions of ties follow: each value that leaves something else than the one before is tried. */
export function oneByOne(stage: Stage, id: Threshold, after: Reductions, given: Given): Counts {
  const { ground, aside } = given
  const values = valuesOf(id)
  const counts = noCounts(values.length)
  let left = stage
  let before: Stage | undefined
  let told = at(counts, 0)
  for (let i = 0; i < values.length; i++) {
    left = thinned(left, id, values[i]!, ground.known)
    if (left !== before) {
      const { nodes } = through(left, after, ground.known)
      told = at(tally(nodes, undefined, 1, ground.bounds, aside), 0)
      before = left
    }
    counts.author[i] = told.author
    counts.work[i] = told.work
    counts.topic[i] = told.topic
    if (left.nodes.length === 0) break
  }
  return counts
}

/** How many nodes of each kind are among so many highest, for each number of `values`. */
export function highest(stage: Stage, values: Float64Array, { ground, aside }: Given): Counts {
  const { nodes } = stage
  const counts = noCounts(values.length)
  const [, work, topic] = ground.bounds
  const order = ranked(stage, ground.known.rank)
  const so = { author: 0, work: 0, topic: 0 }
  let taken = 0
  values.forEach((most, i) => {
    for (; taken < Math.min(most, nodes.length); taken++) {
      const v = nodes[order[taken]!]!
      if (aside === null || aside[v] === 0) so[v < work ? 'author' : v < topic ? 'work' : 'topic']++
    }
    counts.author[i] = so.author
    counts.work[i] = so.work
    counts.topic[i] = so.topic
  })
  return counts
}
