import type { ReductionId } from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { Ground } from './ground.ts'
import { valuesOf } from './reductions.ts'
import type { Stage } from './stage.ts'
import { type ByKind, type Counts, noCounts, plus } from './tally.ts'
import { thinned } from './thin.ts'
import { valuesThatLeave } from './thresholds.ts'

/** Reductions that are on, with their values, in the order in which they are applied. */
export type Reductions = readonly (readonly [id: ReductionId, value: number])[]

/** What all choices are counted by. */
export interface Given {
  readonly ground: Ground
  /** 1 for nodes that were asked for: they are shown whatever is chosen, and counted by themselves. */
  readonly aside: Uint8Array | null
  /** Which those are, as a key. */
  readonly asked: string
  readonly always: ByKind
}

/** What reductions leave of a stage, each on what the one before left. What all but the last leave is kept. */
export function through(stage: Stage, on: Reductions, rank: Uint32Array): Stage {
  const last = on.length - 1
  return on.reduce((left, [id, value], i) => {
    const next = () => thinned(left, id, value, rank)
    return i < last ? left.kept(`through ${id}`, `${value}`, next) : next()
  }, stage)
}

/** Place of the kind of each node of a stage among the kinds; 3 for those that were asked for. */
export function classesOf(stage: Stage, { ground: { bounds }, aside, asked }: Given): Uint8Array {
  return stage.kept('classes', asked, () => {
    const { nodes } = stage
    const [, work, topic] = bounds
    const classes = new Uint8Array(nodes.length)
    for (let i = 0; i < classes.length; i++) {
      const v = nodes[i]!
      classes[i] = aside !== null && aside[v] === 1 ? 3 : v < work ? 0 : v < topic ? 1 : 2
    }
    return classes
  })
}

/** Nodes that reductions leave of each part of a stage, and those that were asked for. */
export function counted(stage: Stage, on: Reductions, given: Given): Counts {
  const { ground, aside, always } = given
  const [single] = on
  if (on.length === 1 && single !== undefined) {
    const found = byParts(stage, single, given)
    if (found !== undefined) return plus(found, always)
  }
  return plus(through(stage, on, ground.rank).tally(ground.bounds, aside), always)
}

/** Nodes that a threshold leaves of each part of a stage: found for all its values at once. Undefined for other reductions and values. */
function byParts(stage: Stage, [id, value]: Reductions[number], given: Given): Counts | undefined {
  if (id === 'giant' || id === 'top') return undefined
  const width = valuesOf(id).length
  const place = valuesOf(id).indexOf(value)
  if (place < 0) return undefined
  const left = stage.noted(`${id} by parts`, given.asked, () =>
    leftOfParts(stage, valuesThatLeave(stage, id), width, given),
  )
  const counts = noCounts(stage.parts)
  // A backbone is the stricter the less it is; what is counted begins with the laxest.
  const at = id === 'backbone' ? width - 1 - place : place
  nodeKinds.forEach((kind, c) => {
    for (let p = 0; p < stage.parts; p++) counts[kind][p] = left[c]![p * width + at]!
  })
  return counts
}

function leftOfParts(stage: Stage, stays: Uint8Array, values: number, given: Given): readonly Uint32Array[] {
  const { part, parts } = stage
  const classes = classesOf(stage, given)
  return nodeKinds.map((_, c) => {
    const left = new Uint32Array(parts * values)
    for (let i = 0; i < stays.length; i++)
      if (classes[i] === c && stays[i]! > 0) left[(part === undefined ? 0 : part[i]!) * values + stays[i]! - 1]!++
    // Whom many values leave, each of them leaves.
    for (let p = 0; p < parts; p++)
      for (let j = values - 2; j >= 0; j--) left[p * values + j]! += left[p * values + j + 1]!
    return left
  })
}
