import type { NodeId } from '../../model/ids.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { nodeOf, worksAt } from '../nodes.ts'
import { clusterPairFacts, clusterPairs } from './cluster-pairs.ts'
import type { Counted } from './years.ts'

/** Who signed most of the works that two clusters have in common. */
export interface Link {
  readonly author: NodeId
  readonly one: number
  readonly other: number
  /** Works of both clusters that the author signed. */
  readonly works: number
}

/**
 * Who links the two of some clusters that have most works in common; null where none have two or more, or where it is
 * somebody who signed half of all works: whose bibliography it is links everything.
 */
export function strongestLink(atlas: Atlas, among: ReadonlySet<number>, counted: Counted = null): Link | null {
  const pair = clusterPairs(atlas, counted).find(({ one, other }) => among.has(one) && among.has(other))
  if (pair === undefined || pair.works < 2) return null
  const { one, other } = pair
  const { authors } = clusterPairFacts(atlas, one, other, counted)
  const [first] = authors.flat().sort((a, b) => b.works - a.works)
  if (first === undefined || isEverywhere(atlas, first.id)) return null
  return { author: first.id, one, other, works: first.works }
}

function isEverywhere(atlas: Atlas, author: NodeId): boolean {
  const node = nodeOf(atlas, author)
  return node !== undefined && 2 * worksAt(atlas, node) >= orderOf(atlas).work
}
