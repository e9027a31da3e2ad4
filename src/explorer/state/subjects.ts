import type { Subjects } from '../../ingest/clusters.ts'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { TopicId, WorkId } from '../../model/ids.ts'
import type { AuthorNode, TopicNode, WorkNode } from '../../model/node.ts'

/** What clusters are named by, taken from a finished map; `keys` in the order that `clustersOf` expects. */
export function subjectsOf(graph: CoterieGraph): Subjects & { readonly keys: readonly string[] } {
  const authors: AuthorNode['author'][] = []
  const works: WorkNode['work'][] = []
  const topics: TopicNode['topic'][] = []
  const keys = { author: [] as string[], work: [] as string[], topic: [] as string[] }
  graph.forEachNode((key, node) => {
    keys[node.kind].push(key)
    if (node.kind === 'author') authors.push(node.author)
    else if (node.kind === 'work') works.push(node.work)
    else topics.push(node.topic)
  })
  const aboutness: { work: WorkId; topic: TopicId; count: number }[] = []
  graph.forEachEdge((_, { kind, count = 1 }, a, b) => {
    if (kind !== 'aboutness') return
    const [work, topic] = a.startsWith('w:') ? [a, b] : [b, a]
    aboutness.push({ work: work as WorkId, topic: topic as TopicId, count })
  })
  return { authors, works, topics, aboutness, keys: [...keys.author, ...keys.work, ...keys.topic] }
}
