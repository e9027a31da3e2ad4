import type { Atlas, Finding, MeasureColumn } from '../atlas/atlas.ts'
import { noNumber, none } from '../atlas/column.ts'
import {
  JsonBuilder,
  NumberListsBuilder,
  Numbers,
  TextListsBuilder,
  TextsBuilder,
  WordsBuilder,
} from '../atlas/column-builders.ts'
import { type Groups, transposed } from '../atlas/counting/groups.ts'
import { coauthorshipColumns, cooccurrenceColumns, weightedColumns } from '../atlas/network-columns.ts'
import { authorsTable, bylineOwners, bylinesTable } from '../atlas/people-columns.ts'
import type { ClusterTable, HistoryTables, Networks } from '../atlas/schema.ts'
import { topicsTable, wordingOf } from '../atlas/topic-columns.ts'
import { recordsTable, worksTable } from '../atlas/work-columns.ts'
import type { BylineRef } from '../model/author.ts'
import type { Corpus } from '../model/exploration.ts'
import type { AuthorId, WorkId } from '../model/ids.ts'
import type { Page } from '../model/page.ts'
import type { TopicsNote } from '../model/reasons.ts'
import type { Work } from '../model/work.ts'
import type { ClusterFacts } from './clusters.ts'
import type { RefusedCorrection } from './corpus/corrected.ts'
import type { FileShare, WorkMerge } from './corpus/join.ts'
import type { StatedTie } from './graph/imported.ts'
import type { Network } from './graph/network.ts'
import type { Measured } from './measure-run.ts'
import type { People } from './people/identify.ts'
import type { Refusal } from './people/overrule.ts'

/** What was computed on the network of a corpus, in doubles; places as they are to stand. */
export interface Findings {
  readonly membership: ArrayLike<number>
  readonly clusters: readonly ClusterFacts[]
  readonly resolution: number
  readonly measures: readonly Measured[]
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/** Everything that a map is made of, besides the corpus and its network. */
export interface Told {
  readonly title: string
  readonly languages: Atlas['about']['languages']
  readonly note?: TopicsNote | undefined
  readonly pagesOf: ReadonlyMap<AuthorId, readonly Page[]>
  readonly files: readonly FileShare[]
  readonly joins: readonly WorkMerge[]
  /** Works that are not on the map. */
  readonly leftOut: readonly Work[]
  readonly people: Pick<People, 'merges' | 'unsure' | 'refused'>
  /** Corrections that could not be carried out. */
  readonly refused: readonly RefusedCorrection[]
  /** What a ready-made graph says of each author's node. */
  readonly source?: readonly Readonly<Record<string, unknown>>[]
  /** And of its ties. */
  readonly tieSources?: readonly StatedTie[]
}

/** A map as columns, before anything is found on it. Numbers are rounded to those of the schema. */
export function tablesOf(corpus: Corpus, network: Network, told: Told): Omit<Atlas, 'findings'> {
  const { works, authors, topics, terms } = corpus
  const workRow = new Map(works.map(({ id }, w) => [id, w]))
  const years = yearsOf(corpus, network)
  const leftOut = new Set(network.people.leftOut)
  const { terms: phrases, wording } = wordingOf(
    works.map((_, w) => ({ terms: terms[w]?.terms ?? [], firstHere: terms[w]?.novelty?.firstHere })),
  )
  return {
    works: worksTable(
      works.map(({ records: _, ...work }, w) => ({
        work,
        language: terms[w]?.language ?? 'und',
        novelty: terms[w]?.novelty?.share,
        leftOut: leftOut.has(work.id),
      })),
    ),
    bylines: bylinesTable(
      works.map(({ bylines }) => bylines),
      bylineOwners(authors, (id) => workRow.get(id)),
    ),
    authors: authorsTable(authors.map((author, a) => ({ author, year: years.author(a), source: told.source?.[a] }))),
    topics: topicsTable(topics.map((topic, t) => ({ topic, year: years.topic(t) }))),
    terms: phrases,
    networks: { ...networksOf(network), wording },
    history: historyOf(corpus, told, workRow),
    about: {
      title: told.title,
      settings: corpus.settings,
      pages: corpus.pages,
      pageAuthors: corpus.pages.map((page) => authors.findIndex(({ id }) => told.pagesOf.get(id)?.includes(page))),
      problems: corpus.problems,
      languages: told.languages,
      ...(told.note === undefined ? {} : { topicsNote: told.note }),
    },
  }
}

/** The finished map. */
export const withFindings = (tables: Omit<Atlas, 'findings'>, found: Findings): Atlas => ({
  ...tables,
  findings: [findingOf(found)],
})

const networksOf = ({ signed, topicsOf, people, works, topics }: Network): Omit<Networks, 'wording'> => ({
  authorship: { offsets: signed.offsets, targets: signed.members, position: signed.positions },
  aboutness: {
    offsets: topicsOf.offsets,
    targets: topicsOf.members,
    count: Uint32Array.from(topicsOf.counts),
    weight: Float32Array.from(topicsOf.weights),
  },
  coauthorship: coauthorshipColumns(people),
  similarity: weightedColumns(works),
  cooccurrence: cooccurrenceColumns(topics),
})

const findingOf = ({ membership, clusters, resolution, measures, x, y }: Findings): Finding => ({
  lens: 'everything',
  scope: 'whole',
  resolution,
  membership: Uint32Array.from(membership),
  clusters: clusterTable(clusters),
  measures: measures.map(measureColumn),
  x: Float32Array.from(x),
  y: Float32Array.from(y),
})

function measureColumn({ id, values: { author, work, topic }, sampled }: Measured): MeasureColumn {
  const values = new Float32Array(author.length + work.length + topic.length)
  values.set(author)
  values.set(work, author.length)
  values.set(topic, author.length + work.length)
  return { id, values, ...(sampled === undefined ? {} : { sampled }) }
}

export function clusterTable(clusters: readonly ClusterFacts[]): ClusterTable {
  const name = new TextsBuilder()
  const terms = new TextListsBuilder()
  const people = new TextListsBuilder()
  const said = new TextsBuilder()
  for (const cluster of clusters) {
    name.push(cluster.name)
    terms.push(cluster.terms)
    people.push(cluster.people)
    said.push(cluster.said)
  }
  return {
    name: name.done(),
    terms: terms.done(),
    colour: Uint32Array.from(clusters, ({ colour }) => colour),
    size: Uint32Array.from(clusters, ({ size }) => size),
    people: people.done(),
    authors: Uint32Array.from(clusters, ({ authors }) => authors),
    works: Uint32Array.from(clusters, ({ works }) => works),
    from: Int32Array.from(clusters, ({ from = noNumber }) => from),
    to: Int32Array.from(clusters, ({ to = noNumber }) => to),
    said: said.done(),
  }
}

function historyOf({ works, authors }: Corpus, told: Told, workRow: ReadonlyMap<WorkId, number>): HistoryTables {
  const authorRow = new Map(authors.map(({ id }, a) => [id, a]))
  const starts = new Uint32Array(works.length + 1)
  works.forEach(({ bylines }, w) => {
    starts[w + 1] = starts[w]! + bylines.length
  })
  const byline = ({ work, position }: BylineRef): number => starts[workRow.get(work)!]! + position
  return {
    sources: sourcesTable(told.files),
    records: recordsTable(
      [...works.entries(), ...told.leftOut.map((work) => [none, work] as const)].flatMap(([work, { records }]) =>
        records.map(({ place: { file, format }, ...said }) => ({ work, record: { ...said, place: { file, format } } })),
      ),
      (w) => {
        if (w === none) return undefined
        const { id: _id, records: _records, ...said } = works[w]!
        return said
      },
    ),
    joins: joinsTable(told.joins, (id) => workRow.get(id)!),
    merges: mergesTable(told.people.merges, (id) => authorRow.get(id)!, byline),
    unsure: unsureTable(told.people.unsure, (id) => authorRow.get(id)!),
    statedTies: statedTiesTable(told.tieSources ?? []),
    refused: refusedTable([...told.people.refused, ...told.refused]),
  }
}

function sourcesTable(files: readonly FileShare[]): HistoryTables['sources'] {
  const name = new TextsBuilder()
  for (const { file } of files) name.push(file)
  return {
    file: name.done(),
    records: Uint32Array.from(files, ({ records }) => records),
    works: Uint32Array.from(files, ({ works }) => works),
  }
}

function joinsTable(joins: readonly WorkMerge[], rowOf: (work: WorkId) => number): HistoryTables['joins'] {
  const one = new TextsBuilder()
  const other = new TextsBuilder()
  const title = new TextsBuilder()
  const places = new JsonBuilder()
  const how = new WordsBuilder()
  const reason = new JsonBuilder()
  for (const join of joins) {
    one.push(join.one)
    other.push(join.other)
    title.push(join.title)
    places.push(join.places)
    how.push(join.by)
    reason.push(join.reason)
  }
  return {
    work: Uint32Array.from(joins, ({ work }) => rowOf(work)),
    one: one.done(),
    other: other.done(),
    title: title.done(),
    places: places.done(),
    how: how.done(),
    reason: reason.done(),
  }
}

function mergesTable(
  merges: People['merges'],
  rowOf: (author: AuthorId) => number,
  byline: (ref: BylineRef) => number,
): HistoryTables['merges'] {
  const names = new TextListsBuilder()
  const works = new NumberListsBuilder()
  const evidence = new JsonBuilder()
  const against = new JsonBuilder()
  for (const merge of merges) {
    names.push(merge.names)
    works.push(merge.works)
    evidence.push(merge.evidence)
    against.push(merge.against)
  }
  return {
    author: Uint32Array.from(merges, ({ author }) => rowOf(author)),
    one: Uint32Array.from(merges, ({ one }) => byline(one)),
    other: Uint32Array.from(merges, ({ other }) => byline(other)),
    names: names.done(),
    works: works.done(),
    decided: Uint8Array.from(merges, ({ by }) => Number(by === 'decision')),
    evidence: evidence.done(),
    against: against.done(),
    confidence: Float64Array.from(merges, ({ confidence }) => confidence),
  }
}

function statedTiesTable(ties: readonly StatedTie[]): HistoryTables['statedTies'] {
  const source = new JsonBuilder()
  for (const tie of ties) source.push(tie.source)
  return {
    one: Uint32Array.from(ties, ({ one }) => one),
    other: Uint32Array.from(ties, ({ other }) => other),
    source: source.done(),
  }
}

function unsureTable(unsure: People['unsure'], rowOf: (author: AuthorId) => number): HistoryTables['unsure'] {
  const one = new Numbers()
  const other = new Numbers()
  const evidence = new JsonBuilder()
  const against = new JsonBuilder()
  for (const pair of unsure) {
    one.push(rowOf(pair.one))
    other.push(rowOf(pair.other))
    evidence.push(pair.evidence)
    against.push(pair.against)
  }
  return {
    one: one.done(),
    other: other.done(),
    evidence: evidence.done(),
    against: against.done(),
    likelihood: Float64Array.from(unsure, ({ likelihood }) => likelihood),
    postponed: Uint8Array.from(unsure, ({ postponed }) => Number(postponed)),
  }
}

function refusedTable(refused: readonly (Refusal | RefusedCorrection)[]): HistoryTables['refused'] {
  const decisions = new JsonBuilder()
  const reasons = new JsonBuilder()
  for (const { decision, reason } of refused) {
    decisions.push(decision)
    reasons.push(reason)
  }
  return { decision: decisions.done(), reason: reasons.done() }
}

/** The median year of the works of each author, and of those about each topic. */
function yearsOf({ works, authors, topics }: Corpus, { signed, topicsOf }: Network) {
  const medians = (groups: Groups, order: number) => {
    const { offsets, members } = transposed(groups, order)
    return (i: number) => {
      const years: number[] = []
      for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
        const { date } = works[members[k]!]!
        if (date !== undefined) years.push(date.year)
      }
      return median(years)
    }
  }
  return { author: medians(signed, authors.length), topic: medians(topicsOf, topics.length) }
}

const median = (years: number[]): number | undefined => years.sort((a, b) => a - b)[years.length >> 1]
