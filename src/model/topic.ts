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

/** A whole phrase that describes one work. */
export interface WorkTerm {
  readonly label: string
  readonly stems: readonly string[]
  readonly count: number
  /** Sum of its words' TF-IDF, raised for what stands early; comparable within one work. */
  readonly weight: number
}

/** How new the words of a work are within the corpus. See `ingest/topics/novelty.ts` for the definition. */
export interface Novelty {
  /** From 0 (every term stood in an earlier work) to 1. */
  readonly share: number
  /** Number of works of the corpus that are dated before it; never 0. */
  readonly earlier: number
  /** The work's own terms that no earlier work holds, most telling first. */
  readonly firstHere: readonly string[]
}

/** What one work is about, in its own words. */
export interface WorkTerms {
  readonly work: WorkId
  /** BCP 47 tag found in the text; `und` where nothing tells. */
  readonly language: string
  /** Most telling first. */
  readonly terms: readonly WorkTerm[]
  /**
   * The topics it holds, most telling first: TF-IDF, raised for phrases and for what stands early. Only where topics are
   * drawn for lists.
   */
  readonly topics?: readonly TopicId[]
  /** Absent for undated works and for those with no earlier work beside them. */
  readonly novelty?: Novelty
}
