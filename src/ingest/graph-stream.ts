import type { Atlas, Finding } from '../atlas/atlas.ts'
import { orderOf } from '../atlas/atlas.ts'
import { jsonAt, numberOr, textAt, textsAt, wordAt, wordsAt } from '../atlas/column.ts'
import { authorAt, authorIdAt, bylineAt } from '../atlas/people-columns.ts'
import type { Rows } from '../atlas/schema.ts'
import { bylineStarts, bylinesOf } from '../atlas/signatures.ts'
import { topicAt, topicIdAt } from '../atlas/topic-columns.ts'
import { recordAt, workAt, workIdAt } from '../atlas/work-columns.ts'
import type { Decision } from '../model/decision.ts'
import { type Cluster, type GraphAttributes, graphVersion } from '../model/exploration.ts'
import type { NodeKind } from '../model/ids.ts'
import type { MeasureEntry } from '../model/measured.ts'
import type { MapWork, NodeAttributes } from '../model/node.ts'
import type { TieAttributes } from '../model/tie.ts'
import { emptyVocabulary, type Vocabulary } from '../model/vocabulary.ts'
import { en } from '../words/en.ts'
import type { GraphStream, NodeEntry, TieEntry } from './graph/graph.ts'
import { rangeOf } from './measured.ts'

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
  const { about, history, works } = atlas
  const [finding] = atlas.findings
  const leftOut: GraphAttributes['leftOut'][number][] = []
  works.leftOut.forEach((left, w) => {
    if (left === 1) leftOut.push(workIdAt(works, w))
  })
  const files = history.sources.records.length
  return {
    coterie: graphVersion,
    title: about.title || (files === 0 ? en.untitled : en.files(files)),
    settings: about.settings,
    pages: about.pages,
    problems: about.problems,
    clusters: clustersOn(atlas, finding),
    resolution: finding.resolution,
    measures: finding.measures.map(({ id, sampled }) => measureEntry(id, sampled)),
    languages: about.languages.map(({ tag, works }) => ({ tag, name: en.language(tag), works })),
    decisions,
    vocabulary,
    leftOut,
    ...(about.topicsNote === undefined ? {} : { topicsNote: en.topicsNote(about.topicsNote) }),
    ...(about.excerpt === undefined ? {} : { part: about.excerpt }),
  }
}

/** A measure as the map lists it. */
export const measureEntry = (id: string, sampled?: MeasureEntry['sampled']): MeasureEntry => ({
  id,
  ...(en.measures[id] ?? { label: id, meaning: '' }),
  range: rangeOf(id),
  ...(sampled === undefined ? {} : { sampled }),
})

function clustersOn({ authors }: Atlas, { clusters }: Finding): readonly Cluster[] {
  return Array.from(clusters.size, (size, number) => {
    const { offsets, values } = clusters.people
    const people = Array.from(values.subarray(offsets[number], offsets[number + 1]), (a) => textAt(authors.name, a))
    const terms = textsAt(clusters.terms, number)
    const [from, to] = [numberOr(clusters.from[number]!), numberOr(clusters.to[number]!)]
    return {
      number,
      label: textAt(clusters.name, number) || en.unnamedCluster(number),
      terms,
      size,
      colour: clusters.colour[number]!,
      description: en.cluster({
        terms,
        people,
        authors: clusters.authors[number]!,
        works: clusters.works[number]!,
        from,
        to,
      }),
    }
  })
}

function* nodes(atlas: Atlas): Generator<NodeEntry> {
  const { authors, topics, about } = atlas
  const [finding] = atlas.findings
  const order = orderOf(atlas)
  const size = sizes(finding, order)
  const common = (kind: NodeKind, node: number, year: number | undefined) => {
    const attributes: Record<string, unknown> = {
      x: decimal(finding.x[node]!),
      y: decimal(finding.y[node]!),
      size: size(kind, node),
      cluster: finding.membership[node],
    }
    if (year !== undefined) attributes.year = year
    for (const { id, values } of finding.measures) {
      const value = values[node]!
      if (!Number.isNaN(value)) attributes[id] = decimal(value)
    }
    return attributes as Omit<NodeAttributes, 'kind' | 'label'>
  }
  for (let a = 0; a < order.author; a++) {
    const author = authorAt(authors, a, bylinesOf(atlas, a))
    const own = {
      kind: 'author',
      label: author.label,
      author,
      pages: about.pages.filter((_, page) => about.pageAuthors[page] === a),
    } as const
    const source = jsonAt<Readonly<Record<string, unknown>>>(authors.source, a)
    const attributes = { ...own, ...common('author', a, numberOr(authors.year[a]!)), ...(source && { source }) }
    yield [author.id, attributes as unknown as NodeAttributes]
  }
  const mapWork = worksWithRecords(atlas)
  for (let w = 0; w < order.work; w++) {
    const work = mapWork(w)
    const node = order.author + w
    const own = { kind: 'work', label: work.title, work } as const
    const attributes = { ...own, ...common('work', node, work.date?.year), ...wordingAt(atlas, w) }
    yield [work.id, attributes as unknown as NodeAttributes]
  }
  for (let t = 0; t < order.topic; t++) {
    const topic = topicAt(topics, t)
    const own = { kind: 'topic', label: topic.label, topic: { ...topic, idf: decimal(topic.idf) } } as const
    const attributes = { ...own, ...common('topic', order.author + order.work + t, numberOr(topics.year[t]!)) }
    yield [topic.id, attributes as NodeAttributes]
  }
}

/** Each work as the map has it: its records stand there only where several were joined. */
function worksWithRecords({ works, bylines, history: { records } }: Atlas): (w: number) => MapWork {
  const starts = bylineStarts({ works, bylines })
  const rows = new Map<number, number[]>()
  records.work.forEach((w, r) => {
    const list = rows.get(w)
    if (list === undefined) rows.set(w, [r])
    else list.push(r)
  })
  return (w) => {
    const list: MapWork['bylines'][number][] = []
    for (let b = starts[w]!; b < starts[w + 1]!; b++) list.push(bylineAt(bylines, b))
    const work: Omit<MapWork, 'records'> = { ...workAt(works, w), bylines: list }
    const own = rows.get(w) ?? []
    if (own.length < 2) return work
    const { id: _, ...said } = work
    return { ...work, records: own.map((r) => recordAt(records, r, said)) }
  }
}

function wordingAt({ works, terms, networks: { wording } }: Atlas, w: number) {
  const list = []
  const firstHere: string[] = []
  for (let k = wording.offsets[w]!; k < wording.offsets[w + 1]!; k++) {
    const term = wording.targets[k]!
    const label = textAt(terms.label, term)
    list.push({
      label,
      stems: wordsAt(terms.stems, term),
      count: wording.count[k]!,
      weight: decimal(wording.weight[k]!),
    })
    if (wording.first[k] === 1) firstHere.push(label)
  }
  const novelty = !Number.isNaN(works.novelty[w]!)
  return { terms: list, language: wordAt(works.detected, w) ?? 'und', ...(novelty ? { firstHere } : {}) }
}

function* ties({ works, authors, topics, networks }: Atlas): Generator<TieEntry> {
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
  for (const [a, b, k] of pairs(coauthorship))
    yield tie(author[a]!, author[b]!, {
      kind: 'coauthorship',
      weight: decimal(coauthorship.weight[k]!),
      works: coauthorship.works[k]!,
    })
  for (const [a, b, k] of pairs(similarity))
    yield tie(work[a]!, work[b]!, { kind: 'similarity', weight: decimal(similarity.weight[k]!) })
  for (const [a, b, k] of pairs(cooccurrence))
    yield tie(topic[a]!, topic[b]!, {
      kind: 'cooccurrence',
      weight: decimal(cooccurrence.weight[k]!),
      works: cooccurrence.works[k]!,
    })
}

const keys = (column: { readonly offsets: Uint32Array }, keyAt: (i: number) => string): readonly string[] =>
  Array.from({ length: column.offsets.length - 1 }, (_, i) => keyAt(i))

const tie = (a: string, b: string, attributes: TieAttributes): TieEntry => [`${a}|${b}`, a, b, attributes]

/** Each tie once, with the place of its columns. */
function* pairs({ offsets, targets }: Rows): Generator<readonly [a: number, b: number, k: number]> {
  for (let a = 0; a + 1 < offsets.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) if (targets[k]! > a) yield [a, targets[k]!, k]
}

/** The shortest decimal number that rounds to this Float32: 0.1, where the value itself is 0.10000000149. */
export function decimal(value: number): number {
  if (Number.isInteger(value)) return value
  const known = decimals.get(value)
  if (known !== undefined) return known
  let short = value
  for (let digits = 6; digits <= 9; digits++) {
    short = Number(value.toPrecision(digits))
    if (Math.fround(short) === value) break
  }
  if (decimals.size < 100_000) decimals.set(value, short)
  return short
}

/** Weights of ties are few values that come again and again. */
const decimals = new Map<number, number>()

/** Node sizes for programs that open an export: 4 to 20, area in step with degree within the kind. */
function sizes({ measures }: Finding, { author, work, topic }: ReturnType<typeof orderOf>) {
  const degree = measures.find(({ id }) => id === 'degree')?.values ?? new Float32Array(author + work + topic)
  const largest = (from: number, to: number) => degree.subarray(from, to).reduce((a, b) => Math.max(a, b), 1)
  const most: Record<NodeKind, number> = {
    author: largest(0, author),
    work: largest(author, author + work),
    topic: largest(author + work, author + work + topic),
  }
  return (kind: NodeKind, node: number) => 4 + 16 * Math.sqrt((degree[node] || 0) / most[kind])
}
