import type { NodeId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { textAt } from '../column.ts'
import { bylineCounts } from '../nodes.ts'
import { authorIdAt } from '../people-columns.ts'
import { worksOfTopics } from '../signatures.ts'
import { topicIdAt } from '../topic-columns.ts'
import type { Ranked } from './author.ts'
import { newestFirst, type YearCount, yearCounts } from './years.ts'

export interface ClusterFacts {
  /** By falling number of works on the map. */
  readonly authors: readonly Ranked[]
  /** By falling number of works of the cluster that hold them. */
  readonly topics: readonly Ranked[]
  /** Rows, newest first. */
  readonly works: readonly number[]
  readonly years: readonly YearCount[]
}

export function clusterFacts(atlas: Atlas, number: number): ClusterFacts {
  const { author, work, topic } = orderOf(atlas)
  const { membership } = atlas.findings[0]
  const inside = (node: number) => membership[node] === number
  const counts = bylineCounts(atlas)
  const authors: Ranked[] = []
  for (let a = 0; a < author; a++)
    if (inside(a)) authors.push(ranked(authorIdAt(atlas.authors, a), textAt(atlas.authors.name, a), counts[a]!))
  const works: number[] = []
  for (let w = 0; w < work; w++) if (inside(author + w)) works.push(w)
  const topics: Ranked[] = []
  const held = worksOfTopics(atlas)
  for (let t = 0; t < topic; t++) {
    if (!inside(author + work + t)) continue
    const holding = held.targets.subarray(held.offsets[t], held.offsets[t + 1]).filter((w) => inside(author + w)).length
    topics.push(ranked(topicIdAt(atlas.topics, t), textAt(atlas.topics.label, t), holding))
  }
  return {
    authors: authors.sort(mostWorksFirst),
    topics: topics.sort(mostWorksFirst),
    works: newestFirst(atlas, works),
    years: yearCounts(atlas, works),
  }
}

const ranked = (id: NodeId, label: string, works: number): Ranked => ({ id, label, works })

const mostWorksFirst = by<Ranked>(
  ({ works }) => -works,
  ({ label }) => label,
  ({ id }) => id,
)
