import type { Author } from './author.ts'
import type { MeasureEntry } from './measured.ts'
import type { Page } from './page.ts'
import type { Problem } from './problem.ts'
import type { Settings } from './settings.ts'
import type { Aboutness, Topic } from './topic.ts'
import type { Work } from './work.ts'

export interface Cluster {
  /** Counted from 0, by falling size. */
  readonly number: number
  /** Its most telling topics, joined by a middle dot. */
  readonly label: string
  readonly terms: readonly string[]
  readonly size: number
}

/** What was read, judged and drawn from the files, before it becomes a graph. Arrays in canonical order. */
export interface Corpus {
  readonly works: readonly Work[]
  readonly authors: readonly Author[]
  readonly topics: readonly Topic[]
  readonly aboutness: readonly Aboutness[]
  readonly pages: readonly Page[]
  readonly problems: readonly Problem[]
  readonly settings: Settings
}

/** Version of the attributes below and of those on nodes and ties; raised when older files need migrating. */
export const graphVersion = 1

/** Attributes of the graph as a whole: with the nodes and ties they are all that an exploration is. */
export interface GraphAttributes {
  readonly coterie: number
  /** Names the exploration in titles and file names: the page's author, else the file. */
  readonly title: string
  readonly settings: Settings
  readonly pages: readonly Page[]
  readonly clusters: readonly Cluster[]
  readonly problems: readonly Problem[]
  /** The measures that nodes carry, in the order in which they are offered. */
  readonly measures: readonly MeasureEntry[]
  /** Why there are no topics, or where they were drawn from instead of abstracts. */
  readonly topicsNote?: string
}
