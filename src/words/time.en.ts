import { counted, number } from './numerals.en.ts'

/** What stands in the strip of years along the bottom. */
export const timeStrip = {
  title: 'Timeline',
  range: (first: number, last: number): string => (first === last ? `${first}` : `${first}–${last}`),
  play: 'Play the years',
  pause: 'Pause',
  back: 'A year back',
  on: 'A year on',
  all: 'All years',
  first: 'From year',
  last: 'To year',
}

type Span = readonly [first: number, last: number]

const years = ([first, last]: Span): string => (first === last ? `${first}` : `${first}–${last}`)

/** What a period makes of the ties between people and between topics. */
export const tieStates = {
  title: 'Ties in these years',
  show: 'Show dormant ties',
  meaning: {
    new: 'Tied for the first time in these years',
    continuing: 'Tied before, and again in these years',
    dormant: 'Tied before, but not in these years; both ends are shown',
  },
  counted: {
    new: (n: number): string => `${number(n)} new`,
    continuing: (n: number): string => `${number(n)} continuing`,
    dormant: (n: number): string => `${number(n)} dormant`,
  },
  /** `New in 2020–2022: 3 works`. */
  said: {
    new: (works: number, _before: number, span: Span): string => `New in ${years(span)}: ${counted(works, 'work')}`,
    continuing: (works: number, before: number, span: Span): string =>
      `Continuing in ${years(span)}: ${counted(works, 'work')}, ${number(before)} before`,
    dormant: (_works: number, before: number, span: Span): string =>
      `Dormant in ${years(span)}: ${counted(before, 'work')} before`,
  },
}

/** What stands over maps of several periods. */
export const multiples = {
  title: 'Periods side by side',
  open: 'Periods side by side (Y)',
  meaning:
    'Each map shows, over the whole in grey, what belongs to its years. Choose one to look at those years alone.',
  until: (last: number): string => `until ${last}`,
  authors: (authors: number, newcomers: number): string =>
    `${counted(authors, 'author')}, ${newcomers === 0 ? 'none' : newcomers === authors ? 'all' : number(newcomers)} new`,
}

/** What came, stayed and left between two periods. */
export const twoPeriods = {
  title: 'Two periods',
  open: 'Compare two periods',
  heading: (before: Span, after: Span): string => `${years(before)} and ${years(after)}`,
  works: (before: number, after: number): string => `${counted(before, 'work')}, then ${number(after)}`,
  before: 'Earlier',
  after: 'Later',
  onMap: { came: 'came', stayed: 'stayed', left: 'left' },
  people: { came: 'People who came', stayed: 'People who stayed', left: 'People who left' },
  topics: { came: 'Topics that came', stayed: 'Topics that changed most', left: 'Topics that left' },
  clusters: 'Clusters',
  byWorks: 'works before and after',
  change: (before: number, after: number): string => `${number(before)} → ${number(after)}`,
  counts: (before: number, after: number): string => `${counted(before, 'work')} before, ${number(after)} after`,
}

/** With whom an author wrote, year by year. */
export const coauthorYears = {
  title: 'With whom, over the years',
  works: (works: number, first: number, last: number): string =>
    `${counted(works, 'dated work')}, ${years([first, last])}, each joining those who signed it; the works are listed below.`,
  work: (title: string, year: number): string => `${title} (${year})`,
  of: (works: number, span: Span | null): string =>
    span === null ? counted(works, 'joint work') : `${counted(works, 'joint work')}, ${years(span)}`,
  others: (n: number): string => counted(n, 'other'),
}

/** What stands along the bottom: the map in words, and its years. */
export const foot = {
  title: 'Overview',
  fold: 'Hide the overview',
  unfold: 'Show the overview',
}
