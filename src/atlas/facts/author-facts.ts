import type { NodeId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import { adamicAdar } from '../adamic-adar.ts'
import type { Atlas } from '../atlas.ts'
import { noNumber, textAt } from '../column.ts'
import { authorIdAt } from '../people-columns.ts'
import { jointWorks } from '../period-ties.ts'
import { worksOfAuthors } from '../signatures.ts'
import { topicIdAt } from '../topic-columns.ts'
import { among, type Counted, newestFirst, type YearCount, yearCounts } from './years.ts'

export interface AuthorFacts {
  /** Rows, newest first. */
  readonly works: readonly number[]
  /** By falling number of shared works. */
  readonly coauthors: readonly Ranked[]
  /** Works whose many authors are not tied to each other. */
  readonly untied: number
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

/** What the map knows of the author of a row; of a period, from its works alone. */
export function authorFacts(atlas: Atlas, row: number, counted: Counted = null): AuthorFacts {
  const { authors, works: columns } = atlas
  const works = newestFirst(atlas, among(worksOfAuthor(atlas, row), counted))
  const { offsets, targets } = atlas.networks.coauthorship
  const shared = sharedWorks(atlas, counted)
  const coauthors = Array.from({ length: offsets[row + 1]! - offsets[row]! }, (_, i) => offsets[row]! + i)
    .map((k) => ({ author: targets[k]!, ...shared(k) }))
    .filter(({ works }) => counted === null || works > 0)
    .sort(
      by(
        ({ works }) => -works,
        ({ weight }) => -weight,
        ({ author }) => author,
      ),
    )
  const hIndex = hirsch(works.map((w) => columns.citations[w]!).filter((count) => count !== noNumber))
  return {
    works,
    untied: works.filter((w) => columns.leftOut[w] === 1).length,
    coauthors: coauthors.map(({ author, works }) => ({ ...named(author), works: works || 1 })),
    likely: likelyFor(atlas, row),
    topics: topicsOfAuthor(atlas, works).map(({ topic, works }) => ({
      id: topicIdAt(atlas.topics, topic),
      label: textAt(atlas.topics.label, topic),
      works,
    })),
    years: yearCounts({ works: columns }, works),
    ...(hIndex === undefined ? {} : { hIndex }),
  }

  function named(author: number) {
    return { id: authorIdAt(authors, author), label: textAt(authors.name, author) }
  }
}

/** Works that both ends of a tie between authors signed, and what they weigh: of those that count. */
function sharedWorks(
  atlas: Atlas,
  counted: Counted,
): (k: number) => { readonly works: number; readonly weight: number } {
  if (counted === null) {
    const { works, weight } = atlas.networks.coauthorship
    return (k) => ({ works: works[k]!, weight: weight[k]! })
  }
  const { offsets, works, adds } = jointWorks(atlas)
  return (k) => {
    const rows = among(works.subarray(offsets[k], offsets[k + 1]), counted)
    return { works: rows.length, weight: rows.reduce((sum, w) => sum + adds[w]!, 0) }
  }
}

/** Rows of the works that an author signed, ascending. */
export function worksOfAuthor(atlas: Atlas, row: number): Uint32Array {
  const { offsets, targets } = worksOfAuthors(atlas)
  return targets.subarray(offsets[row], offsets[row + 1])
}

/** Rows of whom an author wrote with, ascending. */
export function coauthorsOf({ networks: { coauthorship } }: Pick<Atlas, 'networks'>, row: number): Uint32Array {
  return coauthorship.targets.subarray(coauthorship.offsets[row], coauthorship.offsets[row + 1])
}

/** Ties that are looked at for it; whoever has so many coauthors that there are more needs no proposal. */
const mostTies = 20_000

function likelyFor(atlas: Atlas, row: number): readonly Stranger[] {
  const { offsets } = atlas.networks.coauthorship
  let ties = 0
  for (const coauthor of coauthorsOf(atlas, row)) ties += offsets[coauthor + 1]! - offsets[coauthor]!
  if (ties > mostTies) return []
  return adamicAdar((author: number) => coauthorsOf(atlas, author), row, 5).map(({ node, common }) => ({
    id: authorIdAt(atlas.authors, node),
    label: textAt(atlas.authors.name, node),
    common,
  }))
}

/** Rows of the topics of works, by falling number of works that hold them, then by weight. */
export function topicsOfAuthor(
  { networks: { aboutness } }: Pick<Atlas, 'networks'>,
  works: Iterable<number>,
): readonly { readonly topic: number; readonly works: number }[] {
  const sums = new Map<number, { topic: number; works: number; weight: number }>()
  for (const work of works)
    for (let k = aboutness.offsets[work]!; k < aboutness.offsets[work + 1]!; k++) {
      const topic = aboutness.targets[k]!
      const sum = sums.get(topic) ?? { topic, works: 0, weight: 0 }
      sum.works++
      sum.weight += aboutness.weight[k]!
      sums.set(topic, sum)
    }
  return [...sums.values()].sort(
    by(
      (t) => -t.works,
      (t) => -t.weight,
      (t) => t.topic,
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
