import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { TopicNode } from '../../../model/node.ts'
import { by } from '../../../model/order.ts'
import type { Entry } from './linked.ts'

/** The topics of a map by their stems, joined by spaces. */
export const topicsByStems = (graph: CoterieGraph): ReadonlyMap<string, NodeId> =>
  new Map(topicsOf(graph).map(({ id, node }) => [node.topic.stems.join(' '), id]))

/** The topics of a map, those in most works first. */
export function topicsOf(graph: CoterieGraph): readonly Entry<TopicNode>[] {
  const topics: Entry<TopicNode>[] = []
  graph.forEachNode((id, node) => {
    if (node.kind === 'topic') topics.push({ id: id as NodeId, node })
  })
  return topics.sort(
    by(
      ({ node }) => -node.topic.documentFrequency,
      ({ node }) => node.label,
      ({ id }) => id,
    ),
  )
}
