import type { PageFigures } from '../model/page.ts'
import { agreeing, counted, number } from './numerals.en.ts'

/** What stands in the details of an author, a work, a topic or a cluster. */
export const details = {
  title: 'Details',
  back: 'Back',
  backTo: (name: string): string => `Back to ${name}`,
  collapse: 'Collapse',
  expand: 'Expand',
  close: 'Close details',
  closeKeys: 'Close (Escape)',
  pin: 'Pin in its place',
  pinned: 'Pinned: layouts leave it where it is',
  cluster: 'Cluster',
  showCluster: 'Show this cluster',
  authors: 'Authors',
  works: 'Works',
  topics: 'Topics',
  abstract: 'Abstract',
  counts: {
    authors: (n: number): string => agreeing(n, 'author', 'authors'),
    coauthors: (n: number): string => agreeing(n, 'coauthor', 'coauthors'),
    topics: (n: number): string => agreeing(n, 'topic', 'topics'),
    works: (n: number): string => agreeing(n, 'work', 'works'),
  },
  byWorksHere: 'by number of works here',
  byWorksInCluster: 'by number of works in it',
  byWorksInside: 'by number of works in the cluster',
  measures: 'Position in the network',
}

/** What stands in the details of an author. */
export const authorDetails = {
  alsoPrinted: 'Also printed as',
  hiddenCharacters: 'This name contains invisible characters.',
  inTheseFiles: 'In these files',
  hIndex: 'h-index here',
  sourceFigures: 'According to the source',
  fields: (names: readonly string[]): string => `${agreeing(names.length, 'Field', 'Fields')}: ${names.join(', ')}`,
  coauthors: 'Coauthors',
  untied: (works: number, most: number): string =>
    `${counted(works, 'work has', 'works have')} more than ${number(most)} authors, who are not tied to each other.`,
  soleAuthor: 'The only author of every work here.',
  noCoauthors: 'No coauthors.',
  likely: 'Not coauthors yet',
  likelyMeaning:
    'People who share coauthors with this author. Those whose shared coauthors have few others come first (Adamic–Adar).',
  shared: (n: number): string => agreeing(n, 'shared coauthor', 'shared coauthors'),
  works: (n: number): string => counted(n, 'work'),
}

/** What the figures are called that a source gives of an author, and how they are written. */
export const pageFigures: Readonly<
  Record<keyof PageFigures, { readonly label: string; readonly written: (value: number) => string }>
> = {
  hIndex: { label: 'h-index', written: number },
  papers: { label: 'papers', written: number },
  citations: { label: 'citations', written: number },
  novelty: { label: 'novelty', written: (hundredths) => `${number(hundredths)}%` },
  aiScore: { label: 'AI score', written: number },
}

/** What stands in the details of a topic. */
export const topicDetails = {
  alsoWritten: 'Also written',
  overTheYears: 'Over the years',
  worksPerYear: 'works per year',
  undated: 'None of its works is dated.',
  oneYear: (year: number): string => `All dated works here are from ${year}, so nothing can rise or fade.`,
  together: 'Often found with',
  sameWorks: 'topics of the same works',
  moreSentences: (n: number): string => counted(n, 'more sentence'),
}

/** What stands in the details of a work. */
export const workDetails = {
  date: 'Date',
  venue: 'Venue',
  fields: (n: number): string => agreeing(n, 'Field', 'Fields'),
  score: 'Score',
  citations: 'Citations',
  language: 'Language',
  affiliations: (n: number): string => agreeing(n, 'Affiliation', 'Affiliations'),
  opensTab: '(opens in a new tab)',
  searchTitle: 'Search for the title',
  links: { doi: 'DOI', arxiv: 'arXiv', pmid: 'PubMed', acl: 'ACL Anthology' },
  noAbstract: 'The source gives no abstract.',
  ownTerms: 'In its own words',
  related: 'Related works',
  sharedTopics(labels: readonly string[]): string {
    const most = 3
    return `${counted(labels.length, 'shared topic')}: ${labels.slice(0, most).join(', ')}${labels.length > most ? ' …' : ''}`
  },
  andOthers: 'and others',
  andOthersMeaning: 'The source says “et al.”: there are more authors, whom it does not name.',
  moreAuthors: (n: number): string => counted(n, 'more author'),
}

/** What each source says of a work that several records were joined to. */
export const records = {
  title: 'What each source says',
  count: (n: number): string => counted(n, 'record'),
  statements: {
    title: 'Title',
    authors: 'Authors',
    date: 'Date',
    venue: 'Venue',
    type: 'Type',
    pages: 'Pages',
    citations: 'Citations',
    doi: 'DOI',
    arxiv: 'arXiv',
    pmid: 'PubMed',
    abstract: 'Abstract',
    key: 'Key',
  },
  authors(names: readonly string[]): string {
    const most = 12
    const more = names.length > most ? ` and ${number(names.length - most)} more` : ''
    return `${names.slice(0, most).join(', ')}${more}`
  },
  length: (letters: number): string => counted(letters, 'character'),
}

const measured =
  'The share of a work’s TF-IDF mass (its words and pairs of words, title and abstract) that no earlier work of this corpus holds. It says what is new here, not in the world.'

/** How new the words of a work, or of an author’s works, are. */
export const novelty = {
  title: 'Novelty',
  meaning: measured,
  undated: 'This work has no date, so it is not known which works here are earlier.',
  nothingEarlier: 'No work here is dated earlier, so there is nothing to compare it with.',
  share: 'of its words are new in these files',
  first: 'First used here',
  mean: (measured: number, all: number): string =>
    measured === all
      ? `in these files, mean of ${counted(all, 'work')}`
      : `in these files, mean of ${number(measured)} of ${counted(all, 'work')}`,
  says: (file: string): string => `according to ${file}`,
  /** Why some works are not in the mean. */
  leftOut(dated: number, undated: number): string {
    const reasons = [
      ...(dated > 0 ? [`${counted(dated, 'work')} without words, or with no earlier work here to compare with`] : []),
      ...(undated > 0 ? [`${counted(undated, 'work')} without a date`] : []),
    ]
    return `Not counted: ${reasons.join('; ')}.`
  },
  hereMeaning: `In these files: ${measured}`,
  sourceMeaning: 'The source’s figure is its own; the source does not say how it is defined.',
}
