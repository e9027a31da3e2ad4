import { agreeing, counted, finePercent, inTenths, number, span } from './numerals.en.ts'

/** What stands where topics are found and changed. */
export const topics = {
  none: 'There are no topics on this map.',
  all: 'All topics',
  list: 'Topics',
  filter: 'Filter',
  filterLabel: 'Filter topics',
  found: (n: number): string => counted(n, 'topic'),
  noneFound: 'No topic by that name.',
  works: (n: number): string => agreeing(n, 'work', 'works'),
  change: (name: string): string => `Change ${name}`,
  changeMeaning: 'Rename, merge or hide',
  rename: 'Rename',
  join: 'Merge into…',
  hide: 'Hide',
  newName: (name: string): string => `New name for ${name}`,
  save: 'Save',
  target: (name: string): string => `Topic to merge ${name} into`,
  targetPlaceholder: 'A topic on this map',
}

/** What stands where changes to the vocabulary are listed, made, exported and imported. */
export const vocabulary = {
  title: 'Your vocabulary',
  count: (changes: number): string => counted(changes, 'change'),
  none: 'Hide, merge or rename topics. Your changes are kept in this browser, and offered again for the next files too.',
  import: 'Import…',
  export: 'Export',
  file: 'vocabulary',
  asText: 'As text, one change per line:',
  forms: ['stop: word', 'hide: term', 'term = other term', 'rename: term -> name'],
  asList: 'A plain list of words is read as a stop list.',
  read: (lines: number, file: string): string => `Read ${counted(lines, 'line')} of vocabulary from ${file}.`,
  unread: (lines: number, first: number, text: string): string =>
    `${counted(lines, 'line')} could not be read, starting with line ${number(first)}: “${text.slice(0, 80)}”.`,
  word: 'Word to ignore',
  add: 'Add',
  addWord: 'Add to the stop list',
  term: 'Term',
  into: 'Counts as',
  addSynonym: 'Add to the synonyms',
}

const directions = { rising: 'Rising', fading: 'Fading', steady: 'No clear trend' } as const

/** What is said of how topics rise and fade. */
export const trends = {
  rising: 'Rising',
  fading: 'Fading',
  meaning:
    'Cochran–Armitage test for a trend in the share of a year’s works that contain the topic, for topics with at least five dated works. A topic rises or fades where the false discovery rate (Benjamini–Hochberg over those topics) is below 5%.',
  undated: 'No work here has a date, so nothing can rise or fade.',
  oneYear: (year: number): string => `All dated works are from ${year}, so no topic can rise or fade.`,
  noTopics: 'There are no topics to rank.',
  tooFew: 'No topic is in enough dated works to show a trend.',
  noneClear: (first: number, last: number): string => `No topic clearly rises or fades from ${span(first, last)}.`,
  tooFewOfOne: 'In too few dated works to show a trend',
  /** `Rising: z = 3.1, false discovery rate 0.4%`: what the test says of one topic. */
  tested: (direction: keyof typeof directions, z: number, rate: number): string =>
    `${directions[direction]}: z = ${inTenths(z)}, false discovery rate ${rate < 0.001 ? `below ${finePercent(0.001)}` : finePercent(rate)}`,
}

/** Works by year, as they are drawn and as they are read out. */
export const years = {
  span,
  bar: (year: number, works: number): string => `${year}: ${counted(works, 'work')}`,
  all: (counts: readonly { readonly year: number; readonly works: number }[]): string =>
    `Works by year. ${counts.map(({ year, works }) => `${year}: ${number(works)}`).join(', ')}`,
}
