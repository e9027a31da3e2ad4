import type { NodeKind } from './ids.ts'

/** Ways to thin a map, in the order in which they are applied. */
export const reductionIds = ['giant', 'core', 'works', 'weight', 'backbone', 'top'] as const
export type ReductionId = (typeof reductionIds)[number]

/** Columns of works whose values can be chosen, in the order of the table of works. */
export const facetIds = ['type', 'venue', 'publisher', 'language', 'detected', 'fields', 'keywords'] as const
export type FacetId = (typeof facetIds)[number]

export type FilterId = 'kinds' | 'years' | FacetId | 'clusters' | ReductionId

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
  | { readonly code: ReductionId; readonly value: number }
