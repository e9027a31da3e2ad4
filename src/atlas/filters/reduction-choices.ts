import type { ReductionId } from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { Bounds } from './bounds.ts'
import { leftByValue, type Reductions, through } from './counted.ts'
import type { Stage } from './filter-stage.ts'
import { at, type Counts, first, noCounts, tally, tallyBy } from './filter-tally.ts'
import type { Given } from './given.ts'
import { HighestLeft } from './highest.ts'
import { type Threshold, valuesOf } from './ranges.ts'
import { places } from './stage-places.ts'
import { valuesThatLeave } from './thresholds.ts'

/** How many nodes each value of a threshold leaves, where only reductions of nodes follow: found in one run. */
export function nested(stage: Stage, id: Threshold, after: Reductions, given: Given): Counts {
  const { ground, aside } = given
  const choices = valuesOf(id).length
  const least = after.find(([other]) => other === 'works')?.[1]
  const most = after.find(([other]) => other === 'top')?.[1]
  if (least === undefined && most === undefined) return leftByValue(stage, id, given)
  const stays = () => {
    const stays = valuesThatLeave(stage, id)
    if (least !== undefined) for (let i = 0; i < stays.length; i++) if (stage.works[i]! < least) stays[i] = 0
    return stays
  }
  const strictestLast =
    most === undefined || most >= stage.order
      ? left(stage, stays(), choices, ground.bounds, aside)
      : stage
          .kept(`highest by ${id}`, `${least} ${given.asked}`, () => new HighestLeft(stage, stays(), choices, given))
          .counts(most)
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
      const { nodes } = through(next, after, ground)
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

/** The same of a reduction of which nothing else is known: each value is tried by itself. */
export function tried(stage: Stage, id: ReductionId, values: Float64Array, after: Reductions, given: Given): Counts {
  const { ground, aside } = given
  const counts = noCounts(values.length)
  for (let i = 0; i < values.length; i++) {
    const { nodes } = through(ground.thinned(stage, id, values[i]!), after, ground)
    const left = first(tally(nodes, undefined, 1, ground.bounds, aside))
    for (const kind of nodeKinds) counts[kind][i] = left[kind]
  }
  return counts
}

/** What a value leaves, found from what a laxer one left; cores are those of the whole, not found anew. */
function stricter(left: Stage, whole: Stage, id: Threshold, value: number, { ground }: Given): Stage {
  if (id !== 'core') return ground.thinned(left, id, value)
  const { cores } = whole
  const cut = whole.cut(places(whole, (i) => cores[i]! >= value))
  return cut.nodes.length === left.nodes.length ? left : cut
}
