import type { Csr } from '../../model/csr.ts'
import { type Groups, transposed } from './groups.ts'

/** Two members are tied where some group holds both. The two graphs have the same rows. */
export interface Projection {
  /** Weight = the sum of what the groups that hold both add. */
  readonly weighted: Csr
  /** Weight = how many groups hold both. */
  readonly shared: Csr
}

/**
 * The graph of members that meet in groups. `adds(g)` is what group `g` adds to each of its pairs; a group that adds 0
 * ties nobody. Built row by row, so that pairs met often never stand in memory one by one.
 */
export function project(groups: Groups, order: number, adds: (group: number) => number): Projection {
  const share = Float64Array.from({ length: groups.offsets.length - 1 }, (_, g) => adds(g))
  const { offsets: starts, members: held } = transposed(groups, order)
  const count = new Uint32Array(order)
  const weight = new Float64Array(order)
  const met = new Uint32Array(order)

  const meet = (member: number): number => {
    let many = 0
    for (let i = starts[member]; i < starts[member + 1]; i++) {
      const group = held[i]
      const adding = share[group]
      if (adding === 0) continue
      for (let k = groups.offsets[group]; k < groups.offsets[group + 1]; k++) {
        const other = groups.members[k]
        if (other === member) continue
        if (count[other] === 0) met[many++] = other
        count[other]++
        weight[other] += adding
      }
    }
    return many
  }

  const offsets = new Uint32Array(order + 1)
  for (let member = 0; member < order; member++) {
    const many = meet(member)
    offsets[member + 1] = offsets[member] + many
    for (let i = 0; i < many; i++) count[met[i]] = 0
  }
  weight.fill(0)
  const targets = new Uint32Array(offsets[order])
  const weights = new Float64Array(targets.length)
  const counts = new Float64Array(targets.length)
  // Members come in order, and each is written into the rows of those it met: so rows ascend without being sorted.
  const next = offsets.slice(0, order)
  for (let member = 0; member < order; member++) {
    const many = meet(member)
    for (let i = 0; i < many; i++) {
      const other = met[i]
      const at = next[other]++
      targets[at] = member
      weights[at] = weight[other]
      counts[at] = count[other]
      weight[other] = 0
      count[other] = 0
    }
  }
  return { weighted: { order, offsets, targets, weights }, shared: { order, offsets, targets, weights: counts } }
}
