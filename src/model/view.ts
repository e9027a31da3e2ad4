import { type FacetId, facetIds, type ReductionId } from './filters.ts'
import { type NodeId, type NodeKind, nodeKinds } from './ids.ts'

/** Id of what the map shows; the table of them is `lenses.ts`. */
export type Lens = string
/** What colours mean: one of `colourings`, or `measure.` and the id of a measure. */
export type ColourBy = string

/** Those that every map has, those that works state, and what a person wrote on nodes. */
export const colourings: readonly ColourBy[] = ['cluster', 'kind', 'year', ...facetIds, 'tag']

export const byMeasure = (id: string): ColourBy => `measure.${id}`

/** The id of the measure that colours; undefined where none does. */
export const measureIn = (by: ColourBy): string | undefined => /^measure\.([\w-]{1,40})$/.exec(by)?.[1]

export const isColouring = (by: unknown): by is ColourBy =>
  typeof by === 'string' && (colourings.includes(by) || measureIn(by) !== undefined)

/** An entry of the legend: what colour or size (`size.` and the id of a measure) says, and which of its values. */
export interface LegendPick {
  readonly by: string
  readonly of: string
}

/** What the table lists: the nodes of a kind, or the clusters. */
export type TableKind = NodeKind | 'cluster'

export const tableKinds: readonly TableKind[] = [...nodeKinds, 'cluster']

export interface TableSort {
  /** Id of the column. */
  readonly column: string
  readonly falling: boolean
}

/** How the table stands; of what is left away, as it stands at first. */
export interface TableView {
  readonly kind: TableKind
  /** Ids of the columns shown. */
  readonly columns: Readonly<Partial<Record<TableKind, readonly string[]>>>
  readonly sort: Readonly<Partial<Record<TableKind, TableSort>>>
}

/** How a map is looked at, as it is kept with its project. */
export interface View {
  readonly lens: Lens
  readonly colour: ColourBy
  /** Id of the measure that sizes the nodes. */
  readonly size: string
  /** Kinds switched on under the lens "everything"; never none. */
  readonly kinds: readonly NodeKind[]
  readonly filters: {
    /** First and last year of the works shown. */
    readonly years: readonly [first: number, last: number] | null
    /** Reductions that are on, with the number that steers each; 0 where there is none. */
    readonly reductions: Readonly<Partial<Record<ReductionId, number>>>
    /** Values that works must have, one of several; an empty one: none. */
    readonly facets?: Readonly<Partial<Record<FacetId, readonly string[]>>>
    /** Names of the clusters shown. */
    readonly clusters?: readonly string[]
    /** Entries of the legend that nodes must belong to, every one. */
    readonly picked?: readonly LegendPick[]
  }
  /** Ties that rest in the chosen years are not shown. */
  readonly hidesDormant?: true
  /** Through the lens of works, years go from left to right. */
  readonly alongYears?: true
  /** Absent as long as nobody looked for anything in the table. */
  readonly table?: TableView
  /** Nodes that no layout moves, as projects of version 1 have them; since then they stand in the arrangement. */
  readonly pins?: readonly NodeId[]
}

/**
 * As a map is looked at first. Sized by the strength of ties, which under fractional counting is the number of works that
 * an author wrote with others: the number of ties would reward long lists of authors.
 */
export const firstView = {
  lens: 'everything',
  colour: 'cluster',
  size: 'strength',
  kinds: nodeKinds,
  filters: { years: null, reductions: {} },
} as const satisfies View
