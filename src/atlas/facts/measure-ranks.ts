import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { firstOf, nodeCount } from '../nodes.ts'

/** Shares of the nodes of a kind that each rank ends at, the highest first: the top hundredth, the next 4 and 15 and 30. */
export const rankShares = [0.01, 0.05, 0.2, 0.5, 1] as const

/** Stands for a node that the measure says nothing of. */
export const unranked = rankShares.length

export interface MeasureRanks {
  /** By the number of the node: the place of its share, or {@link unranked}. */
  readonly ofNode: Uint8Array
  /** The least value of each rank, by kind; NaN where nobody has it. */
  readonly least: Readonly<Record<NodeKind, readonly number[]>>
}

const known = new WeakMap<Float32Array, MeasureRanks>()

/** How high each node stands in a measure among those of its kind; equal values have one rank, the lower. */
export function measureRanks(atlas: Atlas, id: string): MeasureRanks {
  const values = atlas.findings[0].measures.find((measure) => measure.id === id)?.values
  const before = values && known.get(values)
  if (before !== undefined) return before
  const made = ranked(atlas, values ?? new Float32Array(nodeCount(atlas)).fill(Number.NaN))
  if (values !== undefined) known.set(values, made)
  return made
}

function ranked(atlas: Atlas, values: Float32Array): MeasureRanks {
  const ofNode = new Uint8Array(values.length).fill(unranked)
  const least = { author: [], work: [], topic: [] } as Record<NodeKind, number[]>
  for (const kind of nodeKinds) {
    const first = firstOf(atlas, kind)
    const own = values.subarray(first, first + orderOf(atlas)[kind])
    const rising = own.filter((value) => !Number.isNaN(value)).sort()
    const room = rankShares.map((share) => Math.ceil(share * rising.length))
    least[kind] = rankShares.map(() => Number.NaN)
    // As many as come after the first of a value have it or a higher one.
    const rankOf = new Map<number, number>()
    for (let i = 0; i < rising.length; i++) {
      const value = rising[i]!
      if (rankOf.has(value)) continue
      const rank = room.findIndex((most) => rising.length - i <= most)
      rankOf.set(value, rank)
      if (Number.isNaN(least[kind][rank]!)) least[kind][rank] = value
    }
    own.forEach((value, i) => {
      if (!Number.isNaN(value)) ofNode[first + i] = rankOf.get(value)!
    })
  }
  return { ofNode, least }
}
