import type { BylineMark } from './decision.ts'

/**
 * What something a person attaches is attached to: what was printed, never the key of a node, which a merge, one more
 * file or a refresh changes.
 */
export type Anchor = NodeAnchor | ClusterAnchor

/** Whichever cluster holds most of these. */
export interface ClusterAnchor {
  readonly kind: 'cluster'
  readonly members: readonly NodeAnchor[]
}

export type NodeAnchor =
  /** Whoever signed here: of an author the first byline in canonical order. */
  | { readonly kind: 'author'; readonly mark: BylineMark }
  /** Any one of these keys suffices. */
  | { readonly kind: 'work'; readonly keys: readonly string[] }
  | { readonly kind: 'topic'; readonly stems: readonly string[] }
  /** A node of a graph made elsewhere, by the id that stands in its file. */
  | { readonly kind: 'given'; readonly id: string }
