import type { Atlas } from '../../atlas/atlas.ts'
import { tiesOf } from '../../atlas/tie-ends.ts'
import type { LineStyle } from '../../picture/drawing.ts'
import { lineOf, stateIn, tieKinds, tieOpacity, tieWidth, type Weighed } from '../../picture/tie-look.ts'

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
  /** 1 where it is drawn as dots: it rests in the period. */
  readonly dotted: Uint8Array
  /** 1 shown, 0 not. */
  readonly presence: Uint8Array
  readonly presenceBefore: Uint8Array
  /** Numbers of the ties of mark `p`: `incident[offsets[p] .. offsets[p + 1])`. */
  readonly offsets: Uint32Array
  readonly incident: Uint32Array
}

/** Ties a step. */
const step = 2000

/** Sets how ties look for what they weigh now. */
export function* weighInSteps(
  { count, kind, k, width: widths, opacity: opacities, dotted }: SceneTies,
  weighed: Weighed,
): Generator<void, void> {
  for (let tie = 0; tie < count; tie++) {
    if (tie % step === 0) yield
    widths[tie] = tieWidth(weighed, tieKinds[kind[tie]!]!, k[tie]!)
    opacities[tie] = tieOpacity(weighed, tieKinds[kind[tie]!]!, k[tie]!)
    dotted[tie] = Number(stateIn(weighed, tieKinds[kind[tie]!]!, k[tie]!) === 'dormant')
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
  const dotted = new Uint8Array(most)
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
      widths[count] = tieWidth(weighed, kind, k)
      opacities[count] = tieOpacity(weighed, kind, k)
      dotted[count++] = Number(stateIn(weighed, kind, k) === 'dormant')
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
    dotted: dotted.slice(0, count),
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

export const lineAt = ({ kind, dotted }: SceneTies, tie: number): LineStyle =>
  dotted[tie] === 1 ? 'dotted' : lineOf(tieKinds[kind[tie]!]!)
