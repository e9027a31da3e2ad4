import type { Corpus } from '../model/exploration.ts'
import { type NodeKind, nodeKinds } from '../model/ids.ts'
import type { MeasureEntry } from '../model/measured.ts'
import type { Novelty } from '../model/topic.ts'
import type { ByKind } from './graph/assemble.ts'
import type { Csr } from './graph/csr.ts'
import type { Network } from './graph/network.ts'
import { membersOf } from './graph/projection.ts'
import { stabilityEntry } from './measures/clusters/stability.ts'
import type { Figures } from './measures/measure.ts'
import { type MeasureOptions, measure, measures } from './measures/measures.ts'
import type { Pool } from './measures/pool.ts'
import { meanNovelty, noveltyMeaning } from './topics/novelty.ts'

export interface Measured {
  /** By measure id. */
  readonly values: ReadonlyMap<string, ByKind>
  /** What the map says of its measures, in the order in which they are offered. */
  readonly entries: readonly MeasureEntry[]
}

export interface MeasuringOptions {
  /** How steady the cluster of each node was over the starts; absent where there was one start. */
  readonly stability?: Float64Array | undefined
  readonly pool?: Pool
  readonly progress?: ((share: number) => void) | undefined
  readonly signal?: { throwIfAborted(): void } | undefined
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
): Promise<Measured> {
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
  const values = new Map<string, ByKind>([['works', worksOf(corpus)]])
  const entries: MeasureEntry[] = [worksEntry]
  for (const {
    id,
    label,
    meaning,
    range: [least, most],
  } of measures) {
    const of = (kind: NodeKind) => found.get(kind)!.get(id)?.values ?? unmeasured(networks[kind].order)
    if (!found.get('author')!.has(id)) continue
    values.set(id, { author: of('author'), work: of('work'), topic: of('topic') })
    const sampled = found.get('author')!.get(id)?.sampled
    entries.push({
      id,
      label,
      meaning,
      range: [least, Number.isFinite(most) ? most : null],
      ...(sampled === undefined ? {} : { sampled }),
    })
  }
  if (stability !== undefined) {
    const of = (kind: NodeKind) => stability.subarray(offsets[kind], offsets[kind] + networks[kind].order)
    values.set(stabilityEntry.id, { author: of('author'), work: of('work'), topic: of('topic') })
    entries.push(stabilityEntry)
  }
  if (corpus.terms.some(({ novelty }) => novelty !== undefined)) {
    values.set('novelty', noveltyOf(corpus, ties))
    entries.push(noveltyEntry)
  }
  if (corpus.works.some(({ citations }) => citations !== undefined)) {
    values.set('citations', citationsOf(corpus, ties))
    entries.push(citationsEntry)
  }
  return { values, entries }
}

const many = 5000
const ofAuthors = ({ order }: Csr): Pick<MeasureOptions, 'only'> =>
  order > many ? {} : { only: measures.map(({ id }) => id) }
const quick = ['degree', 'strength', 'pagerank']

const unmeasured = (length: number) => new Float64Array(length).fill(Number.NaN)

const worksEntry: MeasureEntry = {
  id: 'works',
  label: 'Works',
  meaning: 'How many of the works here an author signed, or a topic occurs in.',
  range: [0, null],
}

const worksOf = ({ authors, works, topics }: Corpus): ByKind => ({
  author: authors.map(({ bylines }) => bylines.length),
  work: works.map(() => 1),
  topic: topics.map(({ documentFrequency }) => documentFrequency),
})

const citationsEntry: MeasureEntry = {
  id: 'citations',
  label: 'Citations',
  meaning: 'How often the source says a work was cited; of authors and topics the sum over their works here.',
  range: [0, null],
}

function citationsOf({ works, authors, topics }: Corpus, ties: Network): ByKind {
  const author = new Float64Array(authors.length)
  const topic = new Float64Array(topics.length)
  works.forEach(({ citations = 0 }, w) => {
    for (const a of membersOf(ties.signed, w)) author[a]! += citations
    for (const t of membersOf(ties.topicsOf, w)) topic[t]! += citations
  })
  return { author, work: works.map(({ citations = Number.NaN }) => citations), topic }
}

const noveltyEntry: MeasureEntry = {
  id: 'novelty',
  label: 'Novelty here',
  meaning: `${noveltyMeaning} Of an author: the mean over their works.`,
  range: [0, 1],
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
