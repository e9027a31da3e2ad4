import { membersOf } from '../atlas/counting/groups.ts'
import type { Csr } from '../model/csr.ts'
import type { Effort } from '../model/effort.ts'
import type { Corpus } from '../model/exploration.ts'
import { type NodeKind, nodeKinds } from '../model/ids.ts'
import type { Novelty } from '../model/topic.ts'
import type { Network } from './graph/network.ts'
import { stabilityId } from './measures/clusters/stability.ts'
import type { Figures } from './measures/measure.ts'
import { type MeasureOptions, measure, measures } from './measures/measures.ts'
import type { Pool } from './measures/pool.ts'
import { meanNovelty } from './topics/novelty.ts'

/** Values of one measure, for authors, works and topics each in the corpus's order; NaN where it does not apply. */
export type ByKind = Readonly<Record<NodeKind, ArrayLike<number>>>

/** One measure of all nodes, as it is kept. */
export interface Measured {
  readonly id: string
  readonly values: ByKind
  readonly sampled?: Figures['sampled']
}

export interface MeasuringOptions extends Effort {
  /** How steady the cluster of each node was over the starts; absent where there was one start. */
  readonly stability?: Float64Array | undefined
  readonly pool?: Pool
}

/**
 * Each kind is measured in its own network: authors by the works they share, works by the topics they share,
 * topics by the works they meet in. Networks of works and topics past `many` nodes get the quick measures
 * only: nobody asks who brokers between works, and it would take longer than all the rest. Up to as many authors
 * get all measures, those too that are else computed on request.
 */
export async function measured(
  corpus: Corpus,
  ties: Network,
  membership: Uint32Array,
  options: MeasuringOptions = {},
): Promise<readonly Measured[]> {
  const { stability } = options
  const offsets = { author: 0, work: corpus.authors.length, topic: corpus.authors.length + corpus.works.length }
  const networks: Readonly<Record<NodeKind, Csr>> = {
    author: ties.people.weighted,
    work: ties.works,
    topic: ties.topics.associated,
  }
  const found = new Map<NodeKind, ReadonlyMap<string, Figures>>()
  for (const kind of nodeKinds) {
    const csr = networks[kind]
    const clusters = membership.slice(offsets[kind], offsets[kind] + csr.order)
    const only = kind === 'author' ? ofAuthors(csr) : csr.order > many ? { only: quick } : {}
    const { pool, signal, progress } = options
    found.set(
      kind,
      await measure(csr, clusters, {
        ...only,
        ...(pool === undefined ? {} : { pool }),
        ...(kind === 'author' && progress !== undefined ? { progress: sharesOf(progress, only.only) } : {}),
        signal,
      }),
    )
  }
  const all: Measured[] = [{ id: 'works', values: worksOf(corpus) }]
  for (const { id } of measures) {
    const figures = found.get('author')!.get(id)
    if (figures === undefined) continue
    const of = (kind: NodeKind) => found.get(kind)!.get(id)?.values ?? unmeasured(networks[kind].order)
    const { sampled } = figures
    all.push({
      id,
      values: { author: of('author'), work: of('work'), topic: of('topic') },
      ...(sampled === undefined ? {} : { sampled }),
    })
  }
  if (stability !== undefined) {
    const of = (kind: NodeKind) => stability.subarray(offsets[kind], offsets[kind] + networks[kind].order)
    all.push({ id: stabilityId, values: { author: of('author'), work: of('work'), topic: of('topic') } })
  }
  if (corpus.terms.some(({ novelty }) => novelty !== undefined))
    all.push({ id: 'novelty', values: noveltyOf(corpus, ties) })
  if (corpus.works.some(({ citations }) => citations !== undefined))
    all.push({ id: 'citations', values: citationsOf(corpus, ties) })
  return all
}

/** Least and most that a node can have of each measure; `null` where there is no most. */
export function rangeOf(id: string): readonly [least: number, most: number | null] {
  const {
    range: [least, most],
  } = measures.find((measure) => measure.id === id) ?? { range: others[id] ?? open }
  return [least, Number.isFinite(most) ? most : null]
}

const open: readonly [number, number] = [0, Number.POSITIVE_INFINITY]
const others: Readonly<Record<string, readonly [number, number]>> = { [stabilityId]: [0, 1], novelty: [0, 1] }

const many = 5000
const ofAuthors = ({ order }: Csr): Pick<MeasureOptions, 'only'> =>
  order > many ? {} : { only: measures.map(({ id }) => id) }
const quick = ['degree', 'strength', 'pagerank']

const unmeasured = (length: number) => new Float64Array(length).fill(Number.NaN)

const worksOf = ({ authors, works, topics }: Corpus): ByKind => ({
  author: authors.map(({ bylines }) => bylines.length),
  work: works.map(() => 1),
  topic: topics.map(({ documentFrequency }) => documentFrequency),
})

function citationsOf({ works, authors, topics }: Corpus, ties: Network): ByKind {
  const author = new Float64Array(authors.length)
  const topic = new Float64Array(topics.length)
  works.forEach(({ citations = 0 }, w) => {
    for (const a of membersOf(ties.signed, w)) author[a]! += citations
    for (const t of membersOf(ties.topicsOf, w)) topic[t]! += citations
  })
  return { author, work: works.map(({ citations = Number.NaN }) => citations), topic }
}

function noveltyOf({ authors, works, topics, terms }: Corpus, ties: Network): ByKind {
  const worksOf = authors.map((): (Novelty | undefined)[] => [])
  works.forEach((_, w) => {
    for (const a of membersOf(ties.signed, w)) worksOf[a]!.push(terms[w]!.novelty)
  })
  return {
    author: worksOf.map((own) => meanNovelty(own) ?? Number.NaN),
    work: terms.map(({ novelty }) => novelty?.share ?? Number.NaN),
    topic: unmeasured(topics.length),
  }
}

const usual = measures.filter(({ onRequest }) => !onRequest).map(({ id }) => id)

/** Each measure is an equal share of the whole. */
function sharesOf(
  progress: (share: number) => void,
  ids: readonly string[] = usual,
): (id: string, share: number) => void {
  const seen: string[] = []
  return (id, share) => {
    if (seen.at(-1) !== id) seen.push(id)
    progress((seen.length - 1 + share) / ids.length)
  }
}
