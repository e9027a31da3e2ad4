import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { AuthorNode, NodeAttributes, TopicNode, WorkNode } from '../../../model/node.ts'
import type { TieAttributes, TieKind } from '../../../model/tie.ts'

export interface Entry<Node extends NodeAttributes = NodeAttributes> {
  readonly id: NodeId
  readonly node: Node
}

export interface Linked<Node extends NodeAttributes = NodeAttributes> extends Entry<Node> {
  readonly tie: TieAttributes
}

/** Whom one tie of `kind` leads to from `of`, in the graph's order; empty where `of` is not on the map. */
export function linked(graph: CoterieGraph, of: NodeId, kind: TieKind): readonly Linked[] {
  const found: Linked[] = []
  if (!graph.hasNode(of)) return found
  graph.forEachEdge(of, (_, tie, source, target, sourceNode, targetNode) => {
    if (tie.kind !== kind) return
    const far = source === of
    found.push({ id: (far ? target : source) as NodeId, node: far ? targetNode : sourceNode, tie })
  })
  return found
}

export const isAuthor = (entry: Linked): entry is Linked<AuthorNode> => entry.node.kind === 'author'
export const isWork = (entry: Linked): entry is Linked<WorkNode> => entry.node.kind === 'work'
export const isTopic = (entry: Linked): entry is Linked<TopicNode> => entry.node.kind === 'topic'
