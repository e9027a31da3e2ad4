import { agreeing, counted, figure, listed, number } from './numerals.en.ts'

const between = (years: readonly [first: number, last: number] | null): string =>
  years === null ? '' : years[0] === years[1] ? `, ${years[0]}` : `, ${years[0]}–${years[1]}`

type Years = readonly [first: number, last: number] | null

/** What a tie is made of. */
export const tie = {
  eyebrow: {
    coauthorship: 'Wrote together',
    authorship: 'Signed',
    aboutness: 'Is about',
    similarity: 'Similar works',
    cooccurrence: 'Topics found together',
  },
  ends: (one: string, other: string): string => `${one} – ${other}`,
  and: 'and',

  /** In a few words, under the pointer. */
  short: {
    coauthorship: (works: number, years: Years): string => `${counted(works, 'work')} together${between(years)}`,
    authorship: (position: number, authors: number): string => `author ${number(position + 1)} of ${number(authors)}`,
    aboutness: (count: number): string => `${counted(count, 'occurrence')} in this work`,
    similarity: (weight: number): string => `similarity ${figure(weight, 2)} of 1`,
    cooccurrence: (works: number, years: Years): string => `together in ${counted(works, 'work')}${between(years)}`,
  },

  works: 'The works behind it',
  authorsOf: (authors: number): string => counted(authors, 'author'),
  weight: 'How strong it is',
  /** `0.75 = 1/(3 − 1) + 1/(5 − 1)`; each work of n authors adds 1/(n − 1). */
  fractional: (weight: number, authors: readonly number[]): string =>
    `${figure(weight)} = ${authors.map((n) => `1/(${number(n)} − 1)`).join(' + ')}: a work of n authors adds 1/(n − 1) to each of its pairs, so that each author’s ties add up to the works they wrote with others (Newman 2001).`,
  fractionalMany: (weight: number, works: number): string =>
    `${figure(weight)}: each of the ${number(works)} works, of n authors, adds 1/(n − 1) to each of its pairs (Newman 2001).`,
  full: (weight: number): string => `${figure(weight)}: each work they signed together counts as one.`,
  leftOut: (works: number, most: number): string =>
    `${counted(works, 'work')} of more than ${number(most)} authors ${agreeing(works, 'adds', 'add')} nothing.`,
  position: (position: number, authors: number): string =>
    authors === 1 ? 'The only author.' : `Author ${number(position + 1)} of ${number(authors)}, as printed.`,
  aboutness: (weight: number, count: number, held: number, all: number): string =>
    `${figure(weight)}: it occurs ${counted(count, 'time')} in this work (the title counts twice) and in ${number(held)} of ${number(all)} works here; the rarer it is elsewhere and the more often it is here, the stronger the tie (TF-IDF).`,
  similarity: (weight: number): string =>
    `${figure(weight)}: the cosine of the words of their titles and abstracts; 0 is nothing in common, 1 the same words.`,
  cooccurrence: (weight: number, both: number, held: readonly [number, number]): string =>
    `${figure(weight)}: they occur together in ${counted(both, 'work')}; one is in ${number(held[0])}, the other in ${number(held[1])} (association strength).`,
  sharedTopics: 'What they write about together',
  topicsOfBoth: 'Topics of both',
  authorsOfBoth: (names: readonly string[]): string => `Both are signed by ${listed(names)}.`,
  passages: 'Where it appears',
  show: (works: number, name: string): string => `The ${counted(works, 'work')} with ${name}`,
}
