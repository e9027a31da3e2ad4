import type { NodeKind } from './ids.ts'
import type { Settings } from './settings.ts'

/** One file that a map was made of. */
export interface MethodsSource {
  readonly file: string
  /** Ids of the formats of its records, commonest first. */
  readonly formats: readonly string[]
  /** Day on which it was retrieved, as in 2026-05-27. */
  readonly retrieved?: string
  readonly records: number
  /** Works that it was the first to hold. */
  readonly works: number
}

/**
 * What became of the records, from the files to the map. `read = fromFiles + copies + leftOut.records` and
 * `works = fromFiles + byHand`; absent where a map does not tell how it came about.
 */
export interface RecordFlow {
  /** Entries of files that could not be read as records. */
  readonly unreadable: number
  readonly read: number
  /** Records of a work that another record was met of, and records that stand twice in one place. */
  readonly copies: number
  readonly leftOut: { readonly records: number; readonly reasons: ReadonlyMap<string, number> }
  /** Works on the map that some file holds. */
  readonly fromFiles: number
  /** Works that a person added. */
  readonly byHand: number
  readonly works: number
}

/** How two records were found to be of one work, or two bylines of one person, and how often. */
export type Tally = ReadonlyMap<string, number>

/** Everything that a methods section says of a map. */
export interface MethodsFacts {
  readonly version?: string
  readonly fingerprint: string
  readonly title: string
  readonly sources: readonly MethodsSource[]
  readonly flow: RecordFlow | undefined
  /** Of the whole map. */
  readonly counts: Readonly<Record<NodeKind, number>>
  /** Of the part that goes out; absent where all of it does. */
  readonly part?: Readonly<Record<NodeKind, number>>
  readonly span: readonly [first: number, last: number] | null
  readonly withoutAbstract: number
  readonly withoutDate: number
  readonly incomplete: number
  readonly joins: Tally
  readonly bylines: number
  readonly merges: { readonly all: number; readonly decided: number; readonly unsure: number }
  readonly settings: Settings
  readonly untied: { readonly works: number; readonly pairs: number }
  readonly ties: { readonly coauthorship: number; readonly similarity: number; readonly cooccurrence: number }
  /** Decisions by hand, by their kind; of the vocabulary how many terms. */
  readonly decisions: Tally
  readonly vocabulary: number
  readonly resolution: number
  readonly clusters: number
  readonly measures: readonly {
    readonly id: string
    readonly sampled?: { readonly pivots: number; readonly error: number }
  }[]
}
