import { by } from '../../model/order.ts'
import type { TieKind } from '../../model/tie.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { noNumber, textAt } from '../column.ts'
import { firstOf, kindAt, type NodeNumber, rowAt } from '../nodes.ts'
import { addedBy } from '../period-ties.ts'
import { worksOfAuthors, worksOfTopics } from '../signatures.ts'
import { linked } from '../ties.ts'
import { topicIdAt } from '../topic-columns.ts'
import type { Ranked } from './author-facts.ts'
import { newestFirst } from './years.ts'

/** A work that ties two authors. */
export interface JointWork {
  /** Its row. */
  readonly work: number
  readonly authors: number
  /** What it adds to the weight of the tie; 0 where it has too many authors to tie them. */
  readonly adds: number
}

/** What a tie is made of. Works are rows, newest first; years are null where none is known. */
export type TieFacts = {
  readonly weight: number
  readonly years: readonly [first: number, last: number] | null
} & (
  | { readonly kind: 'coauthorship'; readonly works: readonly JointWork[]; readonly topics: readonly Ranked[] }
  | { readonly kind: 'authorship'; readonly work: number; readonly position: number; readonly authors: number }
  | {
      readonly kind: 'aboutness'
      readonly work: number
      readonly topic: number
      /** Occurrences in the work; those in the title count twice. */
      readonly count: number
      /** Works that hold the topic, and all works. */
      readonly held: number
      readonly all: number
    }
  | {
      readonly kind: 'similarity'
      readonly works: readonly [number, number]
      readonly topics: readonly Ranked[]
      /** Rows of the authors who signed both. */
      readonly authors: readonly number[]
    }
  | { readonly kind: 'cooccurrence'; readonly works: readonly number[]; readonly held: readonly [number, number] }
)

/** What ties two nodes of a map; undefined where nothing does. */
export function tieFacts(atlas: Atlas, one: NodeNumber, other: NodeNumber): TieFacts | undefined {
  const [a, b] = one < other ? [one, other] : [other, one]
  const kind = kindBetween(atlas, a, b)
  const tie = kind && linked(atlas, a, kind).find(({ node }) => node === b)?.tie
  if (tie === undefined) return undefined
  const { weight } = tie
  const [rowA, rowB] = [rowAt(atlas, a), rowAt(atlas, b)]
  switch (tie.kind) {
    case 'coauthorship': {
      const works = newestFirst(atlas, shared(worksOfAuthors(atlas), rowA, rowB))
      const { offsets } = atlas.networks.authorship
      return {
        kind: tie.kind,
        weight,
        years: span(atlas, works),
        works: works.map((work) => ({
          work,
          authors: offsets[work + 1]! - offsets[work]!,
          adds: addedBy(atlas, work),
        })),
        topics: topicsIn(atlas, works),
      }
    }
    case 'authorship': {
      const { offsets } = atlas.networks.authorship
      const authors = offsets[rowB + 1]! - offsets[rowB]!
      return { kind: tie.kind, weight, years: span(atlas, [rowB]), work: rowB, position: tie.position ?? 0, authors }
    }
    case 'aboutness': {
      const { offsets } = worksOfTopics(atlas)
      const held = offsets[rowB + 1]! - offsets[rowB]!
      const { work: all } = orderOf(atlas)
      return {
        kind: tie.kind,
        weight,
        years: span(atlas, [rowA]),
        work: rowA,
        topic: rowB,
        count: tie.count ?? 0,
        held,
        all,
      }
    }
    case 'similarity': {
      const { offsets, targets } = atlas.networks.authorship
      const signers = new Set(targets.subarray(offsets[rowA], offsets[rowA + 1]))
      const authors = [...targets.subarray(offsets[rowB], offsets[rowB + 1])].filter((author) => signers.has(author))
      const topics = topicsIn(atlas, [rowA, rowB]).filter(({ works }) => works === 2)
      return { kind: tie.kind, weight, years: span(atlas, [rowA, rowB]), works: [rowA, rowB], topics, authors }
    }
    case 'cooccurrence': {
      const lists = worksOfTopics(atlas)
      const works = newestFirst(atlas, shared(lists, rowA, rowB))
      const count = (row: number) => lists.offsets[row + 1]! - lists.offsets[row]!
      return { kind: tie.kind, weight, years: span(atlas, works), works, held: [count(rowA), count(rowB)] }
    }
  }
}

/** Nodes in the order of their numbers: authors, works, topics. */
function kindBetween(atlas: Atlas, a: NodeNumber, b: NodeNumber): TieKind | undefined {
  const kinds = `${kindAt(atlas, a)} ${kindAt(atlas, b)}`
  const between: Readonly<Record<string, TieKind>> = {
    'author author': 'coauthorship',
    'author work': 'authorship',
    'work topic': 'aboutness',
    'work work': 'similarity',
    'topic topic': 'cooccurrence',
  }
  return between[kinds]
}

interface WorkLists {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

function shared({ offsets, targets }: WorkLists, one: number, other: number): readonly number[] {
  const mine = new Set(targets.subarray(offsets[one], offsets[one + 1]))
  return [...targets.subarray(offsets[other], offsets[other + 1])].filter((work) => mine.has(work))
}

function span({ works: { year } }: Atlas, works: readonly number[]): readonly [number, number] | null {
  const years = works.map((work) => year[work]!).filter((one) => one !== noNumber)
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}

/** The topics of some works, those in most of them first, then the rarer. */
function topicsIn(atlas: Atlas, works: readonly number[]): readonly Ranked[] {
  const { offsets, targets } = atlas.networks.aboutness
  const counts = new Map<number, number>()
  for (const work of works)
    for (const topic of targets.subarray(offsets[work], offsets[work + 1]))
      counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const held = worksOfTopics(atlas).offsets
  return [...counts]
    .sort(
      by(
        ([, count]) => -count,
        ([topic]) => held[topic + 1]! - held[topic]!,
        ([topic]) => topic,
      ),
    )
    .map(([topic, count]) => ({
      id: topicIdAt(atlas.topics, topic),
      label: textAt(atlas.topics.label, topic),
      works: count,
    }))
}

/** Nodes of a pair in the order in which they are named: a work after its author, a topic after its work. */
export const inOrder = (atlas: Atlas, one: NodeNumber, other: NodeNumber): readonly [NodeNumber, NodeNumber] =>
  firstOf(atlas, kindAt(atlas, one)) <= firstOf(atlas, kindAt(atlas, other)) ? [one, other] : [other, one]
