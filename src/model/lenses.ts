import { type NodeKind, nodeKinds } from './ids.ts'
import type { TieKind } from './tie.ts'

/** What a map shows: everything, or one kind and the ties inside it. */
export interface LensRow {
  readonly id: string
  readonly kinds: readonly NodeKind[]
  readonly ties: readonly TieKind[]
  /** The person chooses which of the kinds are shown. */
  readonly kindsCanBeChosen?: true
}

/** Every lens, in the order in which they are offered. Their words stand in `words`, by their ids. */
export const lenses = [
  {
    id: 'everything',
    kinds: nodeKinds,
    ties: ['authorship', 'aboutness', 'coauthorship'],
    kindsCanBeChosen: true,
  },
  { id: 'people', kinds: ['author'], ties: ['coauthorship'] },
  { id: 'works', kinds: ['work'], ties: ['similarity'] },
  { id: 'topics', kinds: ['topic'], ties: ['cooccurrence'] },
] as const satisfies readonly LensRow[]

/** Id of a lens of the table. */
export type ShippedLens = (typeof lenses)[number]['id']

export const lensIds: readonly ShippedLens[] = lenses.map(({ id }) => id)
