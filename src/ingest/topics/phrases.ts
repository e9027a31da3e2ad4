import { pow } from '../../model/maths.ts'
import type { WorkTerm } from '../../model/topic.ts'
import { Candidates } from './candidates.ts'
import { type Spelling, written } from './forms.ts'
import { idfTable } from './idf.ts'
import type { Lexicon } from './lexicon.ts'
import type { Neighbours } from './neighbours.ts'
import { Numbers } from './numbers.ts'
import type { Stream } from './stream.ts'
import { hyphened } from './word-scan.ts'

/** Where the terms of works stand: those of work w are `starts[w] … starts[w + 1]`, each a run of places. */
export interface Chosen {
  readonly starts: Uint32Array
  readonly froms: Numbers
  readonly tos: Numbers
}

/**
 * The terms of one work after the other, most telling first: runs of words that no stopword parts, at most
 * {@link longest} words, each worth the sum of the TF-IDF of its words, raised for what stands early and for phrases of
 * two or three words.
 */
export class Phrases {
  readonly chosen: Chosen
  readonly #stream: Stream
  readonly #stemAt: Int32Array
  readonly #lexicon: Lexicon
  readonly #spelling: Spelling
  /** By stem: how often it occurs in the work at hand, titles weighed. */
  readonly #counts: Int32Array
  /** By stem: its idf, damped. */
  readonly #telling: Float64Array
  readonly #commonPairs: ReadonlySet<number>
  readonly #candidates = new Candidates()

  constructor(stream: Stream, lexicon: Lexicon, spelling: Spelling, { stemAt, stemWorks }: Neighbours) {
    this.#stream = stream
    this.#stemAt = stemAt
    this.#lexicon = lexicon
    this.#spelling = spelling
    this.#commonPairs = lexicon.commonPairs()
    this.#counts = new Int32Array(lexicon.stems.length)
    const damped = idfTable(stream.starts.length - 1).map((idf) => pow(idf, tuning.idf))
    this.#telling = Float64Array.from(stemWorks, (df) => damped[df]!)
    this.chosen = { starts: new Uint32Array(stream.starts.length), froms: new Numbers(), tos: new Numbers() }
  }

  /** Works are to be asked in their order, each once. */
  of(work: number, most: number): WorkTerm[] {
    const stemAt = this.#stemAt
    const from = this.#stream.starts[work]!
    const to = this.#stream.starts[work + 1]!
    const title = this.#stream.abstracts[work]!
    const candidates = this.#candidates
    for (let i = from; i < to; i++) if (stemAt[i]! >= 0) this.#counts[stemAt[i]!]! += i < title ? 2 : 1
    candidates.clear()
    for (let i = from; i < to; i++) {
      if (stemAt[i]! < 0) continue
      let end = i + 1
      while (end < to && stemAt[end]! >= 0) end++
      this.#cut(i, end)
      i = end
    }
    const terms = candidates
      .best(most, (k) => this.#weight(candidates.from[k]!, candidates.to[k]!, candidates.count[k]!, from, to - from))
      .map((k): WorkTerm => {
        const a = candidates.from[k]!
        const b = candidates.to[k]!
        this.chosen.froms.push(a)
        this.chosen.tos.push(b)
        const stems = []
        for (let i = a; i < b; i++) stems.push(this.#lexicon.stems[stemAt[i]!]!)
        const label = written(this.#stream.codes, a, b, this.#spelling)
        return { label, stems, count: candidates.count[k]!, weight: candidates.weight[k]! }
      })
    this.chosen.starts[work + 1] = this.chosen.froms.length
    for (let i = from; i < to; i++) if (stemAt[i]! >= 0) this.#counts[stemAt[i]!] = 0
    return terms
  }

  /** Cuts a candidate from a run of words: qualities at its end and common ones at its start fall away. */
  #cut(from: number, to: number): void {
    const { codes } = this.#stream
    const { weakness, common } = this.#lexicon
    const stemAt = this.#stemAt
    let a = from
    let b = to
    while (a < b && common.has(stemAt[a]!) && !(a + 1 < b && (codes[a + 1]! & 3) === hyphened)) a++
    while (b > a && weakness[stemAt[b - 1]!] === 2) b--
    if (b - a > longest) {
      a = b - longest
      while (a < b && (codes[a]! & 3) === hyphened) a++
    }
    if (b === a) return
    if (b - a === 1 && weakness[stemAt[a]!]! > 0) return
    if (b - a === 2 && this.#commonPairs.has(stemAt[a]! * this.#lexicon.stems.length + stemAt[a + 1]!)) return
    this.#candidates.add(stemAt, a, b)
  }

  #weight(a: number, b: number, count: number, start: number, length: number): number {
    let sum = 0
    for (let i = a; i < b; i++) {
      const stem = this.#stemAt[i]!
      const weak = this.#lexicon.weakness[stem]! > 0 ? tuning.weak : 1
      sum += weak * power(tfPowers, this.#counts[stem]!, tuning.tf) * this.#telling[stem]!
    }
    const early = 1 + tuning.early / (1 + (tuning.steep * (a - start)) / Math.max(1, length))
    return sum * early * tuning.length[Math.min(b - a, 5)]! * power(countPowers, count, tuning.count)
  }
}

const tfPowers: number[] = []
const countPowers: number[] = []
const power = (known: number[], base: number, exponent: number): number =>
  base < known.length ? known[base]! : raised(known, base, exponent)

function raised(known: number[], base: number, exponent: number): number {
  if (base > 255) return pow(base, exponent)
  while (known.length <= base) known.push(pow(known.length, exponent))
  return known[base]!
}

/** Found on the validation part of Inspec (Hulth 2003): both factors of TF-IDF damped. */
export const tuning = {
  tf: 0.3,
  idf: 0.5,
  early: 1,
  steep: 4,
  weak: 0.8,
  count: 0.1,
  /** By number of words. */
  length: [0, 0.6, 0.8, 1.1, 0.3, 0.4],
}

const longest = 5
