import type { Atlas } from '../../atlas/atlas.ts'
import type { TiesInPeriod } from '../../atlas/period-ties.ts'
import { tiesOf } from '../../ingest/graph/rows-of-map.ts'
import type { TieKind } from '../../model/tie.ts'

/** In the order in which they are drawn. */
export const tieKinds: readonly TieKind[] = ['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence']

/** Every tie of a scene, by its number: arrays, since a map has a hundred thousand of them. */
export interface SceneTies {
  readonly count: number
  /** Places of the marks that it joins. */
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Its kind, as its place among {@link tieKinds}, and its place in the columns of the map's network. */
  readonly kind: Uint8Array
  readonly k: Uint32Array
  readonly width: Float32Array
  readonly opacity: Float32Array
  /** 1 shown, 0 not. */
  readonly presence: Uint8Array
  readonly presenceBefore: Uint8Array
  /** Numbers of the ties of mark `p`: `incident[offsets[p] .. offsets[p + 1])`. */
  readonly offsets: Uint32Array
  readonly incident: Uint32Array
}

/** Ties a step. */
const step = 2000

/** What ties are drawn by: the networks of the map, or as a period counts them. */
export type Weighed = Readonly<
  Record<Exclude<TieKind, 'authorship' | 'coauthorship'>, Pick<TiesInPeriod, 'weight'>>
> & {
  readonly coauthorship: Pick<TiesInPeriod, 'works'>
}

/** Sets how ties look for what they weigh now. */
export function* weighInSteps(
  { count, kind, k, width: widths, opacity: opacities }: SceneTies,
  weighed: Weighed,
): Generator<void, void> {
  for (let tie = 0; tie < count; tie++) {
    if (tie % step === 0) yield
    widths[tie] = width(weighed, tieKinds[kind[tie]!]!, k[tie]!)
    opacities[tie] = opacity(weighed, tieKinds[kind[tie]!]!, k[tie]!)
  }
}

/** The ties among the marks of a map; `markOf` gives the mark of a node, where it has one. None of them is shown yet. */
export function* tiesInSteps(
  source: Atlas,
  weighed: Weighed,
  marks: number,
  markOf: readonly ({ readonly place: number } | undefined)[],
): Generator<void, SceneTies> {
  const most = tieKinds.reduce((sum, kind) => sum + source.networks[kind].targets.length, 0)
  const from = new Uint32Array(most)
  const to = new Uint32Array(most)
  const kinds = new Uint8Array(most)
  const ks = new Uint32Array(most)
  const widths = new Float32Array(most)
  const opacities = new Float32Array(most)
  const degree = new Uint32Array(marks)
  let count = 0
  let seen = 0
  for (const [number, kind] of tieKinds.entries())
    for (const [one, other, k] of tiesOf(source, kind)) {
      if (seen++ % step === 0) yield
      const [a, b] = [markOf[one], markOf[other]]
      if (a === undefined || b === undefined) continue
      from[count] = a.place
      to[count] = b.place
      kinds[count] = number
      ks[count] = k
      widths[count] = width(weighed, kind, k)
      opacities[count++] = opacity(weighed, kind, k)
      degree[a.place]!++
      degree[b.place]!++
    }
  yield
  const offsets = new Uint32Array(marks + 1)
  for (let place = 0; place < marks; place++) offsets[place + 1] = offsets[place]! + degree[place]!
  const next = offsets.slice()
  const incident = new Uint32Array(2 * count)
  for (let tie = 0; tie < count; tie++) {
    incident[next[from[tie]!]!++] = tie
    incident[next[to[tie]!]!++] = tie
  }
  return {
    count,
    from: from.slice(0, count),
    to: to.slice(0, count),
    kind: kinds.slice(0, count),
    k: ks.slice(0, count),
    width: widths.slice(0, count),
    opacity: opacities.slice(0, count),
    presence: new Uint8Array(count),
    presenceBefore: new Uint8Array(count),
    offsets,
    incident,
  }
}

/** The shown ties of the mark at a place, each with the place of its other end. */
export function* shownTiesOf(
  { offsets, incident, from, to, presence }: SceneTies,
  place: number,
): Generator<readonly [tie: number, other: number]> {
  for (let i = offsets[place]!; i < offsets[place + 1]!; i++) {
    const tie = incident[i]!
    if (presence[tie] === 1) yield [tie, from[tie] === place ? to[tie]! : from[tie]!]
  }
}

export const isDashed = ({ kind }: SceneTies, tie: number): boolean => tieKinds[kind[tie]!] === 'aboutness'

/** Half of them differ in width and dash, all in opacity, so that one can tell them apart without being told. */
function width(networks: Weighed, kind: TieKind, k: number): number {
  switch (kind) {
    case 'coauthorship':
      return Math.min(3, 0.9 + 0.45 * Math.log2(Math.max(1, networks.coauthorship.works[k]!)))
    case 'authorship':
      return 0.8
    case 'aboutness':
      return 0.7
    case 'similarity':
    case 'cooccurrence':
      return 0.6 + 1.2 * Math.min(1, Math.max(0, networks[kind].weight[k]!))
  }
}

function opacity(networks: Weighed, kind: TieKind, k: number): number {
  switch (kind) {
    case 'coauthorship':
      return 0.75
    case 'authorship':
      return 1
    case 'aboutness':
      return 0.55 + 0.35 * Math.min(1, networks.aboutness.weight[k]!)
    case 'similarity':
    case 'cooccurrence':
      return 0.5 + 0.5 * Math.min(1, Math.max(0, networks[kind].weight[k]!))
  }
}
