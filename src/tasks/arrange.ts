import type { Csr } from '../ingest/graph/csr.ts'
import { unfold } from '../ingest/layout/place.ts'
import { type LayoutQuality, layoutQuality } from '../ingest/layout/quality.ts'
import type { Character } from '../ingest/layout/simulation.ts'
import { type Clustering, leiden } from '../ingest/measures/clusters/leiden.ts'
import { modularity } from '../ingest/measures/clusters/modularity.ts'

/** Plain arrays in, plain arrays out, nothing kept: these jobs do for any map, however it came to be open. */
export interface ClusterInput {
  readonly csr: Csr
  readonly resolution: number
  readonly seed: number
  /** One start of two passes: nearly as good, at once, and silent about stability. */
  readonly quick?: boolean
}

export interface PlaceInput {
  readonly csr: Csr
  readonly character: Character
  readonly seed: number
  /** By node: radius in the unit of the positions, and cluster. */
  readonly sizes: Float64Array
  readonly clusters: Uint32Array
  /** Where nodes stand, to go on from there; without it all is placed anew. */
  readonly initial?: Places
  /** 1 for each node that must not move; heeded with `initial`. */
  readonly pinned?: Uint8Array
}

export interface Places {
  readonly x: Float64Array
  readonly y: Float64Array
}

export interface Placed extends Places {
  readonly quality: LayoutQuality
}

export interface JudgeInput extends Places {
  readonly csr: Csr
  readonly whole: Csr
  readonly membership: Uint32Array
  readonly resolution: number
}

/** How well places show the graph, and how well clusters part it. */
export interface Judgement {
  readonly quality: LayoutQuality
  readonly modularity: number
}

/** What a long job asks between its slices: rejects when it is to stop, waits while it is held. */
export interface Turn {
  readonly pass: () => Promise<void>
  readonly now: () => number
}

/** At least three, so that stability says something; more where that stays quick. */
export const starts = ({ targets, order }: Csr): number =>
  Math.max(3, Math.min(10, Math.floor(120_000 / (targets.length + order + 1))))

export const cluster = ({ csr, resolution, seed, quick = false }: ClusterInput): Clustering =>
  leiden(csr, { resolution, seed, ...(quick ? { starts: 1, iterations: 2 } : { starts: starts(csr) }) })

export const judge = ({ csr, x, y, whole, membership, resolution }: JudgeInput): Judgement => ({
  quality: layoutQuality(csr, { x, y }),
  modularity: modularity(whole, membership, resolution),
})

/** Milliseconds between two sets of places on the way, and of a slice after which messages are let in. */
const pace = { stream: 100, slice: 25 }

/** Places a map in slices, telling where everything stands about ten times a second. */
export async function place(
  { csr, character, seed, sizes, clusters, initial, pinned }: PlaceInput,
  { pass, now }: Turn,
  tell: (places: Places, share: number) => void,
): Promise<Placed> {
  const how = { character, seed, sizes, clusters }
  const unfolding = unfold(
    csr,
    initial === undefined ? how : { ...how, initial, mobility: 1, rounds: 150, ...(pinned && { pinned }) },
  )
  let told = now()
  while (!unfolding.done) {
    const begun = now()
    while (!unfolding.done && now() - begun < pace.slice) unfolding.step(1)
    if (now() - told >= pace.stream) {
      tell(unfolding.positions(), unfolding.share)
      told = now()
    }
    await pass()
  }
  const places = unfolding.positions()
  return { ...places, quality: layoutQuality(csr, places) }
}
