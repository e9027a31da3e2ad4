import type { Cluster, Corpus, GraphAttributes } from '../../model/exploration.ts'
import type { AuthorId } from '../../model/ids.ts'
import type { MapWork, NodeAttributes } from '../../model/node.ts'
import type { Page } from '../../model/page.ts'
import type { TieAttributes } from '../../model/tie.ts'
import type { Work } from '../../model/work.ts'
import type { Csr } from './csr.ts'
import { type CoterieGraph, emptyGraph } from './graph.ts'
import type { Network } from './network.ts'

/** Values of one measure or coordinate, for authors, works and topics each in the corpus's order. */
export interface ByKind {
  readonly author: ArrayLike<number>
  readonly work: ArrayLike<number>
  readonly topic: ArrayLike<number>
}

/** What was computed on a network, ready to be put on its nodes. Nodes of `whole` are authors, works, topics. */
export interface Findings {
  /** By measure id; NaN where a measure does not apply. */
  readonly measures: ReadonlyMap<string, ByKind>
  readonly membership: ArrayLike<number>
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly clusters: readonly Cluster[]
  readonly pagesOf: ReadonlyMap<AuthorId, readonly Page[]>
  readonly extra: { readonly [kind in NodeAttributes['kind']]?: readonly Readonly<Record<string, unknown>>[] }
}

/** The graph that is shown, saved and exported. Nodes and ties come in canonical order. */
export function assemble(corpus: Corpus, network: Network, found: Findings, attributes: GraphAttributes): CoterieGraph {
  const { works, authors, topics } = corpus
  const graph = emptyGraph()
  graph.replaceAttributes(attributes)
  const yearsOfAuthors = authors.map((): number[] => [])
  const yearsOfTopics = topics.map((): number[] => [])
  works.forEach((work, w) => {
    if (work.date === undefined) return
    for (const a of network.signed[w]!.authors) yearsOfAuthors[a]!.push(work.date.year)
    for (const t of network.topicsOf[w]!.topics) yearsOfTopics[t]!.push(work.date.year)
  })
  const largest = largestDegrees(found)

  const add = (
    kind: NodeAttributes['kind'],
    i: number,
    offset: number,
    key: string,
    own: object,
    year: number | undefined,
  ) => {
    const node = offset + i
    const attributes: Record<string, unknown> = {
      kind,
      ...own,
      x: found.x[node],
      y: found.y[node],
      size: size((found.measures.get('degree')?.[kind][i] ?? 0) / largest[kind]),
      cluster: found.membership[node],
    }
    if (year !== undefined) attributes.year = year
    for (const [id, values] of found.measures) if (!Number.isNaN(values[kind][i]!)) attributes[id] = values[kind][i]
    Object.assign(attributes, found.extra[kind]?.[i])
    graph.addNode(key, attributes as unknown as NodeAttributes)
  }
  authors.forEach((author, i) => {
    add(
      'author',
      i,
      0,
      author.id,
      { label: author.label, author, pages: found.pagesOf.get(author.id) ?? [] },
      median(yearsOfAuthors[i]!),
    )
  })
  works.forEach((work, i) => {
    add('work', i, authors.length, work.id, { label: work.title, work: onMap(work) }, work.date?.year)
  })
  topics.forEach((topic, i) => {
    add('topic', i, authors.length + works.length, topic.id, { label: topic.label, topic }, median(yearsOfTopics[i]!))
  })
  addTies(graph, corpus, network)
  return graph
}

function addTies(graph: CoterieGraph, { works, authors, topics }: Corpus, network: Network): void {
  const tie = (a: string, b: string, attributes: TieAttributes) =>
    graph.addUndirectedEdgeWithKey(`${a}|${b}`, a, b, attributes)
  works.forEach((work, w) => {
    const { authors: signers, positions } = network.signed[w]!
    signers.forEach((author, i) => {
      tie(authors[author]!.id, work.id, { kind: 'authorship', weight: 1, position: positions[i]! })
    })
  })
  works.forEach((work, w) => {
    const { topics: held, weights } = network.topicsOf[w]!
    held.forEach((topic, i) => {
      tie(work.id, topics[topic]!.id, { kind: 'aboutness', weight: weights[i]! })
    })
  })
  const { weighted, shared } = network.people
  eachPair(weighted, (a, b, weight, k) => {
    tie(authors[a]!.id, authors[b]!.id, { kind: 'coauthorship', weight, works: shared.weights[k]! })
  })
  eachPair(network.works, (a, b, weight) => tie(works[a]!.id, works[b]!.id, { kind: 'similarity', weight }))
  eachPair(network.topics.associated, (a, b, weight) => {
    tie(topics[a]!.id, topics[b]!.id, { kind: 'cooccurrence', weight, works: network.topics.works(a, b) })
  })
}

function eachPair(
  { order, offsets, targets, weights }: Csr,
  of: (a: number, b: number, weight: number, k: number) => void,
): void {
  for (let a = 0; a < order; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) if (targets[k]! > a) of(a, targets[k]!, weights[k]!, k)
}

function onMap(work: Work): MapWork {
  const { records, ...rest } = work
  return records.length > 1 ? { ...rest, records } : rest
}

/** Node sizes for programs that open an export: 4 to 20, area in step with degree. */
const size = (share: number): number => 4 + 16 * Math.sqrt(Number.isFinite(share) ? share : 0)

function largestDegrees(found: Findings): Record<NodeAttributes['kind'], number> {
  const degree = found.measures.get('degree')
  const largest = (values: ArrayLike<number> = []) => Array.from(values).reduce((a, b) => Math.max(a, b), 0)
  return { author: largest(degree?.author), work: largest(degree?.work), topic: largest(degree?.topic) }
}

function median(years: number[]): number | undefined {
  return years.sort((a, b) => a - b)[years.length >> 1]
}
