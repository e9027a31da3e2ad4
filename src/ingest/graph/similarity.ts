import { type Csr, csrFromTies } from './csr.ts'
import { strongest } from './strongest.ts'

/** The topics of one work: places in the topic list, ascending, and their weights, L2-normalised. */
export interface TopicVector {
  readonly topics: Uint32Array
  readonly weights: Float64Array
  /** Occurrences of each. */
  readonly counts: Float64Array
}

/**
 * Works that are about the same: weight = cosine of their topic vectors. Each work keeps its `most` nearest;
 * topics held by more than `common` works say little and would cost df squared, so they are left aside.
 */
export function similarity(
  vectors: readonly TopicVector[],
  topics: number,
  { most, common }: { readonly most: number; readonly common: number },
): Csr {
  const holders = Array.from({ length: topics }, (): number[] => [])
  vectors.forEach((vector, work) => {
    for (const topic of vector.topics) holders[topic]!.push(work)
  })
  const cosine = new Float64Array(vectors.length)
  const from: number[] = []
  const to: number[] = []
  const weight: number[] = []
  vectors.forEach((vector, work) => {
    const met: number[] = []
    vector.topics.forEach((topic, i) => {
      if (holders[topic]!.length > common) return
      for (const other of holders[topic]!) {
        if (other <= work) continue
        if (cosine[other] === 0) met.push(other)
        const theirs = vectors[other]!
        cosine[other]! += vector.weights[i]! * theirs.weights[find(theirs.topics, topic)]!
      }
    })
    for (const other of met) {
      from.push(work)
      to.push(other)
      weight.push(cosine[other]!)
      cosine[other] = 0
    }
  })
  return strongest(csrFromTies(vectors.length, from, to, weight), most)
}

function find(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
