import type { Author } from '../model/author.ts'
import type { Cluster } from '../model/exploration.ts'
import type { NodeId, TopicId, WorkId } from '../model/ids.ts'
import { by } from '../model/order.ts'
import type { Aboutness, Topic, WorkTerm } from '../model/topic.ts'
import type { Work } from '../model/work.ts'
import type { WorkPhrase } from './topics/cluster-phrases.ts'
import { keepNames } from './topics/keep-names.ts'
import { nameClusters } from './topics/name-clusters.ts'

/** The clusters of the map before, so that those that keep most of their members keep name and colour. */
export interface FormerClusters {
  readonly clusters: readonly Pick<Cluster, 'label' | 'terms' | 'colour'>[]
  readonly clusterOf: ReadonlyMap<string, number>
}

/** What names and descriptions of clusters are drawn from: a corpus, or a map read from a file. */
export interface Subjects {
  readonly authors: readonly Pick<Author, 'id' | 'label' | 'bylines'>[]
  readonly works: readonly Pick<Work, 'id' | 'date'>[]
  readonly topics: readonly Topic[]
  readonly aboutness: Iterable<Pick<Aboutness, 'work' | 'topic' | 'count'>>
  readonly terms: Iterable<{ readonly work: WorkId; readonly terms: readonly Pick<WorkTerm, 'label' | 'stems'>[] }>
}

/** What a cluster is called and what is known of it. */
export interface ClusterFacts {
  /** Its most telling topics, joined by a middle dot, or the people in it; empty where there are neither. */
  readonly name: string
  readonly terms: readonly string[]
  readonly colour: number
  readonly size: number
  /** Names of those with most works, at most three. */
  readonly people: readonly string[]
  readonly authors: number
  readonly works: number
  readonly from: number | undefined
  readonly to: number | undefined
  /** What a file of an earlier version says of it in words. */
  readonly said?: string
}

/** Names, colours and facts of clusters. Nodes of `membership` are authors, works, topics. */
export function clustersOf(
  corpus: Subjects,
  membership: ArrayLike<number>,
  former?: FormerClusters,
): readonly ClusterFacts[] {
  const { authors, works, topics, aboutness, terms } = corpus
  const ids: readonly NodeId[] = [...authors, ...works, ...topics].map(({ id }) => id)
  let count = 0
  for (let i = 0; i < membership.length; i++) count = Math.max(count, membership[i]! + 1)
  const members = Array.from({ length: count }, (): NodeId[] => [])
  ids.forEach((id, i) => {
    members[membership[i]!]!.push(id)
  })
  const clusterOfWork = new Map<WorkId, number>(works.map(({ id }, i) => [id, membership[authors.length + i]!]))
  const first = authors.length + works.length
  const homeOf = new Map<TopicId, number>(topics.map(({ id }, i) => [id, membership[first + i]!]))
  const names = nameClusters(topics, aboutness, clusterOfWork, homeOf, phrasesIn(terms))
  const fresh = members.map((own, number) => ({
    members: own,
    ...(names.get(number) ?? unnamed(corpus, membership, number)),
  }))
  const facts = factsOf(corpus, membership, count)
  return keepNames(shown(former), fresh).map(({ label, terms, colour, members: own }, number) => ({
    name: label,
    terms,
    colour,
    size: own.length,
    ...facts[number]!,
  }))
}

function* phrasesIn(terms: Subjects['terms']): Generator<WorkPhrase> {
  for (const { work, terms: own } of terms) for (const { label, stems } of own) yield { work, label, stems }
}

/** A cluster of people without topics is called by those of them with most works. */
function unnamed({ authors }: Subjects, membership: ArrayLike<number>, number: number) {
  const people = authors
    .filter((_, i) => membership[i] === number)
    .sort(
      by(
        ({ bylines }) => -bylines.length,
        ({ id }) => id,
      ),
    )
    .slice(0, 2)
  return { label: people.map(({ label }) => label).join(' · '), terms: [] }
}

function factsOf({ authors, works }: Subjects, membership: ArrayLike<number>, count: number) {
  const facts = Array.from({ length: count }, () => ({ people: [] as number[], years: [] as number[], works: 0 }))
  authors.forEach((_, i) => {
    facts[membership[i]!]!.people.push(i)
  })
  works.forEach(({ date }, i) => {
    const fact = facts[membership[authors.length + i]!]!
    fact.works++
    if (date !== undefined) fact.years.push(date.year)
  })
  return facts.map(({ people, years, works }) => ({
    people: people
      .sort(
        by(
          (i) => -authors[i]!.bylines.length,
          (i) => i,
        ),
      )
      .slice(0, mostPeople)
      .map((i) => authors[i]!.label),
    authors: people.length,
    works,
    from: years.length === 0 ? undefined : years.reduce((a, b) => Math.min(a, b)),
    to: years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b)),
  }))
}

/** People who are named in what is said of a cluster, at most. */
const mostPeople = 3

function shown(former: FormerClusters | undefined) {
  if (former === undefined) return []
  const members = former.clusters.map((): string[] => [])
  for (const [id, number] of former.clusterOf) members[number]?.push(id)
  return former.clusters.map(({ label, terms, colour }, i) => ({ label, terms, colour, members: members[i]! }))
}
