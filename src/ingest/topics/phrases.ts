import { by } from '../../model/order.ts'
import type { WorkTerm } from '../../model/topic.ts'
import { type Spelling, written } from './forms.ts'
import { idfTable } from './idf.ts'
import type { Lexicon } from './lexicon.ts'
import type { SharedTerms } from './shared.ts'
import type { Stream } from './stream.ts'
import { hyphened } from './words.ts'

/**
 * The terms of one work, most telling first: runs of words that no stopword parts, at most {@link longest} words,
 * each worth the sum of the TF-IDF of its words, raised for what stands early and for phrases of two or three words.
 */
export class Phrases {
  readonly #stream: Stream
  readonly #lexicon: Lexicon
  readonly #spelling: Spelling
  readonly #counts: Float64Array
  /** By stem: its idf, damped. */
  readonly #telling: Float64Array

  constructor(stream: Stream, lexicon: Lexicon, spelling: Spelling, terms: SharedTerms) {
    this.#stream = stream
    this.#lexicon = lexicon
    this.#spelling = spelling
    this.#counts = new Float64Array(lexicon.stems.length)
    const damped = idfTable(stream.starts.length - 1).map((idf) => idf ** tuning.idf)
    this.#telling = Float64Array.from(terms.stemWorks, (df) => damped[df]!)
  }

  of(work: number, most: number): WorkTerm[] {
    const { codes, starts } = this.#stream
    const lexicon = this.#lexicon
    const from = starts[work]!
    const to = starts[work + 1]!
    const title = this.#stream.abstracts[work]!
    const counts = this.#counts
    for (let i = from; i < to; i++) if (codes[i]! >= 0) counts[lexicon.stemOf[codes[i]! >> 4]!]! += i < title ? 2 : 1
    const found = new Map<string, Found>()
    for (let i = from; i < to; i++) {
      if (codes[i]! < 0) continue
      let end = i + 1
      while (end < to && codes[end]! >= 0) end++
      for (const [a, b] of this.#cuts(i, end)) {
        const stems = stemsOf(codes, a, b, lexicon)
        const key = stems.join(' ')
        const known = found.get(key)
        if (known !== undefined) {
          known.count++
          continue
        }
        found.set(key, { stems, from: a, to: b, count: 1, place: a - from })
      }
      i = end
    }
    const scored = [...found.entries()].map(([key, phrase]) => ({
      key,
      phrase,
      weight: this.#weight(phrase, to - from),
    }))
    for (let i = from; i < to; i++) if (codes[i]! >= 0) counts[lexicon.stemOf[codes[i]! >> 4]!] = 0
    return scored
      .sort(
        by(
          ({ weight }) => -weight,
          ({ phrase }) => phrase.place,
          ({ key }) => key,
        ),
      )
      .slice(0, most)
      .map(({ phrase, weight }) => ({
        label: written(codes, phrase.from, phrase.to, this.#spelling),
        stems: phrase.stems.map((stem) => lexicon.stems[stem]!),
        count: phrase.count,
        weight,
      }))
  }

  /** Where a run of words is cut into candidates: qualities at its end and common ones at its start fall away. */
  *#cuts(from: number, to: number): Generator<readonly [number, number]> {
    const { codes } = this.#stream
    const { weakness, common, stemOf } = this.#lexicon
    const stem = (i: number) => stemOf[codes[i]! >> 4]!
    let a = from
    let b = to
    while (a < b && common.has(stem(a)) && !(a + 1 < b && (codes[a + 1]! & 3) === hyphened)) a++
    while (b > a && weakness[stem(b - 1)] === 2) b--
    if (b - a > longest) {
      a = b - longest
      while (a < b && (codes[a]! & 3) === hyphened) a++
    }
    if (b === a) return
    if (b - a === 1 && weakness[stem(a)]! > 0) return
    yield [a, b]
  }

  #weight({ stems, count, place }: Found, length: number): number {
    let sum = 0
    for (const stem of stems) {
      const weak = this.#lexicon.weakness[stem]! > 0 ? tuning.weak : 1
      sum += weak * this.#counts[stem]! ** tuning.tf * this.#telling[stem]!
    }
    const early = 1 + tuning.early / (1 + (tuning.steep * place) / Math.max(1, length))
    return (
      (sum * early * tuning.length[Math.min(stems.length, 5)]! * count ** tuning.count) / stems.length ** tuning.norm
    )
  }
}

interface Found {
  readonly stems: readonly number[]
  readonly from: number
  readonly to: number
  readonly place: number
  count: number
}

/** Found on the validation part of Inspec (Hulth 2003): both factors of TF-IDF damped. */
export const tuning = {
  tf: 0.3,
  idf: 0.5,
  early: 1,
  steep: 4,
  weak: 0.8,
  count: 0.1,
  norm: 0,
  /** By number of words. */
  length: [0, 0.6, 0.8, 1.1, 0.3, 0.4],
}

const longest = 5

function stemsOf(codes: Int32Array, from: number, to: number, lexicon: Lexicon): number[] {
  const stems: number[] = []
  for (let i = from; i < to; i++) stems.push(lexicon.stemOf[codes[i]! >> 4]!)
  return stems
}
