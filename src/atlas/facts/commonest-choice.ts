import type { FacetId } from '../../model/filters.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { lengthOf } from '../column.ts'
import { facetOf } from '../filters/facets.ts'
import { type Lists, worksOfAuthors, worksOfTopics } from '../signatures.ts'

/** What each node has most in a column of works. */
export interface CommonestChoice {
  /** By the number of the node: the code of the value; that after the last stands for having none. */
  readonly ofNode: Uint32Array
  /** Works that have each value. */
  readonly works: Uint32Array
}

const known = new WeakMap<Atlas['works'], Map<FacetId, CommonestChoice>>()

/**
 * Of a work with several values the one that most works have; of an author or a topic the value that most of its works have.
 * Where several are as common, the lower code. Made once for each atlas.
 */
export function commonestChoice(atlas: Atlas, id: FacetId): CommonestChoice {
  const own = known.get(atlas.works) ?? new Map<FacetId, CommonestChoice>()
  known.set(atlas.works, own)
  const before = own.get(id)
  if (before !== undefined) return before
  const made = found(atlas, id)
  own.set(id, made)
  return made
}

function found(atlas: Atlas, id: FacetId): CommonestChoice {
  const { author, work, topic } = orderOf(atlas)
  const { offsets, members } = facetOf(atlas, id).works
  const without = lengthOf(atlas.works[id].words)
  const counts = Uint32Array.from({ length: without + 1 }, (_, choice) => offsets[choice + 1]! - offsets[choice]!)
  const ofNode = new Uint32Array(author + work + topic).fill(without)
  for (let choice = 0; choice < without; choice++)
    for (let k = offsets[choice]!; k < offsets[choice + 1]!; k++) {
      const node = author + members[k]!
      if (ofNode[node] === without || counts[choice]! > counts[ofNode[node]!]!) ofNode[node] = choice
    }
  const tally = new Uint32Array(without + 1)
  const mostOf = ({ offsets: rows, targets }: Lists, row: number): number => {
    let best = without
    for (let k = rows[row]!; k < rows[row + 1]!; k++) {
      const choice = ofNode[author + targets[k]!]!
      if (choice === without) continue
      tally[choice]!++
      if (best === without || tally[choice]! > tally[best]! || (tally[choice] === tally[best] && choice < best))
        best = choice
    }
    for (let k = rows[row]!; k < rows[row + 1]!; k++) tally[ofNode[author + targets[k]!]!] = 0
    return best
  }
  const [signed, held] = [worksOfAuthors(atlas), worksOfTopics(atlas)]
  for (let a = 0; a < author; a++) ofNode[a] = mostOf(signed, a)
  for (let t = 0; t < topic; t++) ofNode[author + work + t] = mostOf(held, t)
  return { ofNode, works: counts }
}
