import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { Author } from '../../../model/author.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { NodeAttributes } from '../../../model/node.ts'
import { by } from '../../../model/order.ts'

/** Authors who may be more than one person, those of most works first. */
export function doubtful(graph: CoterieGraph): readonly { readonly id: NodeId; readonly author: Author }[] {
  const found: { id: NodeId; author: Author }[] = []
  graph.forEachNode((id, node) => {
    if (mayBeSeveral(node)) found.push({ id: id as NodeId, author: node.author })
  })
  return found.sort(
    by(
      ({ author }) => -author.bylines.length,
      ({ id }) => id,
    ),
  )
}

export const mayBeSeveral = (node: NodeAttributes): node is NodeAttributes & { kind: 'author' } =>
  node.kind === 'author' && node.author.homonym !== undefined
