import type { NodeKind } from '../model/ids.ts'

/** Colours of one theme, for the map, the legend, pictures and (as custom properties) the panels. */
export interface Palette {
  readonly name: 'light' | 'dark'
  /** Behind everything. */
  readonly ground: string
  readonly ink: string
  /** Secondary text: at least 4.5:1 on the ground. */
  readonly quiet: string
  /** What is selected or under the pointer. */
  readonly accent: string
  /** Ties at rest; drawn with little opacity. */
  readonly tie: string
  /**
   * Clusters, by falling size. Any two stay apart under protanopia, deuteranopia and tritanopia, and each has
   * at least 2.6:1 on the ground.
   */
  readonly clusters: readonly string[]
  /** Clusters beyond those, and nodes without a year. */
  readonly other: string
  readonly kinds: Readonly<Record<NodeKind, string>>
  /** From the oldest to the newest year; lightness runs one way. */
  readonly years: readonly string[]
}

const light: Palette = {
  name: 'light',
  ground: '#fbfbf9',
  ink: '#1a1d23',
  quiet: '#5a6270',
  accent: '#2f4fd0',
  tie: '#3c465c',
  clusters: [
    '#3e4ea5',
    '#d93b15',
    '#4c9582',
    '#89005e',
    '#c88b2a',
    '#2ca3e5',
    '#8e5fe1',
    '#25821d',
    '#ee68ac',
    '#5b3b01',
  ],
  other: '#969ca6',
  kinds: { author: '#3e4ea5', work: '#c88b2a', topic: '#a3216f' },
  years: ['#cdb55f', '#4da784', '#2a6f97', '#2a2f74'],
}

const dark: Palette = {
  name: 'dark',
  ground: '#0e1117',
  ink: '#eceff4',
  quiet: '#9aa4b2',
  accent: '#9db4ff',
  tie: '#aab8d4',
  clusters: [
    '#3f8cf0',
    '#e76612',
    '#02bc86',
    '#bc53a9',
    '#ffd785',
    '#9deafd',
    '#a29cfe',
    '#b9bc00',
    '#f398c2',
    '#967363',
  ],
  other: '#586270',
  kinds: { author: '#4f97f5', work: '#f2c14e', topic: '#d66bb8' },
  years: ['#4a55a2', '#2f8fa3', '#5cc689', '#f6e58d'],
}

export const palettes: Readonly<Record<Palette['name'], Palette>> = { light, dark }
