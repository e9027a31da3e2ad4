import type { ReductionId } from '../../model/filters.ts'
import { unlikelyArcs } from '../counting/backbone.ts'
import { valuesOf } from './reductions.ts'
import type { Stage } from './stage.ts'

/**
 * What a reduction leaves; in a stage of several parts, of each part for itself. `rank`: place of each node when all are
 * ranked by the measure that "top" asks for.
 */
export function thinned(stage: Stage, id: ReductionId, value: number, rank: Uint32Array): Stage {
  switch (id) {
    case 'giant': {
      // Whoever is tied to one of them is one of them.
      return stage.cut(inLargest(stage), 'ties')
    }
    case 'core': {
      // Who is left has the ties among those left that make its core number.
      return stage.cut(atLeast(stage.cores, value), 'cores')
    }
    case 'works': {
      return stage.cut(atLeast(stage.works, value))
    }
    case 'weight':
      return heavier(stage, value)
    case 'backbone':
      return unlikelier(stage, value)
    case 'top': {
      if (stage.order <= value) return stage
      if (stage.part === undefined) return stage.cut(highest(stage, value, rank))
      const taken = new Uint32Array(stage.parts)
      const stays = new Uint8Array(stage.order)
      for (const i of ranked(stage, rank)) if (taken[stage.part[i]!]!++ < value) stays[i] = 1
      return stage.cut(places(stage, (i) => stays[i] === 1))
    }
  }
}

function heavier(stage: Stage, value: number): Stage {
  // Weights are Float32 values: so is what they are compared with.
  const least = Math.fround(value)
  const { lightest, heaviest } = stage.strengths
  if (lightest >= least) return stage
  const { degrees } = stage
  const stays = places(stage, (i) => heaviest[i]! >= least || degrees[i] === 0)
  return stage.cut(stays, 'nothing', () => {
    const { csr } = stage
    const arcs = new Uint8Array(csr.targets.length)
    for (let k = 0; k < arcs.length; k++) arcs[k] = Number(csr.weights[k]! >= least)
    return arcs
  })
}

function unlikelier(stage: Stage, value: number): Stage {
  const unlikely = () => unlikelyArcs(stage.csr, stage.strengths, value)
  const place = valuesOf('backbone').indexOf(value)
  if (place >= 0) {
    // What is known of all its values says who stays, before any tie is looked at.
    const { unlikeliest, degrees } = stage
    const stays = places(stage, (i) => unlikeliest[i]! <= place || degrees[i] === 0)
    return stage.cut(stays, 'nothing', unlikely)
  }
  const { csr } = stage
  const arcs = unlikely()
  const stays = (i: number) => {
    const [from, to] = [csr.offsets[i]!, csr.offsets[i + 1]!]
    return from === to || arcs.subarray(from, to).includes(1)
  }
  return stage.cut(places(stage, stays), 'nothing', () => arcs)
}

/** Places of the nodes that stand highest, so many of those of a stage of one part, ascending. */
function highest(stage: Stage, count: number, rank: Uint32Array): Uint32Array {
  const { nodes } = stage
  const there = new Uint8Array(rank.length)
  for (let i = 0; i < nodes.length; i++) there[rank[nodes[i]!]!] = 1
  let last = 0
  for (let found = 0; found < count; last++) found += there[last]!
  return places(stage, (i) => rank[nodes[i]!]! < last)
}

/** Places of the largest component of each part, ascending. */
function inLargest(stage: Stage): Uint32Array {
  const { components, order, part } = stage
  const { of } = components
  const largest = largestOf(stage)
  const kept = new Uint32Array(order)
  let count = 0
  for (let i = 0; i < order; i++) if (of[i] === largest[part === undefined ? 0 : part[i]!]) kept[count++] = i
  return kept.subarray(0, count)
}

/** For each part its largest component; of equally large ones the one with the smallest node. */
function largestOf({ components: { of, sizes }, part, parts }: Stage): Uint32Array {
  const largest = new Uint32Array(parts)
  const size = new Uint32Array(parts)
  for (let i = 0; i < of.length; i++) {
    const p = part === undefined ? 0 : part[i]!
    const c = of[i]!
    if (sizes[c]! <= size[p]!) continue
    size[p] = sizes[c]!
    largest[p] = c
  }
  return largest
}

/** Places of a stage by the ranks of their nodes. */
export const ranked = (stage: Stage, rank: Uint32Array): Uint32Array =>
  stage.kept('ranked', '', () => byRank(stage, rank))

function byRank({ nodes, part }: Stage, rank: Uint32Array): Uint32Array {
  const order = new Uint32Array(nodes.length)
  if (part === undefined) {
    // Of one part each node is there once: one more than its place, by rank.
    const there = new Uint32Array(rank.length)
    for (let i = 0; i < nodes.length; i++) there[rank[nodes[i]!]!] = i + 1
    let count = 0
    for (let r = 0; r < there.length; r++) if (there[r] !== 0) order[count++] = there[r]! - 1
    return order
  }
  const starts = new Uint32Array(rank.length + 1)
  for (let i = 0; i < nodes.length; i++) starts[rank[nodes[i]!]! + 1]!++
  for (let r = 0; r < rank.length; r++) starts[r + 1]! += starts[r]!
  for (let i = 0; i < nodes.length; i++) order[starts[rank[nodes[i]!]!]!++] = i
  return order
}

/** Places of a stage that stay, ascending. */
export function places({ order }: Stage, stays: (i: number) => boolean): Uint32Array {
  const kept = new Uint32Array(order)
  let count = 0
  for (let i = 0; i < order; i++) if (stays(i)) kept[count++] = i
  return kept.subarray(0, count)
}

/** Places whose value is not less. */
function atLeast(values: Uint32Array | Float64Array, least: number): Uint32Array {
  const kept = new Uint32Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i]! >= least) kept[count++] = i
  return kept.subarray(0, count)
}
