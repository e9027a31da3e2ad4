import type { Stage } from './filter-stage.ts'

/** Places of a stage that stay, ascending. */
export function places({ order }: Stage, stays: (i: number) => boolean): Uint32Array {
  const kept = new Uint32Array(order)
  let count = 0
  for (let i = 0; i < order; i++) if (stays(i)) kept[count++] = i
  return kept.subarray(0, count)
}

/** Places whose value is not less. */
export function atLeast(values: Uint32Array | Float64Array, least: number): Uint32Array {
  const kept = new Uint32Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (values[i]! >= least) kept[count++] = i
  return kept.subarray(0, count)
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
