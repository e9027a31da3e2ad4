import type { TopicId, WorkId } from './ids.ts'

/** A term drawn from titles and abstracts and shared by works: one to three stems. */
export interface Topic {
  readonly id: TopicId
  /** The commonest surface form. */
  readonly label: string
  readonly stems: readonly string[]
  /** Every surface form it joins, commonest first. */
  readonly forms: readonly string[]
  /** Number of works that hold the term. */
  readonly documentFrequency: number
  /** ln((1 + N) / (1 + df)) + 1, the smoothed form of scikit-learn. */
  readonly idf: number
}

/** A work is about a topic: `weight` is its TF-IDF there, the work's vector L2-normalised. */
export interface Aboutness {
  readonly work: WorkId
  readonly topic: TopicId
  readonly count: number
  readonly weight: number
}
