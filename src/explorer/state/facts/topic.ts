import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { WorkNode } from '../../../model/node.ts'
import { by } from '../../../model/order.ts'
import type { Ranked } from './author.ts'
import { isAuthor, isTopic, isWork, type Linked, linked } from './linked.ts'
import { newestFirst, type YearCount, yearCounts } from './years.ts'

export interface TopicFacts {
  readonly works: readonly Linked<WorkNode>[]
  /** By falling number of works on the topic. */
  readonly authors: readonly Ranked[]
  /** Topics that stand in the same works, by falling number of works. */
  readonly related: readonly Ranked[]
  readonly years: readonly YearCount[]
}

export function topicFacts(graph: CoterieGraph, id: NodeId): TopicFacts {
  const works = linked(graph, id, 'aboutness').filter(isWork).sort(newestFirst)
  const authors = works.flatMap((work) => linked(graph, work.id, 'authorship').filter(isAuthor))
  const topics = works.flatMap((work) => linked(graph, work.id, 'aboutness').filter(isTopic))
  return {
    works,
    authors: ranking(authors),
    related: ranking(topics.filter((topic) => topic.id !== id)).slice(0, 12),
    years: yearCounts(works),
  }
}

function ranking(entries: readonly Linked[]): readonly Ranked[] {
  const found = new Map<NodeId, { id: NodeId; label: string; works: number }>()
  for (const { id, node } of entries) {
    const entry = found.get(id) ?? { id, label: node.label, works: 0 }
    entry.works++
    found.set(id, entry)
  }
  return [...found.values()].sort(
    by(
      (e) => -e.works,
      (e) => e.label,
      (e) => e.id,
    ),
  )
}
