import type { Corpus } from '../../model/exploration.ts'
import type { WorkId } from '../../model/ids.ts'
import { type Coauthorship, coauthorship, type Signatures, signatures } from './coauthorship.ts'
import { type Cooccurrence, cooccurrence } from './cooccurrence.ts'
import { type Csr, csrFromTies } from './csr.ts'
import { similarity, type TopicRows } from './similarity.ts'

/**
 * Every tie of a corpus on typed arrays. `whole` joins all kinds: its nodes are the authors, then the
 * works, then the topics, each in the corpus's order; its ties are authorship, aboutness (TF-IDF squared,
 * as much in all as the work has authors) and coauthorship.
 * The others join nodes of one kind. Weights are Float32 values.
 */
export interface Network {
  readonly signed: Signatures
  readonly topicsOf: TopicRows
  readonly people: Coauthorship
  readonly works: Csr
  readonly topics: Cooccurrence
  readonly whole: Csr
}

/** Topics that a work is tied to on the map, at most: what follows weighs little and hides the rest. */
const weightiest = 12

/** Ties kept by each work in the lens "works", and by each topic in the lens "topics". */
const nearest = 8

/** Pairs of works that are compared, in all, before each work is compared with fewer; fewest a work. */
const compared = 1e7
const fewest = 400

export function network(corpus: Corpus): Network {
  const { works, authors, topics, settings } = corpus
  const signed = signatures(works, authors)
  const topicsOf = topicRows(corpus)
  const people = coauthorship(works, signed, authors.length, settings.counting, settings.hyperauthorship)
  const weighted = { ...people.weighted, weights: single(people.weighted.weights) }
  const topical = cooccurrence(topicsOf, topics.length, { most: nearest, least: works.length < 100 ? 1 : 2 })
  const alike = similarity(topicsOf, topics.length, {
    most: nearest,
    common: Math.max(50, works.length / 10),
    reach: Math.max(fewest, Math.round(compared / Math.max(1, works.length))),
  })
  return {
    signed,
    topicsOf,
    people: { ...people, weighted },
    works: { ...alike, weights: single(alike.weights) },
    topics: { ...topical, associated: { ...topical.associated, weights: single(topical.associated.weights) } },
    whole: whole(authors.length, works.length, topics.length, signed, topicsOf, weighted),
  }
}

/** To the nearest Float32, as an atlas keeps them: what is computed from memory and from a file is the same. */
const single = (weights: Float64Array): Float64Array => weights.map(Math.fround)

/** The weightiest topics of each work; `aboutness` comes by work, in the order of the works. */
function topicRows({ works, topics, aboutness }: Corpus): TopicRows {
  const workPlace = new Map(works.map((work, i) => [work.id, i]))
  const topicPlace = new Map(topics.map((topic, i) => [topic.id, i]))
  const offsets = new Uint32Array(works.length + 1)
  const members: number[] = []
  const weights: number[] = []
  const counts: number[] = []
  let row: { topic: number; weight: number; count: number }[] = []
  let work: WorkId | undefined
  const close = () => {
    if (work === undefined) return
    const kept = row.sort((a, b) => b.weight - a.weight || a.topic - b.topic).slice(0, weightiest)
    for (const { topic, weight, count } of kept.sort((a, b) => a.topic - b.topic)) {
      members.push(topic)
      weights.push(weight)
      counts.push(count)
    }
    offsets[workPlace.get(work)! + 1] = kept.length
    row = []
  }
  for (const about of aboutness) {
    if (about.work !== work) {
      close()
      work = about.work
    }
    row.push({ topic: topicPlace.get(about.topic)!, weight: about.weight, count: about.count })
  }
  close()
  for (let w = 0; w < works.length; w++) offsets[w + 1]! += offsets[w]!
  return {
    offsets,
    members: Uint32Array.from(members),
    weights: Float64Array.from(weights, Math.fround),
    counts: Float64Array.from(counts),
  }
}

function whole(
  authors: number,
  works: number,
  topics: number,
  signed: Signatures,
  topicsOf: TopicRows,
  people: Csr,
): Csr {
  const ties = signed.members.length + topicsOf.members.length + people.targets.length / 2
  const from = new Uint32Array(ties)
  const to = new Uint32Array(ties)
  const weight = new Float64Array(ties)
  let at = 0
  const add = (a: number, b: number, w: number) => {
    from[at] = a
    to[at] = b
    weight[at++] = w
  }
  for (let w = 0; w < works; w++) {
    for (let k = signed.offsets[w]!; k < signed.offsets[w + 1]!; k++) add(signed.members[k]!, authors + w, 1)
    // What a work is about holds it as much as who wrote it: squared, its weights sum to 1.
    const held = Math.max(1, signed.offsets[w + 1]! - signed.offsets[w]!)
    for (let k = topicsOf.offsets[w]!; k < topicsOf.offsets[w + 1]!; k++)
      add(authors + w, authors + works + topicsOf.members[k]!, topicsOf.weights[k]! ** 2 * held)
  }
  for (let a = 0; a < authors; a++)
    for (let k = people.offsets[a]!; k < people.offsets[a + 1]!; k++)
      if (people.targets[k]! > a) add(a, people.targets[k]!, people.weights[k]!)
  return csrFromTies(authors + works + topics, from, to, weight)
}
