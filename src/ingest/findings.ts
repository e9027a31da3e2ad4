import type { Cluster, Corpus } from '../model/exploration.ts'
import type { MeasureEntry } from '../model/measured.ts'
import { clustersOf, type FormerClusters } from './clusters.ts'
import type { Findings } from './graph/assemble.ts'
import type { Network } from './graph/network.ts'
import { place } from './layout/place.ts'
import { measured } from './measured.ts'
import { leiden } from './measures/clusters/leiden.ts'
import type { Pool } from './measures/pool.ts'
import type { stages, Watch } from './stages.ts'

/** How an exploration is watched and stopped, and where its kernels run: on the thread that asks, unless told. */
export interface Means extends Watch {
  readonly pool?: Pool
}

/** The map that this one follows. */
export interface Former extends FormerClusters {
  readonly places: ReadonlyMap<string, readonly [x: number, y: number]>
}

/** What is known before: the places and clusters that a ready-made graph states, the map that this one follows. */
export interface Given {
  readonly places?: { readonly x: Float64Array; readonly y: Float64Array } | undefined
  readonly membership?: Uint32Array | undefined
  readonly former?: Former | undefined
}

/** What is computed on the network of a corpus: clusters with their names, measures, places. */
export async function find(
  corpus: Corpus,
  ties: Network,
  stage: ReturnType<typeof stages>,
  { pool }: Means,
  given: Given = {},
): Promise<
  Pick<Findings, 'membership' | 'measures' | 'x' | 'y'> & {
    readonly clusters: readonly Cluster[]
    readonly entries: readonly MeasureEntry[]
  }
> {
  const { settings } = corpus
  const { former } = given
  await stage('Finding clusters', 0.1)
  const membership = given.membership ?? leiden(ties.whole, settings).membership
  const clusters = clustersOf(corpus, membership, former)
  const { values: measures, entries } = await measured(corpus, ties, membership, {
    ...(await stage('Measuring', 0.25)),
    ...(pool === undefined ? {} : { pool }),
  })
  const placing = await stage('Placing', 0.25)
  const { x, y } = given.places ?? place(ties.whole, wishes(corpus, membership, former), placing)
  return { membership, clusters, measures, entries, x, y }
}

/** Clusters stand apart; where half of the map stood before, that half stays, else all is placed anew. */
function wishes(corpus: Corpus, clusters: Uint32Array, former: Former | undefined) {
  const { authors, works, topics, settings } = corpus
  const fresh = { seed: settings.seed, sizes: radii(corpus), clusters }
  if (former === undefined) return fresh
  const stood = [...authors, ...works, ...topics].map(({ id }) => former.places.get(id))
  if (stood.filter((spot) => spot !== undefined).length * 2 < stood.length) return fresh
  const axis = (i: 0 | 1) => Float64Array.from(stood, (spot) => spot?.[i] ?? Number.NaN)
  return { ...fresh, initial: { x: axis(0), y: axis(1) } }
}

/** Radii for the layout: room in step with how much of a node there is. */
function radii({ authors, works, topics }: Corpus): Float64Array {
  return Float64Array.from([
    ...authors.map(({ bylines }) => 1 + 0.6 * Math.sqrt(bylines.length)),
    ...works.map(() => 1.4),
    ...topics.map(({ documentFrequency }) => 1 + 0.5 * Math.sqrt(documentFrequency)),
  ])
}
