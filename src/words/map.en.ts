import type { Cluster } from '../model/exploration.ts'
import type { ShippedLens } from '../model/lenses.ts'
import type { TopicsNote } from '../model/reasons.ts'
import { novelty } from './details.en.ts'
import { counted, listed, number } from './numerals.en.ts'

/** Where topics were drawn from instead of abstracts, or why there are none. */
export function topicsNote(said: TopicsNote): string {
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

/** A language by its name, where it has one here, else by its tag. */
export const languageOrTag = (tag: string): string => languages[tag] ?? tag

export const language = (tag: string): string => languages[tag] ?? 'another language'

/** `Lee, Yang and 4 others on automatic differentiation and floating-point, 12 works, 2018 to 2026`: who, what, when. */
export function cluster({
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
export const measures: Readonly<Record<string, { readonly label: string; readonly meaning: string }>> = {
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
    label: 'Clustering',
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
  wholeWorks: {
    label: 'Works in the whole',
    meaning:
      'How many works of the whole field an author signed, or a topic occurs in; the map shows the most important part.',
  },
  wholeDegree: { label: 'Coauthors in the whole', meaning: 'How many others an author wrote with in the whole field.' },
  wholeStrength: {
    label: 'Strength of ties in the whole',
    meaning: 'Sum of the weights of an author’s ties in the whole field.',
  },
  wholePagerank: { label: 'PageRank in the whole', meaning: 'PageRank among all authors of the field.' },
  wholeGroup: {
    label: 'Connected group in the whole',
    meaning: 'How many authors of the whole field can be reached from an author along ties.',
  },
}

const lenses: Readonly<Record<ShippedLens, string>> = {
  everything: 'Everything',
  people: 'People',
  topics: 'Topics',
  works: 'Works',
}

export const lens = (id: string): string => (Object.hasOwn(lenses, id) ? lenses[id as ShippedLens] : id)

/** What becomes of the ties among the authors of works with more authors than are tied. */
export function untied(works: number, pairs: number, most: number): string {
  const [have, these] = works === 1 ? ['has', 'this work'] : ['have', 'these works']
  const whose = `${counted(works, 'work')} ${have} more than ${number(most)} authors`
  return `${whose}: all are on the map, tied to ${these} but not to each other (${counted(pairs, 'pair')} of authors).`
}

export const unnamedCluster = (n: number): string => `Cluster ${n + 1}`

/** What stands where a person writes about a node. */
export const clusterName = {
  rename: 'Rename…',
  title: 'Rename this cluster',
  field: 'Name',
  save: 'Rename',
  own: (name: string): string => `If left empty, it is called “${name}”.`,
}

export const clusterColour = {
  choose: 'Colour…',
  title: 'Colour of this cluster',
  place: (place: number, of: string | undefined): string =>
    of === undefined ? `Colour ${place + 1}` : `Colour ${place + 1}, of ${of}`,
  own: 'Choose automatically',
}

const untitled = 'Untitled map'

/** What a map is called that was made of so many files. */
export const title = (own: string, files: number): string => own || (files === 0 ? untitled : counted(files, 'file'))
