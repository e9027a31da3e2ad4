import type { Csr } from '../model/csr.ts'
import type { Effort } from '../model/effort.ts'
import type { Corpus } from '../model/exploration.ts'
import { type NodeKind, nodeKinds } from '../model/ids.ts'
import type { Network } from './graph/network.ts'
import { stabilityId } from './measures/clusters/stability.ts'
import type { Pool } from './measures/kernel-pool.ts'
import type { Figures, Measure } from './measures/measure.ts'
import { type MeasureOptions, measure, measures } from './measures/measure-table.ts'
import { type ByKind, unmeasured } from './record-measures/record-measure.ts'
import { recordMeasures } from './record-measures/record-measures.ts'

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
  /** What is measured of ties; all that is shipped unless told. */
  readonly measures?: readonly Measure[]
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
  const { stability, measures: among = measures } = options
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
    const only = kind === 'author' ? ofAuthors(csr, among) : csr.order > many ? { only: quick } : {}
    const { pool, signal, progress } = options
    found.set(
      kind,
      await measure(csr, clusters, {
        ...only,
        among,
        ...(pool === undefined ? {} : { pool }),
        ...(kind === 'author' && progress !== undefined
          ? { progress: sharesOf(progress, only.only ?? usualOf(among)) }
          : {}),
        signal,
      }),
    )
  }
  const said = recordMeasures.flatMap(({ id, of }): Measured[] => {
    const values = of(corpus, ties)
    return values === undefined ? [] : [{ id, values }]
  })
  const all = said.slice(0, 1)
  for (const { id } of among) {
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
  return [...all, ...said.slice(1)]
}

/** Least and most that a node can have of each measure; `null` where there is no most. */
export function rangeOf(id: string): readonly [least: number, most: number | null] {
  const {
    range: [least, most],
  } = [...measures, ...recordMeasures].find((measure) => measure.id === id) ?? {
    range: id === stabilityId ? share : open,
  }
  return [least, Number.isFinite(most) ? most : null]
}

const open: readonly [number, number] = [0, Number.POSITIVE_INFINITY]
const share: readonly [number, number] = [0, 1]

const many = 5000
const ofAuthors = ({ order }: Csr, measures: readonly Measure[]): Pick<MeasureOptions, 'only'> =>
  order > many ? {} : { only: measures.map(({ id }) => id) }
const quick = ['degree', 'strength', 'pagerank']

const usualOf = (measures: readonly Measure[]): readonly string[] =>
  measures.filter(({ onRequest }) => !onRequest).map(({ id }) => id)

/** Each measure is an equal share of the whole. */
function sharesOf(progress: (share: number) => void, ids: readonly string[]): (id: string, share: number) => void {
  const seen: string[] = []
  return (id, share) => {
    if (seen.at(-1) !== id) seen.push(id)
    progress((seen.length - 1 + share) / ids.length)
  }
}
