import { log } from '../../model/maths.ts'
import { idfTable } from './idf.ts'
import type { Neighbours } from './neighbours.ts'
import { type Stream, titleWeight } from './stream.ts'

/** What each work says: the weightiest terms of work `w` are `members[offsets[w] .. offsets[w + 1])`. */
export interface TextRows {
  readonly offsets: Uint32Array
  readonly members: Uint32Array
  /** Beside the members; the row of a work has length 1 with the terms that are left out. */
  readonly weights: Float32Array
  /** Number of terms that there can be. */
  readonly size: number
}

/**
 * The words of each work and its pairs of neighbouring words that recur, by which works are alike: (1 + ln tf) idf,
 * L2-normalised, those in a title counted {@link titleWeight} times. Words of one work alone lengthen its row and are left
 * out of it, and of a long row all but the {@link most} weightiest terms.
 */
export function textRows({ starts, abstracts }: Stream, { stemAt, stemWorks, recurring }: Neighbours): TextRows {
  const works = starts.length - 1
  const size = stemWorks.length + recurring.size
  const counts = new Int32Array(size)
  const met = new Int32Array(size)
  const eachTerm = (w: number, visit: (term: number, times: number) => void): void => {
    let many = 0
    const meet = (term: number, times: number): void => {
      if (counts[term] === 0) met[many++] = term
      counts[term]! += times
    }
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      if (stemAt[i]! < 0) continue
      const times = i < abstracts[w]! ? titleWeight : 1
      meet(stemAt[i]!, times)
      if (recurring.at[i]! >= 0) meet(stemWorks.length + recurring.at[i]!, times)
    }
    for (let k = 0; k < many; k++) {
      visit(met[k]!, counts[met[k]!]!)
      counts[met[k]!] = 0
    }
  }
  const holding = new Int32Array(size)
  for (let w = 0; w < works; w++)
    eachTerm(w, (term) => {
      holding[term]!++
    })
  const idfs = idfTable(works)
  const damped: number[] = []
  const offsets = new Uint32Array(works + 1)
  const members = new Uint32Array(works * most)
  const weights = new Float32Array(works * most)
  let end = 0
  for (let w = 0; w < works; w++) {
    const terms: number[] = []
    const values: number[] = []
    let square = 0
    eachTerm(w, (term, times) => {
      while (damped.length <= times) damped.push(damped.length === 0 ? 0 : 1 + log(damped.length))
      const value = damped[times]! * idfs[holding[term]!]!
      square += value ** 2
      if (holding[term]! < 2) return
      terms.push(term)
      values.push(value)
    })
    const least = terms.length <= most ? 0 : Float64Array.from(values).sort()[terms.length - most]!
    const norm = Math.sqrt(square)
    const first = end
    for (let k = 0; k < terms.length && end < first + most; k++) {
      if (values[k]! < least) continue
      members[end] = terms[k]!
      weights[end++] = values[k]! / norm
    }
    offsets[w + 1] = end
  }
  return { offsets, members: members.slice(0, end), weights: weights.slice(0, end), size }
}

/** Terms of a work that are kept. */
const most = 80
