import type { Atlas } from '../atlas/atlas.ts'
import type { HiddenTies } from '../atlas/filters/hidden-ties.ts'
import type { Filtered } from '../atlas/filters/sieve.ts'
import type { Tagged } from '../atlas/tagged-nodes.ts'
import type { Positions } from '../model/positions.ts'
import type { View } from '../model/view.ts'
import type { Box } from './label-placement.ts'
import type { PaperId } from './paper.ts'

/** How much is named: nothing, what matters most, or whatever there is room for. */
export const labellings = ['none', 'few', 'many'] as const
export type Labelling = (typeof labellings)[number]

/** How a figure is to look. */
export interface FigureOptions {
  readonly paper: PaperId
  /** The sheet stands upright, where it has a height of its own. */
  readonly upright: boolean
  readonly theme: 'light' | 'dark'
  readonly transparent: boolean
  /** The words themselves; null for none, undefined for those that the map has. */
  readonly title: string | null | undefined
  readonly subtitle: string | null | undefined
  readonly caption: string | null | undefined
  readonly legend: boolean
  /** Of a poster: its two sentences, and its clusters with their people and topics. */
  readonly margin: boolean
  readonly areas: boolean
  readonly names: boolean
  readonly labels: Labelling
}

export const usualFigure: FigureOptions = {
  paper: 'double',
  upright: false,
  theme: 'light',
  transparent: false,
  title: undefined,
  subtitle: undefined,
  caption: undefined,
  legend: true,
  margin: true,
  areas: true,
  names: true,
  labels: 'many',
}

/** What a figure is of. */
export interface Pictured {
  readonly atlas: Atlas
  /** What it is called; what the map is called unless told. */
  readonly name?: string
  readonly view: Pick<View, 'lens' | 'colour' | 'size' | 'kinds' | 'alongYears'>
  /** What filters leave; null where they are off. */
  readonly filtered: Pick<Filtered, 'nodes' | 'hiddenTies' | 'period'> | null
  /** Ties that rest in the period and are shown nevertheless. */
  readonly dormant?: HiddenTies['of']
  /** Where nodes are; where the map has them unless told. */
  /** What a person calls nodes. */
  readonly tagged?: Tagged
  readonly places?: Positions<ArrayLike<number>>
  /** The part of the layout that is seen, y upwards (`top` the larger); all of it unless told. */
  readonly within?: Box
  readonly retrieved?: string
}
