import type { Csr } from './csr.ts'

/** Lists of members: those of group `g` are `members[offsets[g] .. offsets[g + 1])`, none of them twice. */
export interface Groups {
  /** Uint32, length groups + 1. */
  readonly offsets: Uint32Array
  readonly members: Uint32Array
}

export const membersOf = ({ offsets, members }: Groups, group: number): Uint32Array =>
  members.subarray(offsets[group], offsets[group + 1])

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
    for (let i = starts[member]!; i < starts[member + 1]!; i++) {
      const group = held[i]!
      if (share[group] === 0) continue
      for (let k = groups.offsets[group]!; k < groups.offsets[group + 1]!; k++) {
        const other = groups.members[k]!
        if (other === member) continue
        if (count[other] === 0) met[many++] = other
        count[other]!++
        weight[other]! += share[group]!
      }
    }
    return many
  }
  const forget = (many: number) => {
    for (let i = 0; i < many; i++) {
      count[met[i]!] = 0
      weight[met[i]!] = 0
    }
  }

  const offsets = new Uint32Array(order + 1)
  for (let member = 0; member < order; member++) {
    const many = meet(member)
    offsets[member + 1] = offsets[member]! + many
    forget(many)
  }
  const targets = new Uint32Array(offsets[order]!)
  const weights = new Float64Array(targets.length)
  const counts = new Float64Array(targets.length)
  for (let member = 0; member < order; member++) {
    const many = meet(member)
    let at = offsets[member]!
    for (const other of met.subarray(0, many).sort()) {
      targets[at] = other
      weights[at] = weight[other]!
      counts[at++] = count[other]!
    }
    forget(many)
  }
  return { weighted: { order, offsets, targets, weights }, shared: { order, offsets, targets, weights: counts } }
}

/** The groups that each member is in, ascending, as groups of groups. */
export function transposed({ offsets, members }: Groups, order: number): Groups {
  const starts = new Uint32Array(order + 1)
  for (const member of members) starts[member + 1]!++
  for (let m = 0; m < order; m++) starts[m + 1]! += starts[m]!
  const next = starts.slice()
  const groups = new Uint32Array(members.length)
  for (let g = 0; g + 1 < offsets.length; g++)
    for (let k = offsets[g]!; k < offsets[g + 1]!; k++) groups[next[members[k]!]!++] = g
  return { offsets: starts, members: groups }
}
