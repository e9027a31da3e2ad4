import { nodeKinds } from '../../model/ids.ts'
import { isOn, type Ladder, type Rungs, Sifted, tellChanges } from '../counting/ladder.ts'
import type { Reductions } from './counted.ts'
import type { Stage } from './filter-stage.ts'
import { type Counts, noCounts } from './filter-tally.ts'
import type { Given } from './given.ts'
import { type Threshold, valuesOf } from './ranges.ts'
import { ranked } from './stage-places.ts'
import { isThreshold, valuesThatLeave, weightsThatLeave } from './thresholds.ts'

export type Laddered = Exclude<Threshold, 'backbone'>

export const isLaddered = (id: string): id is Laddered => isThreshold(id) && id !== 'backbone'

/** Whether every value of a threshold can be followed through what comes after it at once: weights must be such as can be summed. */
export const canBeLaddered = (stage: Stage, after: Reductions): boolean =>
  stage.strengths.regular && after.every(([id, value]) => id !== 'backbone' || (value > 0 && value <= 1))

/** How many nodes each value of a threshold leaves, where reductions of ties follow: all values are tried at once. */
export function byRungs(stage: Stage, id: Laddered, after: Reductions, given: Given): Counts {
  const value = new Map(after)
  const weight = value.get('weight')
  const least = weight === undefined ? Number.NEGATIVE_INFINITY : Math.fround(weight)
  const works = value.get('works')
  const sifted = stage.kept(`${id} sifted`, `${works} ${least}`, () => {
    const ladder = stage.kept(`${id} ladder`, `${works}`, () => ladderOf(stage, id, works))
    return new Sifted(ladder, least)
  })
  const left = sifted.left(value.get('backbone'))
  const rungs = valuesOf(id).length
  const most = value.get('top')
  return most === undefined || most >= stage.nodes.length
    ? counts(stage, left, rungs, given)
    : highestCounts(stage, left, rungs, most, given)
}

export function ladderOf(stage: Stage, id: Laddered, leastWorks: number | undefined): Ladder {
  const { csr, works } = stage
  const rungs = valuesOf(id).length
  const standing = valuesThatLeave(stage, id)
  if (id === 'weight') return { rungs, csr, standing, arcs: weightsThatLeave(stage) }
  if (leastWorks !== undefined) for (let v = 0; v < standing.length; v++) if (works[v]! < leastWorks) standing[v] = 0
  const arcs = new Uint8Array(csr.targets.length)
  for (let v = 0; v < standing.length; v++) {
    const own = standing[v]!
    for (let k = csr.offsets[v]!; k < csr.offsets[v + 1]!; k++) {
      const other = standing[csr.targets[k]!]!
      arcs[k] = Math.min(own, other)
    }
  }
  return { rungs, csr, standing, arcs }
}

function counts({ nodes }: Stage, left: Rungs, rungs: number, { ground, aside }: Given): Counts {
  const [, work, topic] = ground.bounds
  const changes = nodeKinds.map(() => new Int32Array(left.words * 32))
  for (let i = 0; i < nodes.length; i++) {
    const v = nodes[i]!
    if (aside === null || aside[v] === 0) tellChanges(left, i, changes[v < work ? 0 : v < topic ? 1 : 2]!)
  }
  const counts = noCounts(rungs)
  nodeKinds.forEach((kind, place) => {
    let count = 0
    for (let rung = 0; rung < rungs; rung++) {
      count += changes[place]![rung]!
      counts[kind][rung] = count
    }
  })
  return counts
}

/** The same, where on every rung only the few highest stay. */
function highestCounts(stage: Stage, left: Rungs, rungs: number, most: number, { ground, aside }: Given): Counts {
  const [, work, topic] = ground.bounds
  const order = ranked(stage, ground.rank)
  const counts = noCounts(rungs)
  for (let rung = 0; rung < rungs; rung++) {
    let taken = 0
    for (let r = 0; r < order.length && taken < most; r++) {
      const i = order[r]!
      if (!isOn(left, i, rung)) continue
      taken++
      const v = stage.nodes[i]!
      if (aside === null || aside[v] === 0) counts[v < work ? 'author' : v < topic ? 'work' : 'topic'][rung]!++
    }
  }
  return counts
}
