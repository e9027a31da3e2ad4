import { beginLayout } from '../../ingest/layout/place.ts'
import { layoutQuality } from '../../ingest/layout/quality.ts'
import { beginLensLayout } from '../../ingest/lens-layout.ts'
import { type Clustering, leiden } from '../../ingest/measures/clusters/leiden.ts'
import { mapClusters } from '../../ingest/measures/clusters/map-clusters.ts'
import { modularity } from '../../ingest/measures/clusters/modularity.ts'
import type { Csr } from '../../model/csr.ts'
import type { Positions } from '../../model/positions.ts'
import type { ClusterInput, LensInput, MapQuality, Placed, PlaceInput, QualityInput } from '../shared/arrange-jobs.ts'

/** What a long job asks between its slices: rejects when it is to stop, waits while it is held. */
export interface Turn {
  readonly pass: () => Promise<void>
  readonly now: () => number
}

/** At least three, so that stability says something; more where that stays quick. */
export const starts = ({ targets, order }: Csr): number =>
  Math.max(3, Math.min(10, Math.floor(120_000 / (targets.length + order + 1))))

export const cluster = ({ csr, subjects, resolution, seed, quick = false }: ClusterInput): Clustering =>
  subjects !== undefined
    ? mapClusters(csr, subjects, { resolution, seed, ...(quick ? { runs: 1 } : {}) })
    : leiden(csr, { resolution, seed, ...(quick ? { starts: 1, iterations: 2 } : { starts: starts(csr) }) })

export const assess = ({ csr, x, y, whole, membership, resolution }: QualityInput): MapQuality => ({
  quality: layoutQuality(csr, { x, y }),
  modularity: modularity(whole, membership, resolution),
})

/** Milliseconds between two sets of places on the way, and of a slice after which messages are let in. */
const pace = { stream: 100, slice: 25 }

/** Places a map in slices, telling where everything stands about ten times a second. */
export async function place(
  { csr, style, seed, sizes, clusters, initial, pinned }: PlaceInput,
  { pass, now }: Turn,
  tell: (places: Positions, share: number) => void,
): Promise<Placed> {
  const how = { style, seed, sizes, clusters }
  const run = beginLayout(
    csr,
    initial === undefined ? how : { ...how, initial, mobility: 1, rounds: 150, ...(pinned && { pinned }) },
  )
  let told = now()
  while (!run.done) {
    const begun = now()
    while (!run.done && now() - begun < pace.slice) run.step(1)
    if (now() - told >= pace.stream) {
      tell(run.positions(), run.share)
      told = now()
    }
    await pass()
  }
  const places = run.positions()
  return { ...places, quality: layoutQuality(csr, places) }
}

/** Works out where a lens has its nodes, in slices. */
export async function placeThrough(
  { atlas, lens, pins }: LensInput,
  { pass, now }: Turn,
  tell: (share: number) => void,
): Promise<Positions<Float32Array>> {
  const run = beginLensLayout(atlas, lens, pins)
  while (!run.done) {
    const begun = now()
    while (!run.done && now() - begun < pace.slice) run.step(1)
    tell(run.share)
    await pass()
  }
  return run.places()
}
