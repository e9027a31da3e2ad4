import type { Author } from './author.ts'
import type { Decision } from './decision.ts'
import type { NodeKind, WorkId } from './ids.ts'
import type { MeasureEntry } from './measured.ts'
import type { Page } from './page.ts'
import type { Problem } from './problem.ts'
import type { TopicsNote } from './reasons.ts'
import type { Settings } from './settings.ts'
import type { Aboutness, Topic, WorkTerms } from './topic.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Work } from './work.ts'

export interface Cluster {
  /** Counted from 0, by falling size. */
  readonly number: number
  /** What a person calls it, else its most telling topics, joined by a middle dot; empty where it has neither. */
  readonly label: string
  readonly terms: readonly string[]
  readonly size: number
  /** Place in the palette; a cluster that keeps most of its members keeps it when the map is drawn again. */
  readonly colour: number
  /** Its authors with most works, as many as are named at most. */
  readonly people: readonly string[]
  readonly authors: number
  readonly works: number
  /** First and last year of its works. */
  readonly from?: number
  readonly to?: number
  /** What a file of an earlier version says of all of it, where only a part is at hand. */
  readonly said?: string
}

/** What was read, judged and drawn from the files, before it becomes a graph. Arrays in canonical order. */
export interface Corpus {
  readonly works: readonly Work[]
  readonly authors: readonly Author[]
  readonly topics: readonly Topic[]
  /** By work, in the order of `works`. */
  readonly aboutness: Iterable<Aboutness>
  /** By work, in the order of `works`. */
  readonly terms: readonly WorkTerms[]
  readonly pages: readonly Page[]
  readonly problems: readonly Problem[]
  readonly settings: Settings
}

/** What a map holds of which only the most important part is at hand, because a page could not hold all of it. */
export interface MapPart {
  readonly of: Readonly<Record<NodeKind, number>>
  readonly ties: number
}

/** Version of the attributes below and of those on nodes and ties; raised when older files need migrating. */
export const graphVersion = 1

/** Attributes of the graph as a whole: with the nodes and ties they are all that an exploration is. */
export interface GraphAttributes {
  readonly coterie: number
  /** Names the exploration in titles and file names: the page's author, else the file; empty where it has none. */
  readonly title: string
  readonly settings: Settings
  readonly pages: readonly Page[]
  readonly clusters: readonly Cluster[]
  /** At which they were found, by the settings or by itself. */
  readonly resolution: number
  readonly problems: readonly Problem[]
  /** The measures that nodes carry, in the order in which they are offered. */
  readonly measures: readonly MeasureEntry[]
  /** Why there are no topics, or where they were drawn from instead of abstracts. */
  readonly topicsNote?: TopicsNote
  /** Works in each language, commonest first. */
  readonly languages: readonly { readonly tag: string; readonly works: number }[]
  /** What the person decided about people and works, oldest first; applied again on the next reading. */
  readonly decisions: readonly Decision[]
  /** What the person says about terms; applied again on the next reading. */
  readonly vocabulary: Vocabulary
  /** Works with more authors than the settings' cap, which add no coauthorship ties. */
  readonly leftOut: readonly WorkId[]
  /** The whole that this map is a part of; absent where it is whole. */
  readonly part?: MapPart
}
