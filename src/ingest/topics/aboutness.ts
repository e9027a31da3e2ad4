import type { TopicId, WorkId } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { Aboutness, Topic } from '../../model/topic.ts'
import type { Stream } from './stream.ts'
import type { Counts } from './topic-counts.ts'

/**
 * What works are about: by work, then by topic id; a work's weights are count times idf, L2-normalised. Sixteen bytes
 * an entry: objects are made only while they are looked at.
 */
export class AboutnessRows implements Iterable<Aboutness> {
  readonly #works: readonly { readonly id: WorkId }[]
  readonly #ids: readonly TopicId[]
  readonly #starts: Uint32Array
  readonly #topics: Int32Array
  readonly #counts: Int32Array
  readonly #weights: Float64Array

  constructor(works: readonly { readonly id: WorkId }[], topics: readonly Topic[], { starts, ...counts }: Counts) {
    this.#works = works
    this.#ids = topics.map(({ id }) => id)
    this.#starts = starts
    const size = counts.topics.length
    this.#topics = new Int32Array(size)
    this.#counts = new Int32Array(size)
    this.#weights = new Float64Array(size)
    const byId = topics.map((_, t) => t).sort(by((t) => topics[t]!.id))
    const rank = new Int32Array(topics.length)
    for (const [place, t] of byId.entries()) rank[t] = place
    const idfs = Float64Array.from(topics, ({ idf }) => idf)
    // By topic: its count in the work at hand.
    const here = new Int32Array(topics.length)
    for (let w = 0; w < works.length; w++) {
      const from = starts[w]!
      const to = starts[w + 1]!
      const row = counts.topics.subarray(from, to)
      const ranks = Int32Array.from(row, (topic) => rank[topic]!).sort()
      for (let k = 0; k < row.length; k++) this.#topics[from + k] = byId[ranks[k]!]!
      for (let k = 0; k < row.length; k++) here[row[k]!] = counts.counts[from + k]!
      let square = 0
      for (let k = from; k < to; k++) {
        const topic = this.#topics[k]!
        this.#counts[k] = here[topic]!
        this.#weights[k] = here[topic]! * idfs[topic]!
        square += this.#weights[k]! * this.#weights[k]!
      }
      const norm = Math.sqrt(square)
      for (let k = from; k < to; k++) this.#weights[k]! /= norm
    }
  }

  *[Symbol.iterator](): Iterator<Aboutness> {
    for (let w = 0; w < this.#works.length; w++)
      for (let k = this.#starts[w]!; k < this.#starts[w + 1]!; k++)
        yield {
          work: this.#works[w]!.id,
          topic: this.#ids[this.#topics[k]!]!,
          count: this.#counts[k]!,
          weight: this.#weights[k]!,
        }
  }
}

/**
 * The topics of each work, most telling first: TF-IDF, raised for phrases, for what stands early, and for what comes back
 * within its works, as the terms that works are about do (Church & Gale 1995).
 */
export function rankingsOf(topics: readonly Topic[], counts: Counts, { starts }: Stream): TopicId[][] {
  const times = new Float64Array(topics.length)
  for (let k = 0; k < counts.topics.length; k++) times[counts.topics[k]!]! += counts.counts[k]!
  const worths = topics.map(
    ({ stems, idf }, t) => idf * (times[t]! / Math.max(1, counts.works[t]!)) * (stems.length > 1 ? phraseWorth : 1),
  )
  return Array.from({ length: starts.length - 1 }, (_, w) => {
    const length = starts[w + 1]! - starts[w]!
    const row: { id: TopicId; worth: number }[] = []
    for (let k = counts.starts[w]!; k < counts.starts[w + 1]!; k++) {
      const topic = counts.topics[k]!
      const early = 1 + earlyWorth / (1 + (earlySteep * counts.firsts[k]!) / length)
      row.push({ id: topics[topic]!.id, worth: counts.counts[k]! * worths[topic]! * early })
    }
    const order = by<(typeof row)[number]>(
      ({ worth }) => -worth,
      ({ id }) => id,
    )
    return row.sort(order).map(({ id }) => id)
  })
}

/** Found on the validation part of Inspec. */
const phraseWorth = 3
const earlyWorth = 1
const earlySteep = 16
