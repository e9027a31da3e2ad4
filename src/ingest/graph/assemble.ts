import type { Corpus, GraphAttributes } from '../../model/exploration.ts'
import type { AuthorId, NodeKind } from '../../model/ids.ts'
import type { MapWork, NodeAttributes } from '../../model/node.ts'
import type { Page } from '../../model/page.ts'
import type { TieAttributes } from '../../model/tie.ts'
import type { Work } from '../../model/work.ts'
import type { Csr } from './csr.ts'
import type { GraphStream, NodeEntry, TieEntry } from './graph.ts'
import type { Network } from './network.ts'
import { type Groups, transposed } from './projection.ts'

/** Values of one measure, for authors, works and topics each in the corpus's order; NaN where it does not apply. */
export type ByKind = Readonly<Record<NodeKind, ArrayLike<number>>>

/** What was computed on a network. Nodes of `membership`, `x` and `y` are the authors, the works, the topics. */
export interface Findings {
  readonly measures: ReadonlyMap<string, ByKind>
  readonly membership: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly pagesOf: ReadonlyMap<AuthorId, readonly Page[]>
  /** Attributes that only some kinds have, in the corpus's order. */
  readonly extra: { readonly [kind in NodeKind]?: readonly Readonly<Record<string, unknown>>[] }
}

/** The graph that is shown, saved and exported. */
export function assemble(corpus: Corpus, network: Network, found: Findings, attributes: GraphAttributes): GraphStream {
  return {
    attributes,
    nodes: () => nodes(corpus, network, found),
    ties: () => ties(corpus, network),
  }
}

function* nodes(corpus: Corpus, network: Network, found: Findings): Generator<NodeEntry> {
  const { works, authors, topics } = corpus
  const years = yearsOf(corpus, network)
  const size = sizes(found)
  const common = (kind: NodeKind, i: number, node: number, year: number | undefined) => {
    const attributes: Record<string, unknown> = {
      x: rounded(found.x[node]!),
      y: rounded(found.y[node]!),
      size: size(kind, i),
      cluster: found.membership[node],
    }
    if (year !== undefined) attributes.year = year
    for (const [id, values] of found.measures) if (!Number.isNaN(values[kind][i]!)) attributes[id] = values[kind][i]
    return Object.assign(attributes, found.extra[kind]?.[i]) as Omit<NodeAttributes, 'kind' | 'label'>
  }
  for (const [i, author] of authors.entries()) {
    const pages = found.pagesOf.get(author.id) ?? []
    const own = { kind: 'author', label: author.label, author, pages } as const
    yield [author.id, { ...own, ...common('author', i, i, years.author(i)) } as NodeAttributes]
  }
  for (const [i, work] of works.entries()) {
    const own = { kind: 'work', label: work.title, work: onMap(work) } as const
    yield [work.id, { ...own, ...common('work', i, authors.length + i, work.date?.year) } as NodeAttributes]
  }
  for (const [i, topic] of topics.entries()) {
    const own = { kind: 'topic', label: topic.label, topic } as const
    yield [
      topic.id,
      { ...own, ...common('topic', i, authors.length + works.length + i, years.topic(i)) } as NodeAttributes,
    ]
  }
}

function* ties({ works, authors, topics }: Corpus, network: Network): Generator<TieEntry> {
  const { signed, topicsOf } = network
  for (const [w, work] of works.entries())
    for (let k = signed.offsets[w]!; k < signed.offsets[w + 1]!; k++)
      yield tie(authors[signed.members[k]!]!.id, work.id, {
        kind: 'authorship',
        weight: 1,
        position: signed.positions[k]!,
      })
  for (const [w, work] of works.entries())
    for (let k = topicsOf.offsets[w]!; k < topicsOf.offsets[w + 1]!; k++)
      yield tie(work.id, topics[topicsOf.members[k]!]!.id, {
        kind: 'aboutness',
        weight: topicsOf.weights[k]!,
        count: topicsOf.counts[k]!,
      })
  const { weighted, shared } = network.people
  for (const [a, b, k] of pairs(weighted))
    yield tie(authors[a]!.id, authors[b]!.id, {
      kind: 'coauthorship',
      weight: weighted.weights[k]!,
      works: shared.weights[k]!,
    })
  for (const [a, b, k] of pairs(network.works))
    yield tie(works[a]!.id, works[b]!.id, { kind: 'similarity', weight: network.works.weights[k]! })
  const { associated, works: both } = network.topics
  for (const [a, b, k] of pairs(associated))
    yield tie(topics[a]!.id, topics[b]!.id, {
      kind: 'cooccurrence',
      weight: associated.weights[k]!,
      works: both(a, b),
    })
}

const tie = (a: string, b: string, attributes: TieAttributes): TieEntry => [`${a}|${b}`, a, b, attributes]

/** Each tie once, with the place of its weight. */
function* pairs({ order, offsets, targets }: Csr): Generator<readonly [a: number, b: number, k: number]> {
  for (let a = 0; a < order; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) if (targets[k]! > a) yield [a, targets[k]!, k]
}

/** A place to a thousandth of a unit: finer is noise, and a third of what a large map would take on disk. */
const rounded = (place: number): number => Math.round(place * 1000) / 1000

function onMap(work: Work): MapWork {
  const { records, ...rest } = work
  if (records.length === 1) return rest
  return {
    ...rest,
    records: records.map(({ place: { file, format }, ...said }) => ({ ...said, place: { file, format } })),
  }
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

/** Node sizes for programs that open an export: 4 to 20, area in step with degree within the kind. */
function sizes(found: Findings): (kind: NodeKind, i: number) => number {
  const degree = found.measures.get('degree')
  const largest = (kind: NodeKind) => Array.from(degree?.[kind] ?? []).reduce((a, b) => Math.max(a, b), 1)
  const most: Record<NodeKind, number> = { author: largest('author'), work: largest('work'), topic: largest('topic') }
  return (kind, i) => 4 + 16 * Math.sqrt((degree?.[kind][i] ?? 0) / most[kind])
}
