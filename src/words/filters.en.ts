import type { FacetId, LeftOut } from '../model/filters.ts'
import { unnamedCluster } from './map.en.ts'
import { counted, listed, number, quoted, span } from './numerals.en.ts'

export interface ReductionWords {
  readonly label: string
  readonly meaning: string
  /** What its number is; absent where it has none. */
  readonly parameter?: string
  /** Why it leaves a node out. */
  readonly leftOut?: (value: number) => string
}

/** What each way to thin a map is called and does, and what its number is. */
export const reductions: Readonly<Record<string, ReductionWords>> = {
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
    label: 'Ties beyond chance',
    meaning:
      'Only ties too heavy to be due to chance, given the other ties of either end (the backbone; disparity filter, Serrano et al. 2009).',
    parameter: 'due to chance at most',
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
export const facets: Readonly<Record<FacetId, { readonly label: string; readonly without: string }>> = {
  type: { label: 'Type', without: 'no type' },
  venue: { label: 'Venue', without: 'no venue' },
  publisher: { label: 'Publisher', without: 'no publisher' },
  language: { label: 'Language (stated)', without: 'no language' },
  detected: { label: 'Language (detected)', without: 'no language' },
  fields: { label: 'Field', without: 'no field' },
  keywords: { label: 'Keyword', without: 'no keyword' },
}

/** What stands where filters are set. */
export const filter = {
  lens: 'Lens: what the map shows',
  meaning: 'Filters hide nodes; clusters and measures stay those of the whole map.',
  reset: 'Reset',
  fromLegend: 'Shown alone',
  showAllAgain: 'Show all again',
  years: 'Years',
  firstYear: 'First year',
  lastYear: 'Last year',
  hides: (what: readonly string[]): string => (what.length === 0 ? 'Hides no nodes.' : `Hides ${listed(what)}.`),
}

export const yearsMeaning =
  'Who wrote with whom, how often, and how many works each has is counted in these years only.'

/** What is shown is counted from the works of some years. */
export const countedYears = (first: number, last: number): string =>
  `Counted in works from ${span(first, last)} only, the years that the filter keeps.`

/** Why a filter leaves nodes out. */
export function leftOut(said: LeftOut): string {
  switch (said.code) {
    case 'years':
      return said.first === said.last ? `not from ${said.first}` : `outside ${said.first} to ${said.last}`
    case 'facet':
      return `${facets[said.facet].label.toLowerCase()}: not ${listed(said.values.map((value) => (value === '' ? 'without one' : `“${value}”`)))}`
    case 'clusters':
      return `outside ${listed(said.clusters.map(({ number, name }) => `“${name || unnamedCluster(number)}”`))}`
    case 'picked':
      return `outside ${quoted(said.label)}`
    case 'reduction':
      return reductions[said.reduction]?.leftOut?.(said.value) ?? said.reduction
  }
}
