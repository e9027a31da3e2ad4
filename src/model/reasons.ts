import type { WorkIds } from './work.ts'

/**
 * Why things were judged as they were: codes with parameters, which the words of a language say. What a file of an
 * earlier version says in words stands as `said`.
 */
export interface Said {
  readonly code: 'said'
  readonly text: string
}

/** How two printed names fit each other. */
export type NameFit =
  | 'equal'
  | 'initial'
  | 'middle'
  | 'transliteration'
  | 'nickname'
  | 'second'
  | 'typo'
  | 'flipped'
  | 'joined'

/** What speaks for or against two names being one person's. */
export type Evidence =
  | Said
  | { readonly code: 'decided' }
  | { readonly code: 'same-id' }
  | { readonly code: 'same-print'; readonly name: string }
  | { readonly code: 'names-fit'; readonly how: NameFit; readonly one: string; readonly other: string }
  | { readonly code: 'only-name' }
  | { readonly code: 'other-bearers'; readonly people: number }
  /** The first few by name. */
  | { readonly code: 'shared-coauthors'; readonly people: number; readonly names: readonly string[] }
  | { readonly code: 'no-shared-coauthors' }
  | { readonly code: 'shared-affiliations' | 'shared-venues' | 'shared-words'; readonly words: readonly string[] }
  | { readonly code: 'years-between'; readonly years: number }
  | { readonly code: 'rare-surname' }
  /** About how many of the world's authors bear the commoner of the two names. */
  | { readonly code: 'common-name'; readonly people: number }
  | { readonly code: 'other-subjects' }
  | { readonly code: 'other-affiliations' }

/** Why a decision could not be carried out. */
export type RefusalReason =
  /** Both signed the work of this title. */
  | { readonly code: 'signed-together'; readonly title: string }
  | { readonly code: 'works-not-here' }
  | { readonly code: 'not-printed-here'; readonly name: string }
  /** What is to be corrected: a record, two records that are to be one work, a work. */
  | { readonly code: 'record-not-here' | 'records-not-here' | 'work-not-here' }

/** Why one author may be more than one person. */
export type Doubt =
  | Said
  | { readonly code: 'namesakes'; readonly people: number }
  | { readonly code: 'long-career'; readonly years: number }
  /** Works in each circle of coauthors, the largest first, at most four; `circles` counts them all. */
  | { readonly code: 'circles'; readonly circles: number; readonly works: readonly number[] }

/** Where topics were drawn from instead of abstracts, or why there are none. */
export type TopicsNote =
  | Said
  | { readonly code: 'no-works' | 'nothing-shared' | 'from-titles' | 'from-titles-and-keywords' }
  | { readonly code: 'same-abstracts'; readonly works: number }
  | { readonly code: 'stopwords'; readonly where: 'titles' | 'titles-and-abstracts' }

/** Why two records are one work. */
export type JoinReason =
  | Said
  | { readonly code: 'copy' | 'doi-versions' | 'decided' }
  /** `scheme` is a key of a work's ids. */
  | { readonly code: 'same-id'; readonly scheme: keyof WorkIds }
  | {
      readonly code: 'same-title'
      /** Small words of the title differ. */
      readonly nearly: boolean
      /** Surnames that both print, and those that either prints; absent where one prints none. */
      readonly surnames?: { readonly shared: number; readonly of: number }
      /** Years between the two; absent where one has none. */
      readonly years?: number
    }
