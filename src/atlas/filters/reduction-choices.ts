import { nodeKinds } from '../../model/ids.ts'
import { transposed } from '../counting/groups.ts'
import type { Bounds } from './bounds.ts'
import { type Given, type Reductions, through } from './counted.ts'
import { upTo } from './ground.ts'
import { valuesOf } from './reductions.ts'
import type { Stage } from './stage.ts'
import { at, type Counts, first, noCounts, tally, tallyBy } from './tally.ts'
import { places, ranked, thinned } from './thin.ts'
import { type Threshold, valuesThatLeave } from './thresholds.ts'

/** How many nodes each value of a threshold leaves, where only reductions of nodes follow: found in one run. */
export function nested(stage: Stage, id: Threshold, after: Reductions, { ground, aside }: Given): Counts {
  const { rank, bounds } = ground
  const stays = valuesThatLeave(stage, id)
  const least = after.find(([other]) => other === 'works')?.[1]
  if (least !== undefined) for (let i = 0; i < stays.length; i++) if (stage.works[i]! < least) stays[i] = 0
  const most = after.find(([other]) => other === 'top')?.[1]
  const choices = valuesOf(id).length
  const strictestLast =
    most === undefined || most >= stage.nodes.length
      ? left(stage, stays, choices, bounds, aside)
      : highestLeft(stage, stays, choices, { rank, most, bounds, aside })
  if (id === 'backbone') for (const kind of nodeKinds) strictestLast[kind].reverse()
  return strictestLast
}

/** Nodes that each choice leaves, where those that one leaves are the first so many of all. */
function left({ nodes }: Stage, stays: Uint8Array, choices: number, bounds: Bounds, aside: Uint8Array | null): Counts {
  const counts = tallyBy(nodes, stays, choices + 1, bounds, aside)
  // Whom many choices leave, each of them leaves.
  for (const kind of nodeKinds) for (let c = choices - 1; c >= 0; c--) counts[kind][c]! += counts[kind][c + 1]!
  return {
    author: counts.author.subarray(1),
    work: counts.work.subarray(1),
    topic: counts.topic.subarray(1),
  }
}

interface Ranking {
  readonly rank: Uint32Array
  readonly most: number
  readonly bounds: Bounds
  readonly aside: Uint8Array | null
}

/** The same, where of what a choice leaves only the few highest stay. */
function highestLeft(stage: Stage, stays: Uint8Array, choices: number, ranking: Ranking): Counts {
  const counts = noCounts(choices)
  const highest = new Highest(stage, ranking)
  const { offsets, members } = transposed(
    { offsets: upTo(stays.length + 1), members: Uint32Array.from(stays) },
    choices + 1,
  )
  for (let choice = choices - 1; choice >= 0; choice--) {
    for (let k = offsets[choice + 1]!; k < offsets[choice + 2]!; k++) highest.add(members[k]!)
    counts.author[choice] = highest.kinds.author
    counts.work[choice] = highest.kinds.work
    counts.topic[choice] = highest.kinds.topic
  }
  return counts
}

/** Of places of a stage that come in one after the other, the few highest. */
class Highest {
  readonly kinds = { author: 0, work: 0, topic: 0 }
  readonly #nodes: Uint32Array
  readonly #most: number
  readonly #bounds: Bounds
  readonly #aside: Uint8Array | null
  /** Places by rank, the rank of each place, and 1 for ranks that have come in. */
  readonly #ranked: Uint32Array
  readonly #rank: Uint32Array
  readonly #has: Uint8Array
  /** Those of this rank and after have gone. */
  #end: number
  #count = 0

  constructor(stage: Stage, { rank, most, bounds, aside }: Ranking) {
    this.#nodes = stage.nodes
    this.#most = most
    this.#bounds = bounds
    this.#aside = aside
    this.#ranked = ranked(stage, rank)
    this.#rank = new Uint32Array(this.#ranked.length)
    for (let r = 0; r < this.#rank.length; r++) this.#rank[this.#ranked[r]!] = r
    this.#has = new Uint8Array(this.#ranked.length)
    this.#end = this.#ranked.length
  }

  add(place: number): void {
    const rank = this.#rank[place]!
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

  #tell(place: number, by: 1 | -1): void {
    const v = this.#nodes[place]!
    if (this.#aside !== null && this.#aside[v] === 1) return
    this.kinds[v < this.#bounds[1] ? 'author' : v < this.#bounds[2] ? 'work' : 'topic'] += by
  }
}

/** The same where reductions of ties follow: each value that leaves something else than the one before is tried. */
export function oneByOne(stage: Stage, id: Threshold, after: Reductions, given: Given): Counts {
  const { ground, aside } = given
  const values = valuesOf(id)
  const counts = noCounts(values.length)
  let left: Stage | undefined
  let so = at(counts, 0)
  for (let i = 0; i < values.length; i++) {
    const next = stricter(left ?? stage, stage, id, values[i]!, given)
    if (next !== left) {
      const { nodes } = through(next, after, ground.rank)
      so = first(tally(nodes, undefined, 1, ground.bounds, aside))
      left = next
    }
    counts.author[i] = so.author
    counts.work[i] = so.work
    counts.topic[i] = so.topic
    if (left.nodes.length === 0) break
  }
  return counts
}

/** What a value leaves, found from what a laxer one left; cores are those of the whole, not found anew. */
function stricter(left: Stage, whole: Stage, id: Threshold, value: number, { ground }: Given): Stage {
  if (id !== 'core') return thinned(left, id, value, ground.rank)
  const { cores } = whole
  const cut = whole.cut(places(whole, (i) => cores[i]! >= value))
  return cut.nodes.length === left.nodes.length ? left : cut
}

/** How many nodes of each kind are among so many highest, for each number of `values`. */
export function highest(stage: Stage, values: Float64Array, { ground, aside }: Given): Counts {
  const { nodes } = stage
  const counts = noCounts(values.length)
  const [, work, topic] = ground.bounds
  const order = ranked(stage, ground.rank)
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
