import type { Decision } from './decision.ts'
import type { ReductionId } from './filters.ts'
import type { ColourBy, Lens } from './view.ts'

/** What a person did to a project, as code and parameters. */
export type Deed = EditDeed | ViewDeed

/** What changes how a map is drawn, or what is said of it. */
export type EditDeed =
  | { readonly code: 'decided'; readonly decision: Decision }
  | { readonly code: 'decided-several'; readonly count: number }
  | { readonly code: 'term-hidden'; readonly term: string }
  | { readonly code: 'term-joined'; readonly term: string; readonly into: string }
  | { readonly code: 'term-renamed'; readonly term: string; readonly label: string }
  /** A term has its own name again. */
  | { readonly code: 'term-named-back'; readonly term: string }
  | { readonly code: 'word-stopped'; readonly word: string }
  | { readonly code: 'vocabulary-read'; readonly file: string; readonly lines: number }
  | { readonly code: 'pinned'; readonly label: string }
  | { readonly code: 'unpinned'; readonly label: string }
  | { readonly code: 'unpinned-all' }
  /** A node was dragged. */
  | { readonly code: 'moved'; readonly label: string }
  /** A layout was run, to its end or until it was stopped. */
  | { readonly code: 'arranged' }
  | { readonly code: 'noted'; readonly label: string }
  | { readonly code: 'note-removed'; readonly label: string }
  | { readonly code: 'tagged'; readonly label: string; readonly tag: string }
  | { readonly code: 'untagged'; readonly label: string; readonly tag: string }
  | { readonly code: 'named'; readonly name: string }
  | { readonly code: 'files-added'; readonly files: readonly string[] }
  | { readonly code: 'file-removed'; readonly file: string }
  | { readonly code: 'retrieved'; readonly file: string; readonly day: string }
  | { readonly code: 'cluster-named'; readonly name: string; readonly before: string }
  /** By its place in the palette; null where it has its own again. */
  | { readonly code: 'cluster-coloured'; readonly name: string; readonly place: number | null }
  /** At a resolution that was chosen; null where it is found automatically again. */
  | { readonly code: 'clustered'; readonly resolution: number | null }
  /** Taken back out of its turn. */
  | { readonly code: 'withdrawn'; readonly of: EditDeed }

/** What changes how a map is looked at. */
export type ViewDeed =
  | { readonly code: 'lens'; readonly lens: Lens }
  | { readonly code: 'colour'; readonly colour: ColourBy }
  | { readonly code: 'size'; readonly measure: string }
  | { readonly code: 'kinds' }
  | { readonly code: 'dormant'; readonly on: boolean }
  | { readonly code: 'along-years'; readonly on: boolean }
  | { readonly code: 'years'; readonly years: readonly [first: number, last: number] | null }
  | { readonly code: 'reduction'; readonly reduction: ReductionId; readonly on: boolean }
  /** An entry of the legend alone; without one all of them again. */
  | { readonly code: 'picked'; readonly by: string; readonly label?: string }
  | { readonly code: 'filters-cleared' }
