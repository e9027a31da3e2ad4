import { nodeKinds } from '../../model/ids.ts'
import type { Stage } from './filter-stage.ts'
import { type Counts, noCounts } from './filter-tally.ts'
import { classesOf, type Given } from './given.ts'
import { ranked } from './stage-places.ts'

/** Nodes of each kind among the first so many, by falling rank, of each part of a stage. */
interface Running {
  /** Where each part begins. */
  readonly starts: Uint32Array
  /** By kind; one more than there are nodes. */
  readonly before: readonly Uint32Array[]
}

/** Nodes among the `most` highest of each part of a stage. */
export function highestOfParts(stage: Stage, most: number, given: Given): Counts {
  const { starts, before } = runningOf(stage, given)
  const counts = noCounts(stage.parts)
  nodeKinds.forEach((kind, c) => {
    const own = before[c]!
    for (let p = 0; p < stage.parts; p++) {
      const end = Math.min(starts[p]! + most, starts[p + 1]!)
      counts[kind][p] = own[end]! - own[starts[p]!]!
    }
  })
  return counts
}

/** Nodes among so many highest of a stage of one part, for each number of `values`. */
export function highest(stage: Stage, values: Float64Array, given: Given): Counts {
  const { before } = runningOf(stage, given)
  const counts = noCounts(values.length)
  nodeKinds.forEach((kind, c) => {
    for (let i = 0; i < values.length; i++) counts[kind][i] = before[c]![Math.min(values[i]!, stage.order)]!
  })
  return counts
}

function runningOf(stage: Stage, given: Given): Running {
  return stage.noted('highest', given.asked, () => {
    const { part, parts, order } = stage
    const starts = new Uint32Array(parts + 1)
    if (part === undefined) starts[1] = order
    else {
      for (let i = 0; i < order; i++) starts[part[i]! + 1]!++
      for (let p = 0; p < parts; p++) starts[p + 1]! += starts[p]!
    }
    const next = starts.slice()
    const classes = classesOf(stage, given)
    const places = ranked(stage, given.ground.rank)
    const inOrder = new Uint8Array(order)
    for (let r = 0; r < order; r++) {
      const i = places[r]!
      inOrder[next[part === undefined ? 0 : part[i]!]!++] = classes[i]!
    }
    const [author, work, topic] = [new Uint32Array(order + 1), new Uint32Array(order + 1), new Uint32Array(order + 1)]
    let [authors, works, topics] = [0, 0, 0]
    for (let i = 0; i < order; i++) {
      const c = inOrder[i]!
      if (c === 0) authors++
      else if (c === 1) works++
      else if (c === 2) topics++
      author[i + 1] = authors
      work[i + 1] = works
      topic[i + 1] = topics
    }
    return { starts, before: [author, work, topic] }
  })
}

/** Classes of nodes that are told apart: the kinds, and those that were asked for. */
const classCount = nodeKinds.length + 1
const block = 256

/**
 * Where of what each value of a threshold leaves only the highest stay: `stays` says how many values, the laxest first,
 * leave each node of a stage. Nodes are taken in blocks by their ranks, in which it is counted once whom each value leaves.
 */
export class HighestLeft {
  readonly #values: number
  readonly #stays: Uint8Array
  readonly #classes: Uint8Array
  /** Whom each value leaves of all blocks before each, by class: those of block `b` and value `t` begin at `(b * values + t) * classCount`. */
  readonly #before: Uint32Array
  readonly #blocks: number

  constructor(stage: Stage, stays: Uint8Array, values: number, given: Given) {
    const { order } = stage
    const places = ranked(stage, given.ground.rank)
    const classes = classesOf(stage, given)
    this.#values = values
    this.#stays = new Uint8Array(order)
    this.#classes = new Uint8Array(order)
    for (let r = 0; r < order; r++) {
      this.#stays[r] = stays[places[r]!]!
      this.#classes[r] = classes[places[r]!]!
    }
    this.#blocks = Math.ceil(order / block)
    const width = values * classCount
    this.#before = new Uint32Array((this.#blocks + 1) * width)
    for (let b = 0; b < this.#blocks; b++) {
      const [own, next] = [b * width, (b + 1) * width]
      const end = Math.min(order, (b + 1) * block)
      for (let r = b * block; r < end; r++)
        if (this.#stays[r]! > 0) this.#before[next + (this.#stays[r]! - 1) * classCount + this.#classes[r]!]!++
      // Whom many values leave, each of them leaves.
      for (let i = width - classCount - 1; i >= 0; i--) this.#before[next + i]! += this.#before[next + i + classCount]!
      for (let i = 0; i < width; i++) this.#before[next + i]! += this.#before[own + i]!
    }
  }

  /** Nodes that each value leaves, of which the `most` highest stay. */
  counts(most: number): Counts {
    const counts = noCounts(this.#values)
    for (let t = 0; t < this.#values; t++) {
      let low = 0
      let high = this.#blocks
      // The last block before which not more are left.
      while (low < high) {
        const middle = (low + high + 1) >>> 1
        if (this.#taken(middle, t) <= most) low = middle
        else high = middle - 1
      }
      const at = (low * this.#values + t) * classCount
      const own = [this.#before[at]!, this.#before[at + 1]!, this.#before[at + 2]!, 0] as [
        number,
        number,
        number,
        number,
      ]
      let taken = this.#taken(low, t)
      for (let r = low * block; r < this.#stays.length && taken < most; r++) {
        if (this.#stays[r]! <= t) continue
        own[this.#classes[r]!]!++
        taken++
      }
      counts.author[t] = own[0]
      counts.work[t] = own[1]
      counts.topic[t] = own[2]
    }
    return counts
  }

  #taken(b: number, t: number): number {
    const at = (b * this.#values + t) * classCount
    let sum = 0
    for (let c = 0; c < classCount; c++) sum += this.#before[at + c]!
    return sum
  }
}
