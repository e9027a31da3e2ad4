import { adamicAdar } from '../../../atlas/adamic-adar.ts'
import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { WorkNode } from '../../../model/node.ts'
import { by } from '../../../model/order.ts'
import { isAuthor, isTopic, isWork, type Linked, linked } from './linked.ts'
import { newestFirst, type YearCount, yearCounts } from './years.ts'

export interface AuthorFacts {
  readonly works: readonly Linked<WorkNode>[]
  /** By falling number of shared works. */
  readonly coauthors: readonly Ranked[]
  /** By falling number of the author's works that hold the topic, then by weight. */
  readonly topics: readonly Ranked[]
  readonly years: readonly YearCount[]
  /** Who has coauthors in common with the author but no work: the most likely first (Adamic & Adar 2003). */
  readonly likely: readonly Stranger[]
  /** h-index in the corpus (Hirsch 2005), counting only works whose citations are known; absent where none is. */
  readonly hIndex?: number
}

/** A node named in a ranking, with the number of works that put it there. */
export interface Ranked {
  readonly id: NodeId
  readonly label: string
  readonly works: number
}

/** Someone the author has not written with yet, and how many coauthors both have. */
export interface Stranger {
  readonly id: NodeId
  readonly label: string
  readonly common: number
}

export function authorFacts(graph: CoterieGraph, id: NodeId): AuthorFacts {
  const works = linked(graph, id, 'authorship').filter(isWork).sort(newestFirst)
  const coauthors = linked(graph, id, 'coauthorship')
    .filter(isAuthor)
    .map(({ id, node, tie }) => ({ id, label: node.label, works: tie.works ?? 1, weight: tie.weight }))
    .sort(
      by(
        (c) => -c.works,
        (c) => -c.weight,
        (c) => c.id,
      ),
    )
  const hIndex = hirsch(works.flatMap(({ node }) => node.work.citations ?? []))
  return {
    works,
    coauthors,
    likely: likelyFor(graph, id),
    topics: topicsOf(graph, works),
    years: yearCounts(works),
    ...(hIndex === undefined ? {} : { hIndex }),
  }
}

/** Ties that are looked at for it; whoever has so many coauthors that there are more needs no proposal. */
const mostTies = 20_000

function likelyFor(graph: CoterieGraph, id: NodeId): readonly Stranger[] {
  const coauthorsOf = (author: NodeId) => linked(graph, author, 'coauthorship').map(({ id }) => id)
  const ties = coauthorsOf(id).reduce((sum, coauthor) => sum + graph.degree(coauthor), 0)
  if (ties > mostTies) return []
  return adamicAdar(coauthorsOf, id, 5).map(({ node, common }) => ({
    id: node,
    label: graph.getNodeAttribute(node, 'label'),
    common,
  }))
}

function topicsOf(graph: CoterieGraph, works: readonly Linked<WorkNode>[]): readonly Ranked[] {
  const sums = new Map<NodeId, { id: NodeId; label: string; works: number; weight: number }>()
  for (const work of works)
    for (const { id, node, tie } of linked(graph, work.id, 'aboutness').filter(isTopic)) {
      const sum = sums.get(id) ?? { id, label: node.label, works: 0, weight: 0 }
      sum.works++
      sum.weight += tie.weight
      sums.set(id, sum)
    }
  return [...sums.values()].sort(
    by(
      (t) => -t.works,
      (t) => -t.weight,
      (t) => t.id,
    ),
  )
}

/** The largest h such that h works have at least h citations each; undefined where no count is known. */
function hirsch(citations: readonly number[]): number | undefined {
  if (citations.length === 0) return undefined
  const falling = [...citations].sort((a, b) => b - a)
  const first = falling.findIndex((count, i) => count < i + 1)
  return first === -1 ? falling.length : first
}
