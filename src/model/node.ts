import type { Author } from './author.ts'
import type { NodeKind } from './ids.ts'
import type { Page } from './page.ts'
import type { Topic, WorkTerm } from './topic.ts'
import type { Place, SourceRecord, Work } from './work.ts'

/** What every node of the map carries, whatever its kind. */
interface Placed {
  readonly kind: NodeKind
  readonly label: string
  readonly x: number
  readonly y: number
  readonly size: number
  /** Number of the node's cluster, counted from 0; clusters are numbered by falling size. */
  readonly cluster: number
  /** Publication year of a work; of an author or topic the median year of their works. */
  readonly year?: number
}

/** Measures by their ids (`degree`, `betweenness`, ...); absent where a measure does not apply. */
export type Measured = { readonly [measure: string]: unknown }

export type AuthorNode = Placed &
  Measured & { readonly kind: 'author'; readonly author: Author; readonly pages: readonly Page[] }

/** A record on the map: without its line, which is another when the lines of a file are in another order. */
export type MapRecord = Omit<SourceRecord, 'place'> & { readonly place: Pick<Place, 'file' | 'format'> }

/** A work on the map: its records stand there only where they say more; one alone that says the same is the work itself. */
export type MapWork = Omit<Work, 'records'> & { readonly records?: readonly MapRecord[] }

export type WorkNode = Placed &
  Measured & {
    readonly kind: 'work'
    readonly work: MapWork
    /** What it is about in its own words, most telling first. */
    readonly terms: readonly WorkTerm[]
    /** BCP 47 tag found in the text; `und` where nothing tells. */
    readonly language: string
    /** Its terms that no earlier work here holds; absent where nothing here is earlier. */
    readonly firstHere?: readonly string[]
  }
export type TopicNode = Placed & Measured & { readonly kind: 'topic'; readonly topic: Topic }
export type NodeAttributes = AuthorNode | WorkNode | TopicNode
