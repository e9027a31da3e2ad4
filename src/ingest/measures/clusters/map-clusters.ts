import { components } from '../../../atlas/counting/components.ts'
import type { Csr } from '../../../model/csr.ts'
import { type ConsensusOptions, consensus } from './consensus.ts'
import { continued } from './continued.ts'
import { type Clustering, leiden } from './leiden.ts'
import { modularity } from './modularity.ts'
import { numbered } from './numbering.ts'
import { settled } from './settling.ts'

/**
 * The works of a map: rows `first .. first + csr.order` of the whole, the ties by which they fall into subjects, and
 * those of works alike among them.
 */
export interface SubjectRows {
  readonly csr: Csr
  readonly alike: Csr
  readonly first: number
}

export interface MapClustersOptions extends ConsensusOptions {
  /** Former clusters of the works, -1 for those that are new: they stay while they are as good as any. */
  readonly before?: ArrayLike<number> | undefined
}

/**
 * Clusters of a map: of its works by subject, as many runs agree; an author belongs where most of their works do, a topic
 * where it is met more often than elsewhere. What that leaves apart from the rest of its cluster joins the one it is tied
 * to most. Every cluster is connected by ties of `whole` and works alike, and numbered by falling size.
 */
export function mapClusters(whole: Csr, works: SubjectRows, options: MapClustersOptions = {}): Clustering {
  const { resolution = 1, seed = 1, runs = affordableRuns(works.csr), before } = options
  const fresh =
    runs < fewestRuns
      ? leiden(works.csr, { resolution, seed, starts: 1, iterations: 3 })
      : consensus(works.csr, { ...options, runs })
  const known = before && continued(works.csr, before, fresh.membership, resolution)
  const found = known === undefined ? fresh : { ...fresh, ...numbered(known) }
  const { home, stability } = joined(whole, works, found)
  const more = { more: works.alike, first: works.first }
  const { membership, count } = numbered(settled(whole, home, hearts(works, found.membership, whole.order), more))
  return { membership, count, modularity: modularity(whole, membership, resolution), stability }
}

/** Whether the works of a map are enough, and enough alike, to be parted by subject. */
export const hasSubjects = ({ csr }: SubjectRows): boolean =>
  csr.order >= fewestWorks && csr.targets.length >= 4 * csr.order

/** With fewer works, what they share tells more than how alike they are. */
const fewestWorks = 50

/** Twenty while that stays within seconds. */
const affordableRuns = ({ targets, order }: Csr): number => Math.min(20, Math.floor(4e6 / (targets.length + order + 1)))
const fewestRuns = 5

/** The cluster that each node is most with, and how steady that is: the share of its ties there, as steady as their ends. */
function joined(whole: Csr, { csr: { order }, first }: SubjectRows, { membership, count, stability }: Clustering) {
  const home = new Uint32Array(whole.order)
  const steady = new Float64Array(whole.order)
  const mass = new Float64Array(count)
  let all = 0
  const end = first + order
  for (let topic = end; topic < whole.order; topic++)
    for (let arc = whole.offsets[topic]; arc < whole.offsets[topic + 1]; arc++) {
      mass[membership[whole.targets[arc] - first]] += whole.weights[arc]
      all += whole.weights[arc]
    }
  const here = new Float64Array(count)
  const steadiness = new Float64Array(count)
  let apart = count
  for (let v = 0; v < whole.order; v++) {
    if (v >= first && v < end) {
      home[v] = membership[v - first]
      steady[v] = stability[v - first]
      continue
    }
    let own = 0
    const met: number[] = []
    for (let arc = whole.offsets[v]; arc < whole.offsets[v + 1]; arc++) {
      const work = whole.targets[arc] - first
      if (work < 0 || work >= order) continue
      const cluster = membership[work]
      if (here[cluster] === 0) met.push(cluster)
      here[cluster] += whole.weights[arc]
      steadiness[cluster] += whole.weights[arc] * stability[work]
      own += whole.weights[arc]
    }
    // What chance would give a topic; an author counts works.
    const expected = (cluster: number) => (v < first ? 0 : (own * mass[cluster]) / all)
    let best = -1
    for (const cluster of met) {
      const gain = here[cluster] - expected(cluster)
      const most = best < 0 ? Number.NEGATIVE_INFINITY : here[best] - expected(best)
      if (gain > most || (gain === most && cluster < best)) best = cluster
    }
    home[v] = best < 0 ? apart++ : best
    steady[v] = best < 0 ? 1 : steadiness[best] / own
    for (const cluster of met) here[cluster] = steadiness[cluster] = 0
  }
  return { home, stability: steady }
}

/** Nodes that hold their cluster together: works that are tied to others of it. */
function hearts({ csr, first }: SubjectRows, membership: Uint32Array, order: number): Uint8Array {
  const heart = new Uint8Array(order)
  const { of, sizes } = components(csr, membership)
  for (let work = 0; work < csr.order; work++) if (sizes[of[work]] > 1) heart[first + work] = 1
  return heart
}
