import type { Effort } from '../../model/effort.ts'
import { idfTable } from './idf.ts'
import { Lexicon } from './lexicon.ts'
import { type Neighbours, neighbours } from './neighbours.ts'
import { readStream, type Stream, type Text } from './stream.ts'
import { unified } from './unify.ts'

/** One row a text, in their order: `terms[starts[w] … starts[w + 1]]` and their weights, the row's length 1. */
export interface Vectors {
  readonly starts: Uint32Array
  readonly terms: Int32Array
  readonly weights: Float64Array
  /** Number of different terms. */
  readonly size: number
}

/**
 * TF-IDF vectors of texts over their stems (`most` 1) or their stems and pairs of neighbouring stems (2), from the
 * same words that topics have.
 */
export async function vectorsOf(texts: readonly Text[], most: 1 | 2 = 2, control: Effort = {}): Promise<Vectors> {
  const lexicon = new Lexicon()
  const stream = unified(await readStream(texts, lexicon, control), lexicon)
  return weigh(stream, most === 1 ? alone(stream, lexicon) : await neighbours(stream, lexicon, control))
}

/** The terms at each place of a stream, and in how many works each occurs. */
type Terms = Pick<Neighbours, 'stemAt' | 'stemWorks'> & Partial<Pick<Neighbours, 'pairAt' | 'pairWorks'>>

/** Stems without their neighbours. */
function alone({ codes, starts }: Stream, { stemOf, stems }: Lexicon): Terms {
  const stemAt = new Int32Array(codes.length)
  const stemWorks = new Int32Array(stems.length)
  const lastWork = new Int32Array(stems.length).fill(-1)
  for (let w = 0; w + 1 < starts.length; w++) {
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      const stem = codes[i]! < 0 ? -1 : stemOf[codes[i]! >> 4]!
      stemAt[i] = stem
      if (stem < 0 || lastWork[stem] === w) continue
      lastWork[stem] = w
      stemWorks[stem]!++
    }
  }
  return { stemAt, stemWorks }
}

const none = new Int32Array(0)

/** Terms are numbered as stems are, then as pairs are; count times idf, L2-normalised. */
function weigh({ starts: places }: Stream, { stemAt, stemWorks, pairWorks = none, pairAt }: Terms): Vectors {
  const works = places.length - 1
  const idfs = idfTable(works)
  const starts = new Uint32Array(works + 1)
  const size = stemWorks.length + pairWorks.length
  // Where a term stands in the row at hand, if it is at least where that row begins; from 1.
  const at = new Uint32Array(size)
  let room = 0
  for (let i = 0; i < stemAt.length; i++) {
    if (stemAt[i]! >= 0) room++
    if (pairAt !== undefined && pairAt[i]! >= 0) room++
  }
  const terms = new Int32Array(room)
  const weights = new Float64Array(room)
  let length = 0
  for (let w = 0; w < works; w++) {
    const begin = length
    const meet = (term: number, mass: number): void => {
      if (at[term]! <= begin) {
        terms[length++] = term
        at[term] = length
      }
      weights[at[term]! - 1]! += mass
    }
    for (let i = places[w]!; i < places[w + 1]!; i++) {
      const stem = stemAt[i]!
      if (stem < 0) continue
      meet(stem, idfs[stemWorks[stem]!]!)
      const pair = pairAt === undefined ? -1 : pairAt[i]!
      if (pair >= 0) meet(stemWorks.length + pair, idfs[pairWorks[pair]!]!)
    }
    let square = 0
    for (let k = begin; k < length; k++) square += weights[k]! ** 2
    const norm = Math.sqrt(square)
    for (let k = begin; k < length; k++) weights[k]! /= norm
    starts[w + 1] = length
  }
  return { starts, terms: terms.subarray(0, length), weights: weights.subarray(0, length), size }
}
