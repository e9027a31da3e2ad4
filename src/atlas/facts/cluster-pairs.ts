import { type Atlas, orderOf } from '../atlas.ts'
import { textAt } from '../column.ts'
import { authorIdAt } from '../people-columns.ts'
import { worksOfAuthors, worksOfTopics } from '../signatures.ts'
import { topicIdAt } from '../topic-columns.ts'
import type { Ranked } from './author-facts.ts'
import { type Counted, mostWorksFirst, newestFirst, type YearCount, yearCounts } from './years.ts'

/** Two clusters, the lower number first, and how many works people of both signed. */
export interface ClusterPair {
  readonly one: number
  readonly other: number
  readonly works: number
}

/** Which clusters have works in common, most first. A work is common to clusters that each have an author of it. */
export function clusterPairs(atlas: Atlas, counted: Counted = null): readonly ClusterPair[] {
  const { work } = orderOf(atlas)
  const found = new Map<number, Map<number, number>>()
  for (let w = 0; w < work; w++) {
    if (counted?.[w] === 0) continue
    const here = clustersOfWork(atlas, w)
    for (let i = 0; i < here.length; i++)
      for (let j = i + 1; j < here.length; j++) {
        const row = found.get(here[i]!) ?? new Map<number, number>()
        found.set(here[i]!, row.set(here[j]!, (row.get(here[j]!) ?? 0) + 1))
      }
  }
  return [...found]
    .flatMap(([one, row]) => [...row].map(([other, works]) => ({ one, other, works })))
    .sort((a, b) => b.works - a.works || a.one - b.one || a.other - b.other)
}

/** Numbers of the clusters that the authors of a work are in, ascending. */
function clustersOfWork({ networks: { authorship }, findings: [{ membership }] }: Atlas, w: number): readonly number[] {
  const { offsets, targets } = authorship
  const here = new Set<number>()
  for (let k = offsets[w]!; k < offsets[w + 1]!; k++) here.add(membership[targets[k]!]!)
  return [...here].sort((a, b) => a - b)
}

export interface ClusterPairFacts {
  /** Rows of the works that people of both signed, newest first. */
  readonly works: readonly number[]
  readonly years: readonly YearCount[]
  /** Who signed them, by how many: those of the one cluster, those of the other. */
  readonly authors: readonly [readonly Ranked[], readonly Ranked[]]
  /** Topics of works of both clusters, by the works in that one which has fewer of them. */
  readonly topics: readonly Ranked[]
}

/** What two clusters have in common. */
export function clusterPairFacts(atlas: Atlas, one: number, other: number, counted: Counted = null): ClusterPairFacts {
  const { author, work, topic } = orderOf(atlas)
  const { membership } = atlas.findings[0]
  const works: number[] = []
  for (let w = 0; w < work; w++) {
    if (counted?.[w] === 0) continue
    const here = clustersOfWork(atlas, w)
    if (here.includes(one) && here.includes(other)) works.push(w)
  }
  const common = new Set(works)
  const signed = worksOfAuthors(atlas)
  const of = (cluster: number): readonly Ranked[] => {
    const ranked: Ranked[] = []
    for (let a = 0; a < author; a++) {
      if (membership[a] !== cluster) continue
      let count = 0
      for (let k = signed.offsets[a]!; k < signed.offsets[a + 1]!; k++) if (common.has(signed.targets[k]!)) count++
      if (count > 0)
        ranked.push({ id: authorIdAt(atlas.authors, a), label: textAt(atlas.authors.name, a), works: count })
    }
    return ranked.sort(mostWorksFirst)
  }
  const held = worksOfTopics(atlas)
  const topics: Ranked[] = []
  for (let t = 0; t < topic; t++) {
    let [inOne, inOther] = [0, 0]
    for (let k = held.offsets[t]!; k < held.offsets[t + 1]!; k++) {
      const w = held.targets[k]!
      if (counted?.[w] === 0) continue
      if (membership[author + w] === one) inOne++
      else if (membership[author + w] === other) inOther++
    }
    const both = Math.min(inOne, inOther)
    if (both > 0) topics.push({ id: topicIdAt(atlas.topics, t), label: textAt(atlas.topics.label, t), works: both })
  }
  return {
    works: newestFirst(atlas, works),
    years: yearCounts(atlas, works),
    authors: [of(one), of(other)],
    topics: topics.sort(mostWorksFirst),
  }
}
