/**
 * What joins two nodes of the map.
 * - `authorship` author - work; weight 1; `position` counted from 0
 * - `aboutness` work - topic; weight = TF-IDF, `count` = occurrences, those in the title counted twice
 * - `coauthorship` author - author; weight under the chosen counting, `works` = how many they share
 * - `similarity` work - work; weight = cosine of the words of their titles and abstracts
 * - `cooccurrence` topic - topic; weight = association strength, `works` = how many hold both
 */
export type TieKind = 'authorship' | 'aboutness' | 'coauthorship' | 'similarity' | 'cooccurrence'

export interface TieAttributes {
  readonly kind: TieKind
  readonly weight: number
  readonly position?: number
  readonly count?: number
  readonly works?: number
  /** What a ready-made graph says of it, by its own names. */
  readonly source?: Readonly<Record<string, unknown>>
}
