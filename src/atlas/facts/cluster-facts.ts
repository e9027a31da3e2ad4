import type { NodeId } from '../../model/ids.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { textAt } from '../column.ts'
import { authorIdAt } from '../people-columns.ts'
import { type Lists, worksOfAuthors, worksOfTopics } from '../signatures.ts'
import { topicIdAt } from '../topic-columns.ts'
import type { Ranked } from './author-facts.ts'
import { among, type Counted, mostWorksFirst, newestFirst, type YearCount, yearCounts } from './years.ts'

export interface ClusterFacts {
  /** By falling number of their works of the cluster. */
  readonly authors: readonly Ranked[]
  /** By falling number of works of the cluster that hold them. */
  readonly topics: readonly Ranked[]
  /** Rows, newest first. */
  readonly works: readonly number[]
  readonly years: readonly YearCount[]
}

/** Who and what is in a cluster; of a period, who wrote, and what was written, in it. */
export function clusterFacts(atlas: Atlas, number: number, counted: Counted = null): ClusterFacts {
  const { author, work, topic } = orderOf(atlas)
  const { membership } = atlas.findings[0]
  const inside = (node: number) => membership[node] === number
  const own = worksOfAuthors(atlas)
  const held = worksOfTopics(atlas)
  const worksOf = ({ offsets, targets }: Lists, row: number) =>
    among(targets.subarray(offsets[row], offsets[row + 1]), counted)
  const countHere = (rows: Uint32Array) => rows.reduce((sum, w) => sum + Number(inside(author + w)), 0)
  // Whoever has no works at all is of every period.
  const isOf = ({ offsets }: Lists, row: number, works: number) => works > 0 || offsets[row] === offsets[row + 1]
  const authors: Ranked[] = []
  for (let a = 0; a < author; a++)
    if (inside(a)) {
      const works = worksOf(own, a)
      if (!isOf(own, a, works.length)) continue
      authors.push(ranked(authorIdAt(atlas.authors, a), textAt(atlas.authors.name, a), countHere(works)))
    }
  const all = Uint32Array.from({ length: work }, (_, w) => w)
  const works = among(all, counted).filter((w) => inside(author + w))
  const topics: Ranked[] = []
  for (let t = 0; t < topic; t++) {
    if (!inside(author + work + t)) continue
    const holding = worksOf(held, t)
    if (!isOf(held, t, holding.length)) continue
    topics.push(ranked(topicIdAt(atlas.topics, t), textAt(atlas.topics.label, t), countHere(holding)))
  }
  return {
    authors: authors.sort(mostWorksFirst),
    topics: topics.sort(mostWorksFirst),
    works: newestFirst(atlas, works),
    years: yearCounts(atlas, works),
  }
}

const ranked = (id: NodeId, label: string, works: number): Ranked => ({ id, label, works })
