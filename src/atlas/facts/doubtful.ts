import type { Author } from '../../model/author.ts'
import { by } from '../../model/order.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { authorOf, type NodeNumber } from '../nodes.ts'

/** Authors who may be more than one person, those of most works first. */
export function doubtful(atlas: Atlas): readonly Author[] {
  const found: Author[] = []
  const { author } = orderOf(atlas)
  for (let a = 0; a < author; a++) if (mayBeSeveral(atlas, a)) found.push(authorOf(atlas, a))
  return found.sort(
    by(
      ({ bylines }) => -bylines.length,
      ({ id }) => id,
    ),
  )
}

/** Whether a node is an author who may be more than one person. */
export function mayBeSeveral({ authors }: Pick<Atlas, 'authors'>, node: NodeNumber): boolean {
  const { offsets } = authors.homonym
  return node + 1 < offsets.length && offsets[node + 1]! > offsets[node]!
}
