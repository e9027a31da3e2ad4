import type { Csr } from '../../model/csr.ts'
import type { Atlas } from '../atlas.ts'
import type { Groups } from '../counting/groups.ts'
import type { Bounds } from './bounds.ts'

/** What the ties of networks that are counted anew weigh now, beside their targets; 0 where there is none. */
export interface Weights {
  readonly coauthorship?: Float32Array | undefined
  readonly cooccurrence?: Float32Array | undefined
}

/**
 * The graphs of several sets of nodes, each ascending, side by side in one, with ties counted anew: of the graph of the
 * whole, in whose rows authors come first and topics last.
 */
export function recountedGraph(
  csr: Csr,
  { offsets: starts, members }: Groups,
  networks: Atlas['networks'],
  bounds: Bounds,
  weightsOf: (group: number) => Weights,
): Csr {
  const [, firstWork, firstTopic] = bounds
  const { offsets: rows, targets: heads, weights: given } = csr
  let most = 0
  for (let i = 0; i < members.length; i++) most += rows[members[i]! + 1]! - rows[members[i]!]!
  const place = new Uint32Array(csr.order)
  const offsets = new Uint32Array(members.length + 1)
  const targets = new Uint32Array(most)
  const weights = new Float64Array(most)
  let at = 0
  for (let g = 0; g + 1 < starts.length; g++) {
    const { coauthorship, cooccurrence } = weightsOf(g)
    const [first, end] = [starts[g]!, starts[g + 1]!]
    for (let i = first; i < end; i++) place[members[i]!] = i + 1
    for (let i = first; i < end; i++) {
      const v = members[i]!
      let from = rows[v]!
      const end = rows[v + 1]!
      if (v < firstWork && coauthorship !== undefined) {
        const { offsets } = networks.coauthorship
        const shift = offsets[v]! - from
        const last = offsets[v + 1]! - shift
        for (; from < last; from++) {
          const there = place[heads[from]!]!
          const weight = coauthorship[from + shift]!
          if (there === 0 || weight === 0) continue
          targets[at] = there - 1
          weights[at++] = weight
        }
      }
      let to = end
      if (v >= firstTopic && cooccurrence !== undefined) {
        const { offsets } = networks.cooccurrence
        to -= offsets[v - firstTopic + 1]! - offsets[v - firstTopic]!
      }
      for (; from < to; from++) {
        const there = place[heads[from]!]!
        if (there === 0) continue
        targets[at] = there - 1
        weights[at++] = given[from]!
      }
      if (cooccurrence !== undefined && from < end) {
        const shift = networks.cooccurrence.offsets[v - firstTopic + 1]! - end
        for (; from < end; from++) {
          const there = place[heads[from]!]!
          const weight = cooccurrence[from + shift]!
          if (there === 0 || weight === 0) continue
          targets[at] = there - 1
          weights[at++] = weight
        }
      }
      offsets[i + 1] = at
    }
    for (let i = first; i < end; i++) place[members[i]!] = 0
  }
  return { order: members.length, offsets, targets: targets.subarray(0, at), weights: weights.subarray(0, at) }
}
