import type { Atlas } from '../atlas/atlas.ts'
import { clustersOn } from '../atlas/cluster-rows.ts'
import { jsonAt } from '../atlas/column.ts'
import { decimal } from '../atlas/decimal.ts'
import { idAt, nodeAt, nodeCount } from '../atlas/nodes.ts'
import { authorIdAt } from '../atlas/people-columns.ts'
import type { HistoryTables, Rows } from '../atlas/schema.ts'
import { topicIdAt } from '../atlas/topic-columns.ts'
import { workIdAt } from '../atlas/work-columns.ts'
import type { Decision } from '../model/decision.ts'
import { type GraphAttributes, graphVersion } from '../model/exploration.ts'
import type { MeasureEntry } from '../model/measured.ts'
import type { TieAttributes } from '../model/tie.ts'
import { emptyVocabulary, type Vocabulary } from '../model/vocabulary.ts'
import type { GraphStream, NodeEntry, TieEntry } from './graph/graph.ts'
import { rangeOf } from './measure-run.ts'

/** What a person added to the map, that stands in the graph beside it. */
export interface Beside {
  readonly decisions?: readonly Decision[]
  readonly vocabulary?: Vocabulary
}

/** The graph of an atlas, node by node and tie by tie, in canonical order: what is shown, saved and exported. */
export const streamOf = (atlas: Atlas, beside: Beside = {}): GraphStream => ({
  attributes: attributesOf(atlas, beside),
  nodes: () => nodes(atlas),
  ties: () => ties(atlas),
})

function attributesOf(atlas: Atlas, { decisions = [], vocabulary = emptyVocabulary }: Beside): GraphAttributes {
  const { about, works } = atlas
  const [finding] = atlas.findings
  const leftOut: GraphAttributes['leftOut'][number][] = []
  works.leftOut.forEach((left, w) => {
    if (left === 1) leftOut.push(workIdAt(works, w))
  })
  return {
    coterie: graphVersion,
    title: about.title,
    settings: about.settings,
    pages: about.pages,
    problems: about.problems,
    clusters: clustersOn(atlas),
    resolution: finding.resolution,
    measures: finding.measures.map(({ id, sampled }) => measureEntry(id, sampled)),
    languages: about.languages,
    decisions,
    vocabulary,
    leftOut,
    ...(about.topicsNote === undefined ? {} : { topicsNote: about.topicsNote }),
    ...(about.excerpt === undefined ? {} : { part: { of: about.excerpt.of, ties: about.excerpt.ties } }),
  }
}

/** A measure as the map lists it. */
export const measureEntry = (id: string, sampled?: MeasureEntry['sampled']): MeasureEntry => ({
  id,
  range: rangeOf(id),
  ...(sampled === undefined ? {} : { sampled }),
})

function* nodes(atlas: Atlas): Generator<NodeEntry> {
  const count = nodeCount(atlas)
  for (let node = 0; node < count; node++) yield [idAt(atlas, node), nodeAt(atlas, node)]
}

function* ties({ works, authors, topics, networks, history }: Atlas): Generator<TieEntry> {
  const work = keys(works.key, (w) => workIdAt(works, w))
  const author = keys(authors.key, (a) => authorIdAt(authors, a))
  const topic = keys(topics.key, (t) => topicIdAt(topics, t))
  const { authorship, aboutness, coauthorship, similarity, cooccurrence } = networks
  for (let w = 0; w < work.length; w++)
    for (let k = authorship.offsets[w]!; k < authorship.offsets[w + 1]!; k++)
      yield tie(author[authorship.targets[k]!]!, work[w]!, {
        kind: 'authorship',
        weight: 1,
        position: authorship.position[k]!,
      })
  for (let w = 0; w < work.length; w++)
    for (let k = aboutness.offsets[w]!; k < aboutness.offsets[w + 1]!; k++)
      yield tie(work[w]!, topic[aboutness.targets[k]!]!, {
        kind: 'aboutness',
        weight: decimal(aboutness.weight[k]!),
        count: aboutness.count[k]!,
      })
  const stated = statedOf(history.statedTies)
  for (const [a, b, k] of pairs(coauthorship)) {
    const source = stated(a, b)
    yield tie(author[a]!, author[b]!, {
      kind: 'coauthorship',
      weight: decimal(coauthorship.weight[k]!),
      works: coauthorship.works[k]!,
      ...(source === undefined ? {} : { source }),
    })
  }
  for (const [a, b, k] of pairs(similarity))
    yield tie(work[a]!, work[b]!, { kind: 'similarity', weight: decimal(similarity.weight[k]!) })
  for (const [a, b, k] of pairs(cooccurrence))
    yield tie(topic[a]!, topic[b]!, {
      kind: 'cooccurrence',
      weight: decimal(cooccurrence.weight[k]!),
      works: cooccurrence.works[k]!,
    })
}

type Stated = Readonly<Record<string, unknown>>

/** What a ready-made graph says of the tie of two rows, the lesser first. */
function statedOf({ one, other, source }: HistoryTables['statedTies']): (a: number, b: number) => Stated | undefined {
  if (one.length === 0) return () => undefined
  const places = new Map<string, number>()
  one.forEach((row, i) => {
    places.set(`${row} ${other[i]}`, i)
  })
  return (a, b) => {
    const at = places.get(`${a} ${b}`)
    return at === undefined ? undefined : jsonAt<Stated>(source, at)
  }
}

const keys = (column: { readonly offsets: Uint32Array }, keyAt: (i: number) => string): readonly string[] =>
  Array.from({ length: column.offsets.length - 1 }, (_, i) => keyAt(i))

const tie = (a: string, b: string, attributes: TieAttributes): TieEntry => [`${a}|${b}`, a, b, attributes]

/** Each tie once, with the place of its columns. */
function* pairs({ offsets, targets }: Rows): Generator<readonly [a: number, b: number, k: number]> {
  for (let a = 0; a + 1 < offsets.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) if (targets[k]! > a) yield [a, targets[k]!, k]
}
