import type { Atlas } from '../atlas/atlas.ts'
import type { Recount, TieStates } from '../atlas/filters/recount.ts'
import type { TiesInPeriod } from '../atlas/period-ties.ts'
import { isStated, type TieState, tieStates } from '../atlas/tie-states.ts'
import { log2, pow } from '../model/maths.ts'
import type { TieKind } from '../model/tie.ts'
import type { LineStyle } from './drawing.ts'

/** In the order in which they are drawn. */
export const tieKinds: readonly TieKind[] = ['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence']

/** What ties are drawn by: the networks of the map, or as a period counts them. */
export type Weighed = Readonly<
  Record<Exclude<TieKind, 'authorship' | 'coauthorship'>, Pick<TiesInPeriod, 'weight'>>
> & {
  readonly coauthorship: Pick<TiesInPeriod, 'works'>
  /** What a period makes of ties, where there is one. */
  readonly states?: TieStates
}

/** What the ties of a map are drawn by, in a period where there is one. */
export const weighedIn = ({ networks }: Pick<Atlas, 'networks'>, period: Recount | null | undefined): Weighed => ({
  ...networks,
  ...period?.ties,
  ...(period && { states: period.states }),
})

/** What a period makes of a tie, by its place in its network. */
export const stateIn = ({ states }: Pick<Weighed, 'states'>, kind: TieKind, k: number): TieState | undefined =>
  isStated(kind) ? tieStates[states?.[kind]?.[k] ?? 0] : undefined

export const lineOf = (kind: TieKind, state?: TieState): LineStyle =>
  state === 'dormant' ? 'dotted' : kind === 'aboutness' ? 'dashed' : 'solid'

/**
 * Half of them differ in width and dash, all in opacity, so that one can tell them apart without being told. What is new
 * in a period is twice as wide as what goes on.
 */
export function tieWidth(networks: Weighed, kind: TieKind, k: number): number {
  const state = stateIn(networks, kind, k)
  const width = widthOf(networks, kind, k)
  return state === 'dormant' ? 1.1 : state === 'new' ? 2 * width : width
}

function widthOf(networks: Weighed, kind: TieKind, k: number): number {
  switch (kind) {
    case 'coauthorship':
      return Math.min(3, 0.9 + 0.45 * log2(Math.max(1, networks.coauthorship.works[k]!)))
    case 'authorship':
      return 0.8
    case 'aboutness':
      return 0.7
    case 'similarity':
    case 'cooccurrence':
      return 0.6 + 1.2 * Math.min(1, Math.max(0, networks[kind].weight[k]!))
  }
}

export function tieOpacity(networks: Weighed, kind: TieKind, k: number): number {
  const state = stateIn(networks, kind, k)
  if (state !== undefined) return stateOpacity[state]
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

const stateOpacity: Readonly<Record<TieState, number>> = { new: 1, continuing: 0.75, dormant: 0.7 }

/** How ties look where nothing is selected. */
export interface Resting {
  /** Opacity of a tie at rest. */
  readonly tieOpacity: number
  /** How much of it ties lose that run across the map: 0 to 1. */
  readonly farFade: number
}

/**
 * How ties look at rest, by the number of them in sight. The more there are the fainter each, and of many it is the short
 * ones that show how a map hangs together; those across it would be a grey veil. Few are to be read one by one.
 */
export const restingTies = (ties: number): Resting => ({
  tieOpacity: Math.max(0.1, Math.min(0.75, 0.75 * pow(300 / Math.max(1, ties), 0.45))),
  farFade: Math.min(1, Math.max(0, (ties - 200) / 1000)),
})

/** A tie of this length in the frame loses half where ties fade with length. */
export const near = 0.11

/** What is left of a tie's opacity at rest; the shader of ties does the same. */
export const fadedBy = (length: number, farFade: number): number => 1 - farFade + farFade / (1 + (length / near) ** 2)
