import type { NodeId } from '../../model/ids.ts'
import type { Atlas } from '../atlas.ts'
import { textAt } from '../column.ts'
import { authorIdAt } from '../people-columns.ts'
import { worksOfTopics } from '../signatures.ts'
import { topicIdAt } from '../topic-columns.ts'
import type { Ranked } from './author-facts.ts'
import { among, type Counted, mostWorksFirst, newestFirst, type YearCount, yearCounts } from './years.ts'

export interface TopicFacts {
  /** Rows, newest first. */
  readonly works: readonly number[]
  /** By falling number of works on the topic. */
  readonly authors: readonly Ranked[]
  /** Topics that stand in the same works, by falling number of works. */
  readonly related: readonly Ranked[]
  readonly years: readonly YearCount[]
}

/** What the map knows of the topic of a row; of a period, from its works alone. */
export function topicFacts(atlas: Atlas, row: number, counted: Counted = null): TopicFacts {
  const { authors, topics } = atlas
  const held = worksOfTopics(atlas)
  const works = newestFirst(atlas, among(held.targets.subarray(held.offsets[row], held.offsets[row + 1]), counted))
  const { authorship, aboutness } = atlas.networks
  const met = ranking(works, aboutness).filter(([topic]) => topic !== row)
  return {
    works,
    authors: ranking(works, authorship)
      .map(([a, works]) => ({ id: authorIdAt(authors, a) as NodeId, label: textAt(authors.name, a), works }))
      .sort(mostWorksFirst),
    related: met
      .map(([t, works]) => ({ id: topicIdAt(topics, t) as NodeId, label: textAt(topics.label, t), works }))
      .sort(mostWorksFirst)
      .slice(0, 12),
    years: yearCounts(atlas, works),
  }
}

/** How many of the works lead to each. */
function ranking(
  works: readonly number[],
  { offsets, targets }: { readonly offsets: Uint32Array; readonly targets: Uint32Array },
): readonly (readonly [row: number, works: number])[] {
  const counts = new Map<number, number>()
  for (const work of works)
    for (let k = offsets[work]!; k < offsets[work + 1]!; k++)
      counts.set(targets[k]!, (counts.get(targets[k]!) ?? 0) + 1)
  return [...counts]
}
