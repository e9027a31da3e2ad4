import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { NodeId } from '../../model/ids.ts'
import { linked } from './facts/linked.ts'

/** One sentence about a node: "Hongseok Yang, author: 4 works here, 6 coauthors." */
export function spoken(graph: CoterieGraph, id: NodeId): string {
  if (!graph.hasNode(id)) return ''
  const node = graph.getNodeAttributes(id)
  const name = node.label.slice(0, 300)
  switch (node.kind) {
    case 'author':
      return `${name}, author: ${count(graph, id, 'authorship', 'work')} here, ${count(graph, id, 'coauthorship', 'coauthor')}.`
    case 'work':
      return `${name}, work: ${count(graph, id, 'authorship', 'author')}${node.work.incomplete ? ' and others' : ''}, ${count(graph, id, 'aboutness', 'topic')}.`
    case 'topic':
      return `${name}, topic: ${count(graph, id, 'aboutness', 'work')}.`
  }
}

function count(graph: CoterieGraph, id: NodeId, tie: Parameters<typeof linked>[2], word: string): string {
  const n = linked(graph, id, tie).length
  return `${n} ${n === 1 ? word : `${word}s`}`
}
