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
      let to = rows[v + 1]!
      if (v < firstWork && coauthorship !== undefined) {
        const { offsets } = networks.coauthorship
        const shift = offsets[v]! - from
        const counted = offsets[v + 1]! - shift
        for (; from < counted; from++) recount(from, from + shift, coauthorship)
      }
      const last = to
      if (v >= firstTopic && cooccurrence !== undefined) {
        const { offsets } = networks.cooccurrence
        to -= offsets[v - firstTopic + 1]! - offsets[v - firstTopic]!
      }
      for (let k = from; k < to; k++) {
        const there = place[heads[k]!]!
        if (there === 0) continue
        targets[at] = there - 1
        weights[at++] = given[k]!
      }
      if (to < last) {
        const shift = networks.cooccurrence.offsets[v - firstTopic + 1]! - last
        for (let k = to; k < last; k++) recount(k, k + shift, cooccurrence!)
      }
      offsets[i + 1] = at
    }
    for (let i = first; i < end; i++) place[members[i]!] = 0
  }
  return { order: members.length, offsets, targets: targets.subarray(0, at), weights: weights.subarray(0, at) }

  function recount(arc: number, k: number, now: Float32Array): void {
    const there = place[heads[arc]!]!
    if (there === 0) return
    const weight = now[k]!
    if (weight === 0) return
    targets[at] = there - 1
    weights[at++] = weight
  }
}
