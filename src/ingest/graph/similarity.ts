import { type Groups, transposed } from '../../atlas/counting/groups.ts'
import type { Csr } from '../../model/csr.ts'
import { Nearest } from './nearest.ts'

/** The topics of each work: places in the topic list, ascending. */
export interface TopicRows extends Groups {
  /** Beside the members; of each work L2-normalised. */
  readonly weights: Float64Array
  /** Occurrences of each. */
  readonly counts: Float64Array
}

export interface SimilarityOptions {
  /** Ties each work keeps. */
  readonly most: number
  /** A topic held by more works than this says little and is left aside. */
  readonly common: number
  /** Works that one work is compared with, at most, so that time grows with the works and not with their square. */
  readonly reach: number
}

/**
 * Works that are about the same: weight = cosine of their topic vectors. Each work is compared with those that hold
 * its rarest topics, up to `reach` of them, and keeps its `most` nearest; of equally near works the one that stands
 * less far from it in the list, so that no work is near to all that are like it.
 */
export function similarity(rows: TopicRows, topics: number, { most, common, reach }: SimilarityOptions): Csr {
  const { offsets, members, weights } = rows
  const order = offsets.length - 1
  const { offsets: starts, members: holders } = transposed(rows, topics)
  const holding = (topic: number) => starts[topic + 1]! - starts[topic]!
  const own = new Float64Array(topics)
  const seen = new Uint32Array(order).fill(order)
  const nearest = new Nearest(order, most)
  for (let work = 0; work < order; work++) {
    const told = members.subarray(offsets[work]!, offsets[work + 1]!).filter((topic) => holding(topic) <= common)
    for (let k = offsets[work]!; k < offsets[work + 1]!; k++)
      if (holding(members[k]!) <= common) own[members[k]!] = weights[k]!
    seen[work] = work
    let left = reach
    for (const topic of told.sort((a, b) => holding(a) - holding(b) || a - b)) {
      if (left === 0) break
      const [from, to] = around(starts[topic]!, starts[topic + 1]!, left, holders, work)
      left -= to - from
      for (let i = from; i < to; i++) {
        const other = holders[i]!
        if (seen[other] === work) continue
        seen[other] = work
        let cosine = 0
        for (let k = offsets[other]!; k < offsets[other + 1]!; k++) cosine += own[members[k]!]! * weights[k]!
        if (cosine > 0) nearest.offer(work, other, cosine)
      }
    }
    own.fill(0)
  }
  return nearest.ties()
}

/** Of the holders `first .. end`, the `most` around where `work` would stand. */
export function around(first: number, end: number, most: number, holders: Uint32Array, work: number): [number, number] {
  if (end - first <= most) return [first, end]
  let low = first
  let high = end
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holders[middle]! < work) low = middle + 1
    else high = middle
  }
  const from = Math.max(first, Math.min(end - most, low - (most >> 1)))
  return [from, from + most]
}
