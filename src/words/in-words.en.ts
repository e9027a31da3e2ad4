import { counted, listOf } from './numerals.en.ts'

/** A piece of a sentence: words, or the number of the noun that stands there. */
export type Piece = string | number

const nouns = (from: number, to: number): readonly Piece[] =>
  listOf(Array.from({ length: to - from }, (_, i) => from + i))

/** What a map shows, in two sentences. */
export const inWords = {
  title: 'In words',
  /** The largest clusters, of how many; nouns are the clusters. */
  groups: (named: number, all: number): readonly Piece[] =>
    all > named
      ? [...nouns(0, named), ` are the largest of ${counted(all, 'cluster')}`]
      : named === 1
        ? ['One cluster: ', 0]
        : [`${counted(named, 'cluster')}: `, ...nouns(0, named)],
  /** Nouns are the person, and the two clusters. */
  link: (works: number): readonly Piece[] => [
    '; ',
    0,
    ' links ',
    1,
    ' with ',
    2,
    ` (${counted(works, 'work')} signed by people of both)`,
  ],
  /** Nouns are topics: those that rise, then those that fade. */
  trends: (rising: number, fading: number): readonly Piece[] => [
    ...(rising === 0 ? [] : [...nouns(0, rising), rising === 1 ? ' is on the rise' : ' are on the rise']),
    ...(rising > 0 && fading > 0 ? ['; '] : []),
    ...(fading === 0 ? [] : [...nouns(rising, rising + fading), fading === 1 ? ' fades' : ' fade']),
  ],
  end: '. ',
}
