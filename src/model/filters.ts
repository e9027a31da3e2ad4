import type { NodeKind } from './ids.ts'

/** Id of a way to thin a map; the table of them is `atlas/filters/reductions`. */
export type ReductionId = string

/** Columns of works whose values can be chosen, in the order of the table of works. */
export const facetIds = ['type', 'venue', 'publisher', 'language', 'detected', 'fields', 'keywords'] as const
export type FacetId = (typeof facetIds)[number]

/** Filters that look at a node or its works, not at its ties: they come first, and their order does not matter. */
export type HeadId = 'kinds' | 'years' | FacetId | 'clusters'

export type FilterId = HeadId | ReductionId

/**
 * What of a map is shown: its measures and clusters stay those of the whole. What looks at works (years, facets) keeps
 * the works that it names, who wrote them and what they are about, and whatever has no works at all.
 */
export interface Filters {
  readonly kinds: ReadonlySet<NodeKind>
  /** First and last year of the works shown; a work without a year is of none. */
  readonly years: readonly [first: number, last: number] | null
  /** For each column that is chosen from, the chosen values by their codes; of several, any one suffices. */
  readonly facets: ReadonlyMap<FacetId, ReadonlySet<number>>
  /** Numbers of the clusters shown. */
  readonly clusters: ReadonlySet<number> | null
  /** Reductions that are on, with the number that steers each; 0 where there is none. */
  readonly reductions: ReadonlyMap<ReductionId, number>
}

/** Why a filter leaves nodes out. */
export type LeftOut =
  | { readonly code: 'years'; readonly first: number; readonly last: number }
  /** The values that are chosen; empty for works that have none. */
  | { readonly code: 'facet'; readonly facet: FacetId; readonly values: readonly string[] }
  | { readonly code: 'clusters'; readonly clusters: readonly { readonly number: number; readonly name: string }[] }
  /** An entry of the legend is shown alone. */
  | { readonly code: 'picked'; readonly label: string }
  | { readonly code: 'reduction'; readonly reduction: ReductionId; readonly value: number }
