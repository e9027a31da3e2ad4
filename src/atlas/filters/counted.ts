import type { ReductionId } from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { Stage } from './filter-stage.ts'
import { type Counts, noCounts, plus } from './filter-tally.ts'
import { classesOf, type Given } from './given.ts'
import type { Ground } from './ground.ts'
import { highestOfParts } from './highest.ts'
import { type Threshold, valuesOf } from './ranges.ts'
import { isThreshold, valuesThatLeave } from './thresholds.ts'

/** Reductions that are on, with their values, in the order in which they are applied. */
export type Reductions = readonly (readonly [id: ReductionId, value: number])[]

/** What reductions leave of a stage, each on what the one before left. */
export const through = (stage: Stage, on: Reductions, ground: Ground): Stage =>
  on.reduce((left, [id, value]) => ground.thinned(left, id, value), stage)

/** Nodes that reductions leave of each part of a stage, and those that were asked for. What all but the last leave is kept. */
export function counted(stage: Stage, on: Reductions, given: Given): Counts {
  const { ground, aside, always } = given
  const last = on.at(-1)
  if (last === undefined) return plus(stage.tally(ground.bounds, aside), always)
  const before = on
    .slice(0, -1)
    .reduce((left, [id, value]) => left.kept(`through ${id}`, `${value}`, () => ground.thinned(left, id, value)), stage)
  const found = byParts(before, last, given) ?? through(before, [last], ground).tally(ground.bounds, aside)
  return plus(found, always)
}

/** Nodes that a reduction by a number leaves of each part of a stage: found for all its values at once. Undefined where that cannot be. */
function byParts(stage: Stage, [id, value]: Reductions[number], given: Given): Counts | undefined {
  if (id === 'top') return highestOfParts(stage, value, given)
  if (!isThreshold(id)) return undefined
  const width = valuesOf(id).length
  const place = valuesOf(id).indexOf(value)
  if (place < 0) return undefined
  const left = tableOf(stage, id, given)
  const counts = noCounts(stage.parts)
  // A backbone is the stricter the less it is; what is counted begins with the laxest.
  const at = id === 'backbone' ? width - 1 - place : place
  nodeKinds.forEach((kind, c) => {
    for (let p = 0; p < stage.parts; p++) counts[kind][p] = left[c]![p * width + at]!
  })
  return counts
}

/** How many nodes of each kind each value of a threshold leaves of a stage of one part. */
export function leftByValue(stage: Stage, id: Threshold, given: Given): Counts {
  const values = valuesOf(id).length
  const [author, work, topic] = tableOf(stage, id, given)
  const counts: Counts = {
    author: author!.slice(0, values),
    work: work!.slice(0, values),
    topic: topic!.slice(0, values),
  }
  if (id === 'backbone') for (const kind of nodeKinds) counts[kind].reverse()
  return counts
}

const tableOf = (stage: Stage, id: Threshold, given: Given): readonly Uint32Array[] =>
  stage.noted(`${id} by parts`, given.asked, () =>
    leftOfParts(stage, valuesThatLeave(stage, id), valuesOf(id).length, given),
  )

function leftOfParts(stage: Stage, stays: Uint8Array, values: number, given: Given): readonly Uint32Array[] {
  const { part, parts } = stage
  const classes = classesOf(stage, given)
  const width = values + 1
  // By how many values leave them: the first column holds whom none does, and is dropped.
  const counts = [0, 1, 2].map(() => new Uint32Array(parts * width)) as [Uint32Array, Uint32Array, Uint32Array]
  const [author, work, topic] = counts
  for (let i = 0; i < stays.length; i++) {
    const at = (part === undefined ? 0 : part[i]! * width) + stays[i]!
    const c = classes[i]!
    if (c === 0) author[at]!++
    else if (c === 1) work[at]!++
    else if (c === 2) topic[at]!++
  }
  return nodeKinds.map((_, c) => {
    const own = counts[c as 0 | 1 | 2]
    const left = new Uint32Array(parts * values)
    // Whom many values leave, each of them leaves.
    for (let p = 0; p < parts; p++) {
      let sum = 0
      for (let j = values - 1; j >= 0; j--) {
        sum += own[p * width + j + 1]!
        left[p * values + j] = sum
      }
    }
    return left
  })
}
