import type { Stage } from '../filter-stage.ts'
import type { Reduction } from '../reduction.ts'
import { places, ranked } from '../stage-places.ts'

export const top: Reduction = {
  id: 'top',
  range: { least: 10, most: 20_000, step: 10, value: 1000 },
  thin(stage, value, rank) {
    if (stage.order <= value) return stage
    if (stage.part === undefined) return stage.cut(highest(stage, value, rank))
    const taken = new Uint32Array(stage.parts)
    const stays = new Uint8Array(stage.order)
    for (const i of ranked(stage, rank)) if (taken[stage.part[i]!]!++ < value) stays[i] = 1
    return stage.cut(places(stage, (i) => stays[i] === 1))
  },
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
