import type { Atlas } from '../../atlas/atlas.ts'
import type { NodeId, NodeKind } from '../../model/ids.ts'
import type { Snippet } from './snippet.ts'

/** The tables whose words are searched. */
export type Searched = Pick<Atlas, 'authors' | 'bylines' | 'topics' | 'works'>

export interface Hit {
  readonly id: NodeId
  readonly kind: NodeKind
  readonly label: Snippet
  /** Where the words stand in the abstract, or among the other names; absent when the label says it all. */
  readonly context?: Snippet
}

export interface HitGroup {
  readonly kind: NodeKind
  readonly hits: readonly Hit[]
  /** All that were found, of which `hits` are the best. */
  readonly total: number
}

export interface IndexInput {
  readonly searched: Searched
}

export interface SearchInput {
  readonly query: string
}

export interface Findings {
  /** Best groups first, best hits first. */
  readonly groups: readonly HitGroup[]
  /** `part`: the index holds a part of the map yet; `none`: the worker has no index, as after a restart. */
  readonly indexed: 'all' | 'part' | 'none'
}
