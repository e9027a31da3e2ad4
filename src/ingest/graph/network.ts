import { coauthorship, isLeftOut } from '../../atlas/counting/coauthorship.ts'
import { type Cooccurrence, cooccurrence, meetingRule } from '../../atlas/counting/cooccurrence.ts'
import { joinedRows } from '../../atlas/counting/joined-rows.ts'
import type { Projection } from '../../atlas/counting/projection.ts'
import type { Csr } from '../../model/csr.ts'
import type { Corpus } from '../../model/exploration.ts'
import type { WorkId } from '../../model/ids.ts'
import { type Signatures, signatures } from './shared-terms.ts'
import { similarity, type TopicRows } from './similarity.ts'
import { nearest } from './work-likeness.ts'

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

/** Nodes are authors by their place in the list; weights under the chosen counting, and works shared. */
export interface Coauthorship extends Projection {
  /** Works with more authors than the cap, whose ties are left out. */
  readonly leftOut: readonly WorkId[]
}

/** Topics that a work is tied to on the map, at most: what follows weighs little and hides the rest. */
const weightiest = 12

/** Pairs of works that are compared, in all, before each work is compared with fewer; fewest a work. */
const compared = 1e7
const fewest = 400

/** The network of a corpus; its works are alike by `alike` where that is given, else by their topics. */
export function network(corpus: Corpus, alike?: Csr): Network {
  const { works, authors, topics, settings } = corpus
  const signed = signatures(works, authors)
  const topicsOf = topicRows(corpus)
  const people = coauthorship(signed, authors.length, settings)
  const weighted = { ...people.weighted, weights: single(people.weighted.weights) }
  const topical = cooccurrence(topicsOf, topics.length, meetingRule(works.length))
  const likeness =
    alike ??
    similarity(topicsOf, topics.length, {
      most: nearest,
      common: Math.max(50, works.length / 10),
      reach: Math.max(fewest, Math.round(compared / Math.max(1, works.length))),
    })
  return {
    signed,
    topicsOf,
    people: {
      ...people,
      weighted,
      leftOut: works.filter((_, w) => isLeftOut(signed, w, settings)).map(({ id }) => id),
    },
    works: { ...likeness, weights: single(likeness.weights) },
    topics: { ...topical, associated: { ...topical.associated, weights: single(topical.associated.weights) } },
    whole: joinedRows(
      { author: authors.length, work: works.length, topic: topics.length },
      { authorship: signed, aboutness: topicsOf, coauthorship: weighted },
    ),
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
