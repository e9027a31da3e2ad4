import type { JoinReason } from '../model/reasons.ts'
import type { WorkIds } from '../model/work.ts'
import { counted } from './numerals.en.ts'

const schemes: Readonly<Record<keyof WorkIds, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv number',
  pmid: 'PubMed number',
  pmcid: 'PubMed Central number',
  openalex: 'OpenAlex number',
  semanticScholar: 'Semantic Scholar number',
  dblp: 'DBLP key',
  acl: 'ACL Anthology number',
  wos: 'Web of Science number',
  scopus: 'Scopus number',
  isbn: 'ISBN',
}

/** Why two records are one work. */
export function joinReason(said: JoinReason): string {
  switch (said.code) {
    case 'said':
      return said.text
    case 'copy':
      return 'the same record, read twice'
    case 'doi-versions':
      return 'versions of one DOI'
    case 'decided':
      return 'you decided this'
    case 'same-id':
      return `the same ${schemes[said.scheme]}`
    case 'same-title': {
      const { surnames, years } = said
      const title = said.nearly ? 'nearly the same title' : 'the same title'
      const when = years === undefined ? '' : years === 0 ? ' in the same year' : ` ${counted(years, 'year')} apart`
      if (surnames === undefined) return `${title}${when}`
      const { shared, of } = surnames
      return `${title} and ${shared === of ? 'the same surnames' : `${shared} of ${of} surnames shared`}${when}`
    }
  }
}

export const corrections = {
  title: 'Correct this work',
  mend: 'Correct the record…',
  mendOf: (key: string, file: string): string => `Correct “${key}” of ${file}…`,
  mendTitle: 'Correct the record',
  leaveOut: 'Leave this work out…',
  leaveOutTitle: 'Leave this work out',
  leaveOutNote: 'It is taken off the map and not counted anywhere. Corpus lists it, and you can take this back.',
  reason: 'Why?',
  needed: '(required)',
  reasons: ['Off topic', 'Not a publication', 'Retracted', 'Front matter', 'Wrong author'],
  doLeaveOut: 'Leave out',
  oneWork: 'This is the same work as…',
  oneWorkTitle: (title: string): string => `The same work as “${title}”`,
  otherWork: 'Another work',
  otherWorkPlaceholder: 'Words from its title',
  works: 'Works',
  noWorkAlike: 'No other work here has a similar title. Type words from one.',
  noWorkFound: 'No title here contains these words.',
  doOneWork: 'Press Enter to make them one work. You can undo this.',
  add: 'Add a work…',
  addTitle: 'Add a work',
  doAdd: 'Add',
  save: 'Save',
  cancel: 'Cancel',
  more: 'More fields',
  fields: {
    title: 'Title',
    bylines: 'Authors',
    incomplete: 'There are more authors than these',
    date: 'Date',
    venue: 'Venue',
    abstract: 'Abstract',
    doi: 'DOI',
    arxiv: 'arXiv number',
    pmid: 'PubMed number',
    keywords: 'Keywords',
    type: 'Type',
    volume: 'Volume',
    issue: 'Issue',
    pages: 'Pages',
    publisher: 'Publisher',
    language: 'Language',
    fields: 'Subject fields',
    links: 'Links',
    citations: 'Citations',
    score: 'Score',
    references: 'References',
    extra: 'Anything else',
  },
  hints: {
    bylines: 'One per line, such as “Lee, Wonyeol”',
    date: '2022, 2022-03 or 2022-03-14',
    keywords: 'One per line',
    fields: 'One per line',
    links: 'One per line, each with http:// or https://',
    references: 'One per line',
    extra: 'One per line, such as “note: to appear”',
    language: 'Such as “en”',
  } as Readonly<Record<string, string>>,
  wrong: (fields: readonly string[]): string => `Please check: ${fields.join(', ')}.`,
  untitled: 'A work needs a title.',
  read: (was: string): string => `As read: ${was}`,
  leftOut: 'Works left out',
  added: 'Works added by hand',
  yours: 'What you corrected',
}

/** What became of the corrections of works and records. */
export function corrected(applied: number, leftOut: number, refused: number): string {
  const parts = [
    `${counted(applied, 'correction')} made`,
    ...(leftOut === 0 ? [] : [`${counted(leftOut, 'work')} left out`]),
    ...(refused === 0 ? [] : [`${counted(refused, 'correction')} not possible:`]),
  ]
  return `${parts.join('; ')}${refused === 0 ? '.' : ''}`
}
