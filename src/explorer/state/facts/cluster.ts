import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { WorkNode } from '../../../model/node.ts'
import { by } from '../../../model/order.ts'
import type { Ranked } from './author.ts'
import { type Entry, isWork, linked } from './linked.ts'
import { newestFirst, type YearCount, yearCounts } from './years.ts'

export interface ClusterFacts {
  /** By falling number of works on the map. */
  readonly authors: readonly Ranked[]
  /** By falling number of works of the cluster that hold them. */
  readonly topics: readonly Ranked[]
  readonly works: readonly Entry<WorkNode>[]
  readonly years: readonly YearCount[]
}

export function clusterFacts(graph: CoterieGraph, number: number): ClusterFacts {
  const authors: Ranked[] = []
  const topics: Ranked[] = []
  const works: Entry<WorkNode>[] = []
  graph.forEachNode((key, node) => {
    if (node.cluster !== number) return
    const id = key as NodeId
    if (node.kind === 'author') authors.push({ id, label: node.label, works: linked(graph, id, 'authorship').length })
    else if (node.kind === 'work') works.push({ id, node })
    else {
      const holding = linked(graph, id, 'aboutness').filter(isWork)
      topics.push({ id, label: node.label, works: holding.filter(({ node }) => node.cluster === number).length })
    }
  })
  return {
    authors: authors.sort(mostWorksFirst),
    topics: topics.sort(mostWorksFirst),
    works: works.sort(newestFirst),
    years: yearCounts(works),
  }
}

const mostWorksFirst = by<Ranked>(
  ({ works }) => -works,
  ({ label }) => label,
  ({ id }) => id,
)
