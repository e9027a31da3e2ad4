import type { Corpus } from '../../model/exploration.ts'
import { type Coauthorship, coauthorship, type Signed, signatures } from './coauthorship.ts'
import { type Cooccurrence, cooccurrence } from './cooccurrence.ts'
import { type Csr, csrFromTies } from './csr.ts'
import { similarity, type TopicVector } from './similarity.ts'

/**
 * Every tie of a corpus on typed arrays. `whole` joins all kinds: its nodes are the authors, then the
 * works, then the topics, each in the corpus's order; its ties are authorship, aboutness (TF-IDF squared,
 * as much in all as the work has authors) and coauthorship.
 * The others join nodes of one kind.
 */
export interface Network {
  readonly signed: readonly Signed[]
  readonly topicsOf: readonly TopicVector[]
  readonly people: Coauthorship
  readonly works: Csr
  readonly topics: Cooccurrence
  readonly whole: Csr
}

/** Topics that a work is tied to on the map, at most: what follows weighs little and hides the rest. */
const weightiest = 12

/** Ties kept by each work in the lens "works", and by each topic in the lens "topics". */
const nearest = 8

export function network(corpus: Corpus): Network {
  const { works, authors, topics, settings } = corpus
  const signed = signatures(works, authors)
  const topicsOf = topicVectors(corpus)
  const people = coauthorship(works, signed, authors.length, settings.counting, settings.hyperauthorship)
  return {
    signed,
    topicsOf,
    people,
    works: similarity(topicsOf, topics.length, { most: nearest, common: Math.max(50, works.length / 10) }),
    topics: cooccurrence(
      topicsOf.map((vector) => vector.topics),
      topics.length,
      { most: nearest, least: works.length < 100 ? 1 : 2 },
    ),
    whole: whole(authors.length, works.length, topics.length, signed, topicsOf, people.weighted),
  }
}

function topicVectors({ works, topics, aboutness }: Corpus): readonly TopicVector[] {
  const workPlace = new Map(works.map((work, i) => [work.id, i]))
  const topicPlace = new Map(topics.map((topic, i) => [topic.id, i]))
  const rows = works.map((): [topic: number, weight: number, count: number][] => [])
  for (const { work, topic, weight, count } of aboutness)
    rows[workPlace.get(work)!]!.push([topicPlace.get(topic)!, weight, count])
  return rows.map((all) => {
    const row = all.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, weightiest)
    row.sort((a, b) => a[0] - b[0])
    return {
      topics: Uint32Array.from(row, ([topic]) => topic),
      weights: Float64Array.from(row, ([, weight]) => weight),
      counts: Float64Array.from(row, ([, , count]) => count),
    }
  })
}

function whole(
  authors: number,
  works: number,
  topics: number,
  signed: readonly Signed[],
  topicsOf: readonly TopicVector[],
  people: Csr,
): Csr {
  const from: number[] = []
  const to: number[] = []
  const weight: number[] = []
  for (let w = 0; w < works; w++) {
    for (const author of signed[w]!.authors) {
      from.push(author)
      to.push(authors + w)
      weight.push(1)
    }
    const { topics: held, weights } = topicsOf[w]!
    for (let i = 0; i < held.length; i++) {
      from.push(authors + w)
      to.push(authors + works + held[i]!)
      // What a work is about holds it as much as who wrote it: squared, its weights sum to 1.
      weight.push(weights[i]! ** 2 * Math.max(1, signed[w]!.authors.length))
    }
  }
  for (let a = 0; a < authors; a++)
    for (let k = people.offsets[a]!; k < people.offsets[a + 1]!; k++) {
      const b = people.targets[k]!
      if (b <= a) continue
      from.push(a)
      to.push(b)
      weight.push(people.weights[k]!)
    }
  return csrFromTies(authors + works + topics, from, to, weight)
}
