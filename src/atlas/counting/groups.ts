/** Lists of members: those of group `g` are `members[offsets[g] .. offsets[g + 1])`, none of them twice. */
export interface Groups {
  /** Uint32, length groups + 1. */
  readonly offsets: Uint32Array
  readonly members: Uint32Array
}

/** The groups that each member is in, as groups of groups; `entries` says where each stood among the members. */
export interface Transposed extends Groups {
  readonly entries: Uint32Array
}

export const membersOf = ({ offsets, members }: Groups, group: number): Uint32Array =>
  members.subarray(offsets[group], offsets[group + 1])

/** The groups of each of `order` members, ascending. */
export function transposed({ offsets, members }: Groups, order: number): Transposed {
  const starts = new Uint32Array(order + 1)
  for (let k = 0; k < members.length; k++) starts[members[k] + 1]++
  for (let m = 0; m < order; m++) starts[m + 1] += starts[m]
  const next = starts.slice()
  const groups = new Uint32Array(members.length)
  const entries = new Uint32Array(members.length)
  for (let g = 0; g + 1 < offsets.length; g++)
    for (let k = offsets[g]; k < offsets[g + 1]; k++) {
      const at = next[members[k]]++
      groups[at] = g
      entries[at] = k
    }
  return { offsets: starts, members: groups, entries }
}
