import type { NodeKind } from '../model/ids.ts'
import { agreeing, counted, number } from './numerals.en.ts'

/** What a kind of nodes is called: at the head of a line and within one, and by their number. */
export interface KindWords {
  readonly one: string
  readonly many: string
  readonly within: string
  readonly manyWithin: string
  of(n: number): string
  counted(n: number): string
}

const kind = (one: string, within: string): KindWords => ({
  one,
  many: `${one}s`,
  within,
  manyWithin: `${within}s`,
  of: (n) => agreeing(n, one, `${one}s`),
  counted: (n) => counted(n, within),
})

export const kinds: Readonly<Record<NodeKind, KindWords>> = {
  author: kind('Author', 'author'),
  work: kind('Work', 'work'),
  topic: kind('Topic', 'topic'),
}

/** What stands on the parts that panels are made of. */
export const parts = {
  close: 'Close',
  cancel: 'Cancel',
  takeBack: 'Take back',
  takeBackOf: (what: string): string => `Take back: ${what}`,
  notApplied: (reason: string): string => `Could not be applied: ${reason}`,
  showFewer: 'Show fewer',
  showMore: (n: number): string => `Show ${number(n)} more`,
  more: (n: number): string => `and ${number(n)} more`,
  asNumber: (name: string): string => `${name}, as a number`,
  several: 'several?',
  severalMeaning: 'Possibly more than one person; the details say why',
  smallerClusters: 'smaller clusters',
}

/** What the columns of the table are called. */
export const columns = {
  name: 'Name',
  title: 'Title',
  cluster: 'Cluster',
  year: 'Year',
  first: 'First',
  firstMeaning: 'Year of the earliest of its works here.',
  last: 'Last',
  lastMeaning: 'Year of the latest of its works here.',
  works: 'Works',
  worksOfAuthor: 'How many of the works here they signed.',
  worksOfTopic: 'How many of the works here hold it.',
  coauthors: 'Coauthors',
  coauthorsMeaning: 'With how many others they signed a work here.',
  authors: 'Authors',
  authorsOfTopic: 'How many people signed works here that it is one of the weightiest topics of.',
  authorCount: 'Number of authors',
  topics: 'Topics',
  venue: 'Venue',
  type: 'Type',
  language: 'Language',
  publisher: 'Publisher',
  keywords: 'Keywords',
  fields: 'Fields',
  doi: 'DOI',
  affiliation: 'Affiliation',
  orcid: 'ORCID',
  idf: 'Rarity',
  idfMeaning: 'How rare it is in the works here: ln((1 + N) / (1 + df)) + 1 (inverse document frequency).',
  forms: 'Printed forms',
  terms: 'Terms',
  people: 'People',
}

/** Why a part of an address was left out. */
export const address = {
  tooLong: 'it is too long',
  unreadable: (text: string): string => `“${text}” cannot be read`,
  unknown: (text: string): string => `“${text}” is not known here`,
  notHere: 'what it points to is not on this map',
}

/** A node in one sentence, for those who hear the page. */
export const spoken = {
  author: (name: string, works: number, coauthors: number): string =>
    `${name}, author: ${counted(works, 'work')} here, ${counted(coauthors, 'coauthor')}.`,
  work: (name: string, authors: number, incomplete: boolean, topics: number): string =>
    `${name}, work: ${counted(authors, 'author')}${incomplete ? ' and others' : ''}, ${counted(topics, 'topic')}.`,
  topic: (name: string, works: number): string => `${name}, topic: ${counted(works, 'work')}.`,
}

/** What is said where the map is drawn. */
export const canvas = {
  map: 'Map',
  role: 'map',
  still: (title: string, nodes: number): string =>
    `Map of ${title}: ${counted(nodes, 'node')}. This browser cannot draw it live; the table lists everything.`,
  noWebGl:
    'This browser cannot draw the live map (it has no WebGL 2), so here is a still picture. Search, details and the table work as usual.',
  lost: 'The system took the map’s drawing surface away. Drawing it again…',
  nothingToDraw: 'There is no map to draw yet.',
}
