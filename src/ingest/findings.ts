import type { NodeNumber } from '../atlas/nodes.ts'
import type { ArrangedSet } from '../model/arrangement.ts'
import type { Corpus } from '../model/exploration.ts'
import type { Settings } from '../model/settings.ts'
import type { Findings } from './atlas-of.ts'
import { clustersOf, type FormerClusters } from './clusters.ts'
import type { Network } from './graph/network.ts'
import { subjectTies } from './graph/subject-ties.ts'
import { nearest } from './graph/work-likeness.ts'
import { place } from './layout/place.ts'
import { roomFor, roomOfWork } from './layout/room.ts'
import { measured } from './measure-run.ts'
import { leiden } from './measures/clusters/leiden.ts'
import { hasSubjects, mapClusters } from './measures/clusters/map-clusters.ts'
import type { Pool } from './measures/kernel-pool.ts'
import type { Measure } from './measures/measure.ts'
import { keyOf, type Memory, noMemory } from './memory.ts'
import type { stages, Watch } from './stages.ts'

/** How an exploration is watched and stopped, and where its kernels run: on the thread that asks, unless told. */
export interface Means extends Watch {
  readonly pool?: Pool
  /** Where results of stages are kept for the next map; nowhere unless told. */
  readonly memory?: Memory
  /** What is measured of ties; all that is shipped unless told. */
  readonly measures?: readonly Measure[]
}

/** Under which key the result of each stage is kept. */
export interface StageKeys {
  readonly corpus: string
  readonly people: string
  readonly topics: string
  readonly networks: string
  readonly clusters: string
  readonly layout: string
}

/** How the map looked before. */
export interface Former {
  readonly set: ArrangedSet
  /** Of each node its row in the set; -1 where it is new. */
  readonly rows: ArrayLike<number>
  /** It was made for these very inputs, and is taken as it stands. */
  readonly stands: boolean
}

/** What is known before: the places and clusters that a ready-made graph states, how the map looked. */
export interface Given {
  readonly places?: { readonly x: Float64Array; readonly y: Float64Array } | undefined
  readonly membership?: Uint32Array | undefined
  readonly former?: Former | undefined
  readonly keys?: StageKeys | undefined
}

/** What is computed on the network of a corpus: clusters with their names, measures, places. */
export async function find(
  corpus: Corpus,
  ties: Network,
  stage: ReturnType<typeof stages>,
  { pool, memory = noMemory, measures: among }: Means,
  given: Given = {},
): Promise<Findings> {
  const { settings } = corpus
  const { former, keys } = given
  const stands = former?.stands ? former.set : undefined
  const before = former && clustersBefore(corpus, former)
  const clustersKey = before && keys ? keyOf(keys.clusters, before) : keys?.clusters
  await stage('clusters', 0.1)
  const { membership, resolution, stability } =
    stands !== undefined
      ? clusteredSo(stands)
      : given.membership === undefined
        ? await memory.recall('clusters', clustersKey, () => clustered(ties, settings, before))
        : { membership: given.membership, resolution: 1, stability: undefined }
  const clusters = clustersOf(corpus, membership, former && formerClusters(corpus, former))
  const measuring = {
    ...(await stage('measures', 0.25)),
    ...(pool === undefined ? {} : { pool }),
    stability,
    ...(among === undefined ? {} : { measures: among }),
  }
  const measuresKey = stands && keys ? keyOf(keys.clusters, stands.membership, stands.stability) : clustersKey
  const measures = await memory.recall('measures', measuresKey, () => measured(corpus, ties, membership, measuring))
  const placing = await stage('layout', 0.25)
  const { x, y } =
    stands ??
    given.places ??
    (await memory.recall('layout', keys?.layout, () => place(ties.whole, wishes(corpus, membership, former), placing)))
  const at = stands === undefined ? thousandth : (place: number) => place
  return { membership, resolution, clusters, measures, x: Float64Array.from(x, at), y: Float64Array.from(y, at) }
}

/** Finer is noise; nought has no sign. */
const thousandth = (place: number): number => Math.round(place * 1000) / 1000 + 0

const clusteredSo = ({ membership, resolution, stability }: ArrangedSet) => ({
  membership: Uint32Array.from(membership),
  resolution,
  stability: stability && Float64Array.from(stability),
})

/** At which the works were in which clusters; -1 for those that are new. */
const clustersBefore = ({ authors, works }: Corpus, { set, rows }: Former) => ({
  resolution: set.resolution,
  works: works.map((_, w) => set.membership[rows[authors.length + w]!] ?? -1),
})

/** The clusters as they were, of the nodes that are still there. */
function formerClusters({ authors, works, topics }: Corpus, { set, rows }: Former): FormerClusters {
  const clusterOf = new Map<string, number>()
  ;[...authors, ...works, ...topics].forEach(({ id }, node) => {
    if (rows[node]! >= 0) clusterOf.set(id, set.membership[rows[node]!]!)
  })
  return { clusters: set.clusters.map(({ name, terms, colour }) => ({ label: name, terms, colour })), clusterOf }
}

/** As many large clusters as a person tells apart at a glance, and a palette has colours for. */
const legible = 12

/** Resolutions tried in turn where the person names none, and the largest graph for which that is quick. */
const resolutions = [1, 0.8, 0.6, 0.45, 0.33, 0.25]
const quick = 30_000
const long = 50_000

function clustered(
  { whole, works: alike, signed, people }: Network,
  { resolution: wanted, seed }: Settings,
  before?: ReturnType<typeof clustersBefore>,
) {
  const first = people.weighted.order
  const works = { first, alike, csr: subjectTies(alike, nearest, signed, first) }
  const bySubject = hasSubjects(works)
  const csr = bySubject ? works.csr : whole
  // On a graph that takes long, one start of a few passes: passes past the third hardly gain.
  const effort = whole.order > long ? { starts: 1, iterations: 3 } : {}
  const at = (resolution: number) => {
    const { membership, stability } = bySubject
      ? mapClusters(whole, works, {
          resolution,
          seed,
          before: before?.resolution === resolution ? before.works : undefined,
        })
      : leiden(whole, { resolution, seed, ...effort })
    // One start says nothing of what others would have found.
    return { membership, resolution, stability: whole.order > long ? undefined : stability }
  }
  if (wanted !== undefined || csr.order > quick) return at(wanted ?? 1)
  const fits = (candidate: number) => {
    const { membership, count } = leiden(csr, { resolution: candidate, seed, starts: 1 })
    const sizes = new Uint32Array(count)
    for (const number of membership) sizes[number]!++
    return sizes.filter((size) => size >= Math.max(3, csr.order / 100)).length <= legible
  }
  // Which of several that fit was taken before is taken again.
  const known = resolutions.filter((candidate) => candidate === before?.resolution)
  return at([...known, ...resolutions].find(fits) ?? resolutions.at(-1)!)
}

/** Clusters stand apart; where half of the map stood before, that half stays, else all is placed anew. */
function wishes(corpus: Corpus, clusters: Uint32Array, former: Former | undefined) {
  const { authors, works, topics, settings } = corpus
  const order = authors.length + works.length + topics.length
  const fresh = { seed: settings.seed, sizes: radii(corpus), clusters, rounds: rounds(order) }
  if (former === undefined) return fresh
  const { set, rows } = former
  const nodes = Array.from({ length: order }, (_, node: NodeNumber) => rows[node]!)
  if (nodes.filter((row) => row >= 0).length * 2 < order) return fresh
  const axis = (values: readonly number[]) => Float64Array.from(nodes, (row) => values[row] ?? Number.NaN)
  const pins = new Set(set.pinned)
  const pinned = Uint8Array.from(nodes, (row) => Number(pins.has(row)))
  return { ...fresh, initial: { x: axis(set.x), y: axis(set.y) }, pinned }
}

/** Rounds of the layout: fewer the larger the map, whose shape the coarse levels have settled by then. */
const rounds = (order: number): number => Math.round(Math.min(100, Math.max(10, 1.2e6 / (order + 1))))

/** Radii for the layout: room in step with how much of a node there is. */
function radii({ authors, works, topics }: Corpus): Float64Array {
  const sizes = new Float64Array(authors.length + works.length + topics.length).fill(roomOfWork)
  authors.forEach(({ bylines }, i) => {
    sizes[i] = roomFor(bylines.length)
  })
  topics.forEach(({ documentFrequency }, i) => {
    sizes[authors.length + works.length + i] = roomFor(documentFrequency)
  })
  return sizes
}
