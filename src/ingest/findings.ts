import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { Cluster, Corpus } from '../model/exploration.ts'
import type { MeasureEntry } from '../model/measured.ts'
import { seeded } from '../model/random.ts'
import { clustersOf, type FormerClusters } from './clusters.ts'
import type { Findings } from './graph/assemble.ts'
import type { Csr } from './graph/csr.ts'
import type { Network } from './graph/network.ts'
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
  await stage('Placing', 0.2)
  const { x, y } = given.places ?? provisionalPlaces(ties.whole, settings.seed)
  return { membership, clusters, measures, entries, x, y }
}

function provisionalPlaces(csr: Csr, seed: number) {
  const random = seeded(seed)
  const graph = new Graph({ type: 'undirected' })
  for (let i = 0; i < csr.order; i++) graph.addNode(i, { x: random(), y: random() })
  for (let i = 0; i < csr.order; i++)
    for (let k = csr.offsets[i]!; k < csr.offsets[i + 1]!; k++)
      if (csr.targets[k]! > i) graph.addEdge(i, csr.targets[k], { weight: csr.weights[k] })
  const places = forceAtlas2(graph, {
    iterations: 200,
    settings: { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: csr.order > 500 },
  })
  return {
    x: Float64Array.from({ length: csr.order }, (_, i) => places[i]!.x),
    y: Float64Array.from({ length: csr.order }, (_, i) => places[i]!.y),
  }
}
