import type { NodeKind } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { Problem } from '../model/problem.ts'
import type { TopicsNote } from '../model/reasons.ts'
import type { Settings } from '../model/settings.ts'
import type { ClusterTable, HistoryTables, Networks, Tables } from './schema.ts'

/** A measure that the nodes carry: values for authors, then works, then topics; NaN where it does not apply. */
export interface MeasureColumn {
  readonly id: string
  readonly values: Float32Array
  /** The values are estimates from this many sources; `error` is their largest standard error. */
  readonly sampled?: { readonly pivots: number; readonly error: number }
}

/** What was computed of a network. Nodes are the authors, then the works, then the topics. */
export interface Finding {
  /** Which lens it was computed for. */
  readonly lens: 'everything'
  /** What it was computed on. */
  readonly scope: 'whole'
  /** At which the clusters were found, by the settings or by itself. */
  readonly resolution: number
  /** Cluster of each node, counted from 0 by falling size. */
  readonly membership: Uint32Array
  readonly clusters: ClusterTable
  /** In the order in which they are offered. */
  readonly measures: readonly MeasureColumn[]
  readonly x: Float32Array
  readonly y: Float32Array
}

/** What a map holds of which only the most important part is at hand. */
export interface Excerpted {
  readonly of: Readonly<Record<NodeKind, number>>
  readonly ties: number
  /** Numbers in the whole of the nodes that are at hand; absent in earlier files. */
  readonly nodes?: readonly number[]
}

/** What is said of the map as a whole. */
export interface About {
  /** The person whose page it is, else the file; empty: the files are counted in words. */
  readonly title: string
  readonly settings: Settings
  readonly pages: readonly Page[]
  /** Row of the author of each page; -1 where nobody here bears its name. */
  readonly pageAuthors: readonly number[]
  readonly problems: readonly Problem[]
  /** Works in each language by BCP 47 tag, commonest first. */
  readonly languages: readonly { readonly tag: string; readonly works: number }[]
  /** Why there are no topics, or where they were drawn from instead of abstracts. */
  readonly topicsNote?: TopicsNote
  /** The whole that this map is the most important part of; absent where it is whole. */
  readonly excerpt?: Excerpted
}

/**
 * The finished map, immutable: what was read, judged, drawn and computed, as columns. Typed arrays cannot be frozen:
 * nobody writes into one that stands in an atlas.
 */
export interface Atlas extends Tables {
  readonly networks: Networks
  readonly findings: readonly [Finding, ...Finding[]]
  readonly history: HistoryTables
  readonly about: About
}

export const orderOf = ({ authors, works, topics }: Pick<Atlas, 'authors' | 'works' | 'topics'>) => {
  const count = (key: { readonly offsets: Uint32Array }) => key.offsets.length - 1
  return { author: count(authors.key), work: count(works.key), topic: count(topics.key) }
}
