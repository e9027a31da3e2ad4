import type { MendedDecision, StatedField } from '../model/correction.ts'
import type { BylineMark, Decision } from '../model/decision.ts'
import type { Deed } from '../model/deed.ts'
import type { Cluster } from '../model/exploration.ts'
import type { FileFault } from '../model/file-fault.ts'
import type { FacetId, LeftOut } from '../model/filters.ts'
import { isoDate } from '../model/iso-date.ts'
import type { ShippedLens } from '../model/lenses.ts'
import type { ProjectFault } from '../model/project.ts'
import type { Doubt, Evidence, JoinReason, NameFit, RefusalReason, TopicsNote } from '../model/reasons.ts'
import type { ShelfFault } from '../model/shelf-fault.ts'
import type { Stage } from '../model/stage.ts'
import type { WorkIds } from '../model/work.ts'
import { damage } from './damage.en.ts'
import { authorDetails, details, novelty, pageFigures, records, topicDetails, workDetails } from './details.en.ts'
import { formatLabel, takenFor } from './formats.en.ts'
import { arrange, hidden, legend, search, table, zoom } from './map-panels.en.ts'
import { agreeing, counted, day, figure, listed, moment, number, percent, span, timeOfDay } from './numerals.en.ts'
import { corpus, loading, opening } from './opening.en.ts'
import { page } from './page.en.ts'
import { address, canvas, colours, columns, kinds, parts, spoken } from './parts.en.ts'
import { decisions, identity, merges, people, picking, splitOff, verdicts } from './people-panels.en.ts'
import { cause, problem } from './problems.en.ts'
import { topics, trends, vocabulary, years } from './topics-panels.en.ts'

/** What is said to people, in English. Data holds codes with parameters; these functions say them. */

const fits: Readonly<Record<NameFit, string>> = {
  equal: 'are printed the same way',
  initial: 'agree in surname and initials',
  middle: 'differ only in how many forenames they print',
  transliteration: 'are two spellings of one name',
  nickname: 'are a short and a full form of one name',
  second: 'fit if one is known by a later forename',
  typo: 'differ by one letter',
  flipped: 'are the same words in another order',
  joined: 'differ in whether the surname is one word',
}

/** What speaks for or against two names being one person's. */
function evidence(said: Evidence): string {
  switch (said.code) {
    case 'said':
      return said.text
    case 'decided':
      return 'you decided this'
    case 'same-id':
      return 'the same personal identifier'
    case 'same-print':
      return `both print “${said.name}”`
    case 'names-fit':
      return `“${said.one}” and “${said.other}” ${fits[said.how]}`
    case 'only-name':
      return 'the initial fits only this name'
    case 'other-bearers':
      return `the name fits ${counted(said.people, 'other person', 'other people')} as well`
    case 'shared-coauthors': {
      const more = said.people > said.names.length ? ` and ${said.people - said.names.length} more` : ''
      return `${counted(said.people, 'shared coauthor')}: ${said.names.join(', ')}${more}`
    }
    case 'no-shared-coauthors':
      return 'no shared coauthors'
    case 'shared-affiliations':
      return `affiliations share ${said.words.join(', ')}`
    case 'shared-venues':
      return `both in ${said.words.join(', ')}`
    case 'shared-words':
      return `titles and abstracts share ${said.words.join(', ')}`
    case 'years-between':
      return `${counted(said.years, 'year')} apart`
    case 'rare-surname':
      return 'nobody else here has this surname'
    case 'common-name':
      return `the name is common: about ${number(said.people)} authors worldwide have it`
    case 'other-subjects':
      return 'their titles share no distinctive word'
    case 'other-affiliations':
      return 'their affiliations have nothing in common'
  }
}

/** Why a decision about people could not be carried out. */
function refusal(said: RefusalReason): string {
  switch (said.code) {
    case 'signed-together':
      return `both signed “${said.title}”, so they are two people`
    case 'works-not-here':
      return 'the works it names are not among these files'
    case 'not-printed-here':
      return `nobody here is printed as “${said.name}”`
    case 'record-not-here':
      return 'the record that it corrects is not among these files'
    case 'records-not-here':
      return 'the two records are not both among these files'
    case 'work-not-here':
      return 'the work is not among these files'
  }
}

function doubt(said: Doubt): string {
  switch (said.code) {
    case 'said':
      return said.text
    case 'namesakes':
      return `${counted(said.people, 'other author has', 'other authors have')} the same printed name`
    case 'long-career':
      return `the works span ${counted(said.years, 'year')}`
    case 'circles':
      return `the name is common, and its works fall into ${number(said.circles)} groups (${listed(said.works.map(number))} works) with no coauthor in common`
  }
}

/** Why an author may be more than one person, in one sentence. */
const homonym = (doubts: readonly Doubt[]): string => doubts.map(doubt).join('; ')

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
function joinReason(said: JoinReason): string {
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

/** Where topics were drawn from instead of abstracts, or why there are none. */
function topicsNote(said: TopicsNote): string {
  switch (said.code) {
    case 'said':
      return said.text
    case 'no-works':
      return 'no topics: there are no works'
    case 'nothing-shared':
      return 'no topics: no two works share a term, and none has words of its own'
    case 'same-abstracts':
      return `no topics: all ${number(said.works)} abstracts are identical`
    case 'stopwords': {
      const where = said.where === 'titles' ? 'titles' : 'titles and abstracts'
      return `no topics: ${where} contain only common words`
    }
    case 'from-titles':
      return 'no abstracts: topics are drawn from titles'
    case 'from-titles-and-keywords':
      return 'no abstracts: topics are drawn from titles and keywords'
  }
}

const languages: Readonly<Record<string, string>> = {
  en: 'English',
  fr: 'French',
  de: 'German',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  ru: 'Russian',
  sv: 'Swedish',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  ar: 'Arabic',
  el: 'Greek',
  he: 'Hebrew',
}

const language = (tag: string): string => languages[tag] ?? 'another language'

/** `Lee, Yang and 4 others on automatic differentiation and floating-point, 12 works, 2018 to 2026`: who, what, when. */
function cluster({
  terms,
  people,
  authors,
  works,
  from,
  to,
  said,
}: Omit<Cluster, 'number' | 'label' | 'size' | 'colour'>): string {
  if (said !== undefined) return said
  const most = 3
  const who =
    authors <= most ? listed(people) : listed([...people.slice(0, most - 1), `${number(authors - (most - 1))} others`])
  const what = listed(terms.slice(0, 3))
  const subject = who === '' ? what : what === '' ? who : `${who} on ${what}`
  const count = works === 0 ? '' : counted(works, 'work')
  const when = from === undefined ? '' : from === to ? String(from) : `${from} to ${to}`
  return [subject, count, when].filter((part) => part !== '').join(', ')
}

/** What each measure is called, and what it says of a node, in one sentence. */
const measures: Readonly<Record<string, { readonly label: string; readonly meaning: string }>> = {
  works: { label: 'Works', meaning: 'How many of the works here an author signed, or a topic occurs in.' },
  degree: {
    label: 'Ties',
    meaning:
      'How many others it is tied to: the coauthors of an author, the works most like a work, the topics found with a topic.',
  },
  strength: {
    label: 'Strength of ties',
    meaning: 'Sum of the weights of its ties; of an author, under fractional counting, the number of coauthored works.',
  },
  betweenness: {
    label: 'Brokerage',
    meaning: 'How often it lies on the shortest paths between two others (betweenness; each tie is one step).',
  },
  closeness: {
    label: 'Closeness',
    meaning: 'How few steps it takes to reach all that it can reach, and how many those are.',
  },
  harmonic: {
    label: 'Harmonic closeness',
    meaning: 'The mean of 1/steps to each of the others; those out of reach count as 0.',
  },
  eigenvector: {
    label: 'Influence',
    meaning: 'High if it is tied to others whose influence is high; comparable only within one connected group.',
  },
  pagerank: {
    label: 'PageRank',
    meaning:
      'The share of visits it gets from someone who wanders along the ties and now and then jumps to a random node.',
  },
  core: {
    label: 'Core',
    meaning: 'The largest k for which it belongs to a group whose members each have at least k ties within the group.',
  },
  constraint: {
    label: 'Constraint',
    meaning: 'How far its ties lead back to the same others (Burt): low for those that bridge separate groups.',
  },
  participation: {
    label: 'Reach across clusters',
    meaning: 'How evenly its ties spread over clusters: 0 when all stay in one.',
  },
  clustering: {
    label: 'Local clustering',
    meaning: 'The share of pairs of its neighbours that are tied to each other, too.',
  },
  weightedBetweenness: {
    label: 'Brokerage along strong ties',
    meaning: 'How often it lies on the shortest paths between two others, where strong ties count as short.',
  },
  stability: {
    label: 'Stability',
    meaning: 'How consistent its cluster is from run to run; low for a node between clusters.',
  },
  novelty: { label: 'Novelty here', meaning: `${novelty.meaning} Of an author: the mean over their works.` },
  citations: {
    label: 'Citations',
    meaning: 'How often the source says a work was cited; of authors and topics the sum over their works here.',
  },
}

interface ReductionWords {
  readonly label: string
  readonly meaning: string
  /** What its number is; absent where it has none. */
  readonly parameter?: string
  /** Why it leaves a node out. */
  readonly leftOut?: (value: number) => string
}

/** What each way to thin a map is called and does, and what its number is. */
const reductions: Readonly<Record<string, ReductionWords>> = {
  giant: {
    label: 'Largest component',
    meaning: 'Only the largest connected part.',
    leftOut: () => 'outside the largest component',
  },
  core: {
    label: 'Core',
    meaning: 'Only nodes that have at least this many ties among themselves (Seidman 1983).',
    parameter: 'minimum ties',
    leftOut: (value) => `fewer than ${counted(value, 'tie')} among those that remain`,
  },
  works: {
    label: 'Works',
    meaning: 'Only nodes with this many works or more.',
    parameter: 'minimum works',
    leftOut: (value) => `fewer than ${counted(value, 'work')}`,
  },
  weight: {
    label: 'Strong ties',
    meaning: 'Only ties of this weight or more, and the nodes they join.',
    parameter: 'minimum weight',
    leftOut: (value) => `no tie of weight ${value} or more`,
  },
  backbone: {
    label: 'Backbone',
    meaning:
      'Only ties too heavy to be due to chance, given the other ties of either end (disparity filter, Serrano et al. 2009).',
    parameter: 'maximum chance',
    leftOut: () => 'only ties that may be due to chance',
  },
  top: {
    label: 'Most important',
    meaning: 'Only this many nodes: those highest in the chosen measure.',
    parameter: 'nodes',
    leftOut: (value) => `not among the ${number(value)} most important`,
  },
}

/** What the columns are called by whose values works can be chosen. */
const facets: Readonly<Record<FacetId, { readonly label: string }>> = {
  type: { label: 'Type' },
  venue: { label: 'Venue' },
  publisher: { label: 'Publisher' },
  language: { label: 'Language (stated)' },
  detected: { label: 'Language (detected)' },
  fields: { label: 'Fields' },
  keywords: { label: 'Keywords' },
}

const yearsMeaning = 'Who wrote with whom, how often, and how many works each has is counted in these years only.'

/** What is shown is counted from the works of some years. */
const countedYears = (first: number, last: number): string =>
  `Counted in works from ${span(first, last)} only, the years that the filter keeps.`

/** Why a filter leaves nodes out. */
function leftOut(said: LeftOut): string {
  switch (said.code) {
    case 'years':
      return said.first === said.last ? `not from ${said.first}` : `outside ${said.first} to ${said.last}`
    case 'facet':
      return `${facets[said.facet].label.toLowerCase()}: not ${listed(said.values.map((value) => (value === '' ? 'without one' : `“${value}”`)))}`
    case 'clusters':
      return `outside ${listed(said.clusters.map(({ number, name }) => `“${name || unnamedCluster(number)}”`))}`
    case 'reduction':
      return reductions[said.reduction]?.leftOut?.(said.value) ?? said.reduction
  }
}

/** What in a project made no sense, and what became of it. */
const projectFault = ({ path, code }: ProjectFault): string =>
  `${path} in the project is not valid; ${code === 'left-out' ? 'it was left out' : 'the default is used'}`

/** Why a file is not opened. */
function fileFault(fault: FileFault): string {
  switch (fault.code) {
    case 'not-ours':
      return 'this is not a saved map'
    case 'newer-version':
      return 'this map was saved by a newer Coterie; nothing was changed'
    case 'damaged': {
      const [first, ...more] = fault.damage
      const others = more.length === 0 ? '' : ` (and ${counted(more.length, 'more place')})`
      return first === undefined ? 'this map is damaged' : `this map is damaged: ${damage(first)}${others}`
    }
    case 'too-large':
      return 'this map is too large for a file: it would take more than 4 GB'
  }
}

/** Why a file is not taken for a project. */
const noProject = 'this is neither a project nor a saved map, or it is too damaged to be read'
const newerProject = 'this project was saved by a newer Coterie; nothing was changed'

/** Of a project that is to be drawn and does not hold its files. */
const needsFiles = (project: string): string =>
  `“${project}” does not contain the files that it was drawn from: name them as well.`

/** What a saved map brought with it. */
function saidInMap(file: string, decisions: number, terms: number): string {
  const parts = [
    ...(decisions === 0 ? [] : [counted(decisions, 'decision')]),
    ...(terms === 0 ? [] : [counted(terms, 'change to the vocabulary', 'changes to the vocabulary')]),
  ]
  return `${listed(parts)} from “${file}” ${decisions + terms === 1 ? 'was' : 'were'} kept.`
}

/** Why the part of the page that works in the background did not answer. */
const workerFault = {
  died: (said: string) => said || 'the background work stopped without saying why',
  unanswered: 'the answer of the background work could not be read',
  stopped: 'stopped',
  unfetched:
    'part of the page could not be fetched. Try again once the server can be reached; there is no need to reload the page',
} as const

/** What becomes of the ties among the authors of works with more authors than are tied. */
function untied(works: number, pairs: number, most: number): string {
  const [have, these] = works === 1 ? ['has', 'this work'] : ['have', 'these works']
  const whose = `${counted(works, 'work')} ${have} more than ${number(most)} authors`
  return `${whose}: all are on the map, tied to ${these} but not to each other (${counted(pairs, 'pair')} of authors).`
}

/** Of a file whose works all stand in the files before it. */
const addsNothing = (file: string, records: number): string =>
  `“${file}” adds 0 works: its ${counted(records, 'record is', 'records are')} of works that are already in the files before it.`

/** `340 kB`, `1,200 MB`; what is more than nothing is never said to be none. */
function bytes(n: number): string {
  const [unit, one] = n < 1_000_000 ? ['kB', 1000] : ['MB', 1_000_000]
  return `${number(Math.ceil(n / one))} ${unit}`
}

/** Why a map is not kept in this browser or not given back by it, and what to do. */
function shelfFault(fault: ShelfFault): string {
  switch (fault.code) {
    case 'blocked':
      return 'This browser stores nothing for this page. Download the map to keep it.'
    case 'full': {
      const { wanted, free } = fault
      const needs = wanted === undefined ? '' : ` It needs up to ${bytes(wanted)}`
      const left = needs === '' ? '' : free === undefined ? '.' : `; ${bytes(free)} ${free > 1000 ? 'are' : 'is'} free.`
      return `This browser has no room left for the map. Download it to keep it.${needs}${left}`
    }
    case 'evicted':
      return fault.member === undefined
        ? 'This map is no longer in this browser. If you have it as a file, open that.'
        : `This browser has cleared a part of the map: “${fault.member}”. The rest is here.`
    case 'lost':
      return 'This browser found its stored data damaged and cleared it: the maps that were here are gone. If you have them as files, open those.'
    case 'corrupted':
      return `A part of the map was damaged in this browser: “${fault.member}”. The rest is here.`
    case 'newer':
      return 'A newer Coterie saved this map. Nothing was changed; reload the page to open it.'
    case 'removed':
      return 'This map was deleted, perhaps in another tab. Restore it, or download it to keep it.'
    case 'stale':
      return 'This map has since been changed in another tab. Nothing was overwritten.'
    case 'failed':
      return `What this browser stores could not be reached (${fault.said.replace(/\.$/, '')}). Download the map to keep it.`
  }
}

const untitled = 'Untitled map'
const files = (n: number): string => counted(n, 'file')
const untoldMerges = 'The file of this map does not say which names were merged, or why.'
const unnamedCluster = (n: number): string => `Cluster ${n + 1}`

const lenses: Readonly<Record<ShippedLens, string>> = {
  everything: 'Everything',
  people: 'People',
  topics: 'Topics',
  works: 'Works',
}

const lens = (id: string): string => (Object.hasOwn(lenses, id) ? lenses[id as ShippedLens] : id)

/** What a decision says, as a sentence without its full stop. */
function decision(said: Decision): string {
  switch (said.kind) {
    case 'same':
      return `${both([said.one], [said.other])} are one person`
    case 'different':
      return `${both(said.one, said.other)} are two people`
    case 'later':
      return `${both([said.one], [said.other])}: decision postponed`
    case 'split': {
      const n = said.bylines.length
      return `${n === 1 ? 'A work' : counted(n, 'work')} signed ${names(said.bylines)} ${agreeing(n, 'is', 'are')} by someone else`
    }
    case 'thesaurus':
      return `“${said.label}” is “${said.by}”`
    case 'apart':
      return said.title === undefined ? 'Two records are two works' : `Two records of “${said.title}” are two works`
    case 'one-work':
      return `Two records of “${said.title}” are one work`
    case 'mended':
      return mended(said)
    case 'added':
      return `“${said.work.title}” was added by hand`
    case 'left-out':
      return `“${said.title}” is left out: ${said.reason}`
  }
}

/** What a record says of a work, by field, and whether that is one thing or several. */
const statements: Readonly<Record<StatedField, readonly [name: string, verb: 'is' | 'are']>> = {
  type: ['type', 'is'],
  title: ['title', 'is'],
  abstract: ['abstract', 'is'],
  bylines: ['authors', 'are'],
  incomplete: ['completeness of the author list', 'is'],
  date: ['date', 'is'],
  venue: ['venue', 'is'],
  publisher: ['publisher', 'is'],
  volume: ['volume', 'is'],
  issue: ['issue', 'is'],
  pages: ['pages', 'are'],
  fields: ['fields', 'are'],
  keywords: ['keywords', 'are'],
  language: ['language', 'is'],
  ids: ['identifiers', 'are'],
  links: ['links', 'are'],
  citations: ['citations', 'are'],
  score: ['score', 'is'],
  references: ['references', 'are'],
  extra: ['other fields', 'are'],
}

function mended({ field, value, title }: MendedDecision): string {
  const [name, verb] = statements[field]
  const subject = `The ${name} of “${title}” ${verb}`
  if (value === null) return `${subject} removed`
  if (field === 'title') return `“${title}” is called “${value}”`
  if (field === 'date') return `${subject} ${isoDate(value)}`
  if (typeof value === 'number') return `${subject} ${number(value)}`
  return typeof value === 'string' && value.length <= 60 ? `${subject} “${value}”` : `${subject} corrected`
}

/** The files that a project is drawn from. */
const sources = {
  title: 'Files',
  inside: (container: string): string => `in ${container}`,
  retrieved: 'retrieved',
  retrievedOf: (name: string): string => `The day ${name} was retrieved`,
  whyRetrieved: 'A date printed without a year is taken to be in the year of this day.',
  takeOut: 'Remove this file from the map',
  takeOutOf: (name: string): string => `Remove ${name} from the map`,
}

/** What stands where a person corrects works and records. */
const corrections = {
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
function corrected(applied: number, leftOut: number, refused: number): string {
  const parts = [
    `${counted(applied, 'correction')} made`,
    ...(leftOut === 0 ? [] : [`${counted(leftOut, 'work')} left out`]),
    ...(refused === 0 ? [] : [`${counted(refused, 'correction')} not possible:`]),
  ]
  return `${parts.join('; ')}${refused === 0 ? '.' : ''}`
}

function both(one: readonly BylineMark[], other: readonly BylineMark[]): string {
  const [a, b] = [names(one), names(other)]
  return a === b ? `Two authors printed as ${a}` : `${a} and ${b}`
}

const names = (marks: readonly BylineMark[]): string =>
  [...new Set(marks.map(({ name }) => `“${name}”`))].slice(0, 3).join(', ')

/** What was done, as a sentence without its full stop. */
function deed(done: Deed): string {
  switch (done.code) {
    case 'decided':
      return decision(done.decision)
    case 'decided-several':
      return counted(done.count, 'decision')
    case 'term-hidden':
      return `“${done.term}” is hidden`
    case 'term-joined':
      return `“${done.term}” counts as “${done.into}”`
    case 'term-renamed':
      return `“${done.term}” is called “${done.label}”`
    case 'term-named-back':
      return `“${done.term}” has its own name again`
    case 'word-stopped':
      return `“${done.word}” is ignored`
    case 'vocabulary-read':
      return `${counted(done.lines, 'line')} of vocabulary from ${done.file}`
    case 'pinned':
      return `${done.label} is pinned`
    case 'unpinned':
      return `${done.label} is unpinned`
    case 'unpinned-all':
      return 'All nodes are unpinned'
    case 'moved':
      return `${done.label} was moved`
    case 'arranged':
      return 'Layout'
    case 'noted':
      return `Note on ${done.label}`
    case 'note-removed':
      return `Note on ${done.label} removed`
    case 'tagged':
      return `${done.label} is tagged “${done.tag}”`
    case 'untagged':
      return `${done.label} is no longer tagged “${done.tag}”`
    case 'named':
      return `The project is called “${done.name}”`
    case 'files-added':
      return done.files.length < 4 ? `Added ${listed(done.files)}` : `Added ${counted(done.files.length, 'file')}`
    case 'file-removed':
      return `Removed ${done.file}`
    case 'retrieved':
      return `${done.file} was retrieved on ${done.day}`
    case 'cluster-named':
      return `The cluster “${done.before}” is called “${done.name}”`
    case 'clustered':
      return `Clusters at resolution ${done.resolution}`
    case 'withdrawn':
      return `Taken back: ${deed(done.of)}`
    case 'lens':
      return `Lens: ${lens(done.lens)}`
    case 'colour':
      return `Colour by ${done.colour}`
    case 'size':
      return `Size by ${(measures[done.measure]?.label ?? done.measure).toLowerCase()}`
    case 'kinds':
      return 'Kinds on the map'
    case 'years':
      return done.years === null ? 'All years' : `Years: ${span(...done.years)}`
    case 'reduction':
      return `${reductions[done.reduction]?.label ?? done.reduction}: ${done.on ? 'on' : 'off'}`
    case 'filters-cleared':
      return 'No filters'
  }
}

/** What commands are called. Those that are called alike are one line of the list of keys. */
const commands = {
  search: 'Search',
  palette: 'All commands',
  undo: 'Undo',
  redo: 'Redo',
  'step-out': 'Clear the selection',
  back: 'Back to the last selection',
  table: 'Show or hide the table',
  'lens-everything': 'Show everything',
  'lens-people': 'Show people',
  'lens-works': 'Show works',
  'lens-topics': 'Show topics',
  'clear-filters': 'Clear all filters',
  'unpin-all': 'Unpin all',
  'zoom-in': 'Zoom in',
  'zoom-out': 'Zoom out',
  fit: 'Fit the map to the screen',
  'pan-Left': 'On the map: move the view',
  'pan-Right': 'On the map: move the view',
  'pan-Up': 'On the map: move the view',
  'pan-Down': 'On the map: move the view',
  'step-Left': 'On the map: go to the next node that way',
  'step-Right': 'On the map: go to the next node that way',
  'step-Up': 'On the map: go to the next node that way',
  'step-Down': 'On the map: go to the next node that way',
  choose: 'On the map: select the node',
  'node-menu': 'On the map: open the node’s menu (or right-click, or press and hold)',
  same: 'In People: same person',
  different: 'In People: different people',
  later: 'In People: decide later',
  open: 'Open a bibliography or a map',
  'tab-map': 'Legend: size and colour',
  'tab-filter': 'Filter',
  'tab-arrange': 'Arrange: clusters and layout',
  'tab-people': 'People: who is who',
  'tab-topics': 'Topics and vocabulary',
  'tab-corpus': 'Corpus: what was read',
  projects: 'Projects',
  download: 'Download the map',
  keys: 'Keyboard shortcuts',
} as const

/** What the formats are called that a map is written in, and what each is for. */
const exports = {
  coterie: { label: 'Map file', about: 'Everything, in a small file; open it to go on with it' },
  json: { label: 'JSON', about: 'Everything, for programs that read graphology’s graphs' },
  gexf: { label: 'GEXF', about: 'For Gephi and networkx, as it looks here' },
  graphml: { label: 'GraphML', about: 'For igraph, networkx and yEd' },
  pajek: { label: 'Pajek', about: 'Nodes in their places, ties by their kinds' },
  vosviewer: { label: 'VOSviewer', about: 'Its JSON: clusters, places, measures' },
  csv: { label: 'Tables', about: 'Nodes, ties and works as CSV, in a zip' },
  bibtex: { label: 'BibTeX', about: 'The works, for LaTeX' },
  ris: { label: 'RIS', about: 'The works, for Zotero, EndNote and Mendeley' },
  'csl-json': { label: 'CSL-JSON', about: 'The works, for Zotero and Pandoc' },
}

/** What stands in the menu of what goes out. */
const exportMenu = {
  data: 'Data',
  works: 'Works alone',
  howMuch: 'How much of the map',
  parts: { whole: 'All', shown: 'Shown', selected: 'Selected' },
  holds: (counts: readonly string[]): string => (counts.length === 0 ? 'Nothing to write.' : `${listed(counts)}.`),
  nothingSelected: 'Select a node or a cluster to write it with what it is tied to.',
  notWritten: (reason: string): string => `The map could not be saved: ${reason}.`,
}

/** Why a map is not written for VOSviewer. */
const tooFewItems = (fewest: number): string => `VOSviewer opens no map of fewer than ${fewest} nodes`

/** What stands in the menu of a node. */
const nodeCommands = {
  title: 'What can be done with it',
  details: 'Open details',
  centre: 'Centre the map here',
  pin: 'Pin in its place',
  unpin: 'Unpin',
  selected: 'the selected author',
  choose: 'choose on the map',
  withSelected: {
    same: (name: string): string => `Merge with ${name}`,
    different: (name: string): string => `Never merge with ${name}`,
  },
  withChosen: { same: 'Merge with…', different: 'Never merge with…' },
  split: 'Split off works…',
}

/** What stands where a person writes about a node. */
const clusterName = {
  rename: 'Rename…',
  title: 'Rename this cluster',
  field: 'Name',
  save: 'Rename',
  own: (name: string): string => `If left empty, it is called “${name}”.`,
}

const notes = {
  title: 'Your notes',
  write: 'Write a note',
  field: 'Note',
  placeholder: 'Write a note…',
  tagField: 'Add a tag',
  removeTag: (tag: string): string => `Remove the tag “${tag}”`,
}

const undone = 'undone'

/** Of projects and where they are kept. */
const projects = {
  title: 'Projects',
  none: 'Nothing is saved in this browser yet. What you open and change is saved here automatically.',
  all: 'Saved in this browser',
  here: 'This project',
  name: 'Name',
  notYet: 'Saved once you change something.',
  open: 'Open',
  duplicate: 'Duplicate',
  delete: 'Delete',
  isOpen: 'Open another project to delete this one.',
  download: 'Download',
  copyOf: (name: string): string => `${name} (copy)`,
  deleted: (name: string): string => `“${name}” was deleted.`,
  counts: (authors: number, works: number): string => `${counted(authors, 'author')}, ${counted(works, 'work')}`,
  elsewhere: 'This project is open in another tab, where it can be changed. This tab follows it.',
  takeOver: 'Change it here',
  notHere: 'This link leads to a project that is not in this browser. Open its file to see it.',
  filesNotHere: 'The files of this map are not in this browser: it cannot be drawn again until you open them.',
  decidedElsewhere: (n: number, name: string | undefined): string =>
    name === undefined
      ? `You decided about these people before: ${counted(n, 'decision')}.`
      : `You decided about the same people in “${name}”: ${counted(n, 'decision')}.`,
  useThem: 'Use them here',
  vocabularyOf: (n: number): string => `Your earlier vocabulary has ${counted(n, 'change')}.`,
  useIt: 'Use it here',
  earlier: 'earlier visits',
}

const stages: Readonly<Record<Stage, string>> = {
  opening: 'Opening',
  reading: 'Reading',
  joining: 'Joining records of the same work',
  people: 'Telling people apart',
  topics: 'Finding topics',
  ties: 'Counting ties',
  clusters: 'Finding clusters',
  measures: 'Measuring',
  layout: 'Laying out the map',
  finishing: 'Finishing',
  arranging: 'Arranging',
  writing: 'Writing',
}

/** What a long job is doing: `Reading refs.bib`. */
const stage = (now: Stage, file?: string): string => (file === undefined ? stages[now] : `${stages[now]} ${file}`)

/** What was just done, undone or done again, as a sentence. */
function step(how: 'done' | 'undone' | 'redone', done: Deed): string {
  const words = deed(done)
  return how === 'done' ? `${words}.` : `${how === 'undone' ? 'Undone' : 'Redone'}: ${words}.`
}

export const en = {
  address,
  addsNothing,
  arrange,
  authorDetails,
  canvas,
  cause,
  cluster,
  clusterName,
  colours,
  columns,
  commands,
  corpus,
  corrected,
  corrections,
  counted,
  countedYears,
  damage,
  day,
  decision,
  decisions,
  deed,
  details,
  evidence,
  exportMenu,
  exports,
  figure,
  fileFault,
  files,
  formatLabel,
  hidden,
  homonym,
  identity,
  joinReason,
  kinds,
  language,
  leftOut,
  legend,
  lens,
  loading,
  measures,
  merges,
  moment,
  needsFiles,
  newerProject,
  nodeCommands,
  noProject,
  notes,
  novelty,
  number,
  opening,
  page,
  pageFigures,
  parts,
  people,
  percent,
  picking,
  problem,
  projectFault,
  projects,
  records,
  reductions,
  refusal,
  saidInMap,
  search,
  shelfFault,
  sources,
  splitOff,
  spoken,
  stage,
  step,
  table,
  takenFor,
  timeOfDay,
  tooFewItems,
  topicDetails,
  topics,
  topicsNote,
  trends,
  undone,
  unnamedCluster,
  untied,
  untitled,
  untoldMerges,
  verdicts,
  vocabulary,
  workDetails,
  workerFault,
  years,
  yearsMeaning,
  zoom,
} as const
