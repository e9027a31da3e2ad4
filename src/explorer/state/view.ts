import { computed, signal } from '@preact/signals-core'
import type { NodeKind } from '../../model/ids.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'

/** What the map shows: everything, or one kind and the ties inside it. */
export type Lens = 'everything' | 'people' | 'topics' | 'works'
export type ColourBy = 'cluster' | 'kind' | 'year'
export type Theme = 'system' | 'light' | 'dark'

export const lens = signal<Lens>('everything')
export const colourBy = signal<ColourBy>('cluster')
/** Id of the measure that sizes the nodes. */
export const sizeBy = signal<string>('degree')
/** Kinds switched on under the lens "everything". */
export const shownKinds = signal<ReadonlySet<NodeKind>>(new Set(nodeKinds))
export const theme = signal<Theme>('system')

const lensKinds: Readonly<Record<Lens, readonly NodeKind[]>> = {
  everything: nodeKinds,
  people: ['author'],
  topics: ['topic'],
  works: ['work'],
}
const lensTies: Readonly<Record<Lens, readonly TieKind[]>> = {
  everything: ['authorship', 'aboutness', 'coauthorship'],
  people: ['coauthorship'],
  topics: ['cooccurrence'],
  works: ['similarity'],
}

export const visibleKinds = computed<ReadonlySet<NodeKind>>(
  () => new Set(lensKinds[lens.value].filter((kind) => lens.value !== 'everything' || shownKinds.value.has(kind))),
)
export const visibleTies = computed<ReadonlySet<TieKind>>(() => new Set(lensTies[lens.value]))
