import type { FacetId, LeftOut, ReductionId } from '../model/filters.ts'
import { unnamedCluster } from './map.en.ts'
import { counted, listed, number } from './numerals.en.ts'

/** What each way to thin a map is called and does, and what its number is. */
export const reductions: Readonly<
  Record<ReductionId, { readonly label: string; readonly meaning: string; readonly parameter?: string }>
> = {
  giant: { label: 'Largest component', meaning: 'Only the largest part in which everything hangs together.' },
  core: {
    label: 'Core',
    meaning: 'Only nodes that have this many ties among themselves (Seidman 1983).',
    parameter: 'ties at least',
  },
  works: { label: 'Works', meaning: 'Only nodes with this many works or more.', parameter: 'works at least' },
  weight: {
    label: 'Strong ties',
    meaning: 'Only ties of this weight or more, and the nodes they join.',
    parameter: 'weight at least',
  },
  backbone: {
    label: 'Backbone',
    meaning:
      'Only ties too heavy to be chance, given the other ties of either end (disparity filter, Serrano et al. 2009).',
    parameter: 'chance at most',
  },
  top: {
    label: 'Most important',
    meaning: 'Only this many nodes: those that stand highest in the chosen measure.',
    parameter: 'nodes',
  },
}

/** What the columns are called by whose values works can be chosen. */
const facets: Readonly<Record<FacetId, { readonly label: string }>> = {
  type: { label: 'Type' },
  venue: { label: 'Venue' },
  publisher: { label: 'Publisher' },
  language: { label: 'Language, as the source says it' },
  detected: { label: 'Language, as its words show it' },
  fields: { label: 'Fields' },
  keywords: { label: 'Keywords' },
}

export const yearsMeaning =
  'Who wrote with whom, how often, and how many works each has, is counted in these years alone.'

/** What is shown is counted from the works of some years. */
export const countedYears = (first: number, last: number): string =>
  `Counted in the works of ${first === last ? first : `${first} to ${last}`} alone, the years that the filter leaves.`

/** Why a filter leaves nodes out. */
export function leftOut(said: LeftOut): string {
  switch (said.code) {
    case 'years':
      return said.first === said.last ? `not of ${said.first}` : `outside ${said.first} to ${said.last}`
    case 'facet':
      return `${facets[said.facet].label.toLowerCase()}: not ${listed(said.values.map((value) => (value === '' ? 'without one' : `“${value}”`)))}`
    case 'clusters':
      return `outside ${listed(said.clusters.map(({ number, name }) => `“${name || unnamedCluster(number)}”`))}`
    case 'giant':
      return 'outside the largest component'
    case 'core':
      return `fewer than ${said.value} ties among those that stay`
    case 'works':
      return `fewer than ${counted(said.value, 'work')}`
    case 'weight':
      return `no tie of weight ${said.value} or more`
    case 'backbone':
      return 'only ties that may be chance'
    case 'top':
      return `not among the ${number(said.value)} most important`
  }
}
