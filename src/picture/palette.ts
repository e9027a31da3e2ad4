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
   * Clusters, by falling size. Any two of the first ten differ by at least 12 (CIEDE2000), also under protanopia, deuteranopia
   * and tritanopia; of all, neighbours are given such as do. Each has at least 2.6:1 on the ground.
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
    '#274094',
    '#ce3902',
    '#306b5a',
    '#47004b',
    '#c79121',
    '#2fa1e4',
    '#8657d9',
    '#3c9056',
    '#de539a',
    '#623300',
    '#5c5c45',
    '#002e2e',
    '#8a5c8a',
    '#1700fd',
    '#00008a',
    '#2e2e17',
    '#45005c',
    '#b88a73',
    '#45452e',
    '#7300cf',
    '#5c735c',
    '#8a73fd',
    '#8a8a45',
    '#73455c',
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
    '#537ddf',
    '#dc5d01',
    '#1abe87',
    '#af469a',
    '#feda8a',
    '#99e9fa',
    '#aea2ff',
    '#babd07',
    '#f095c1',
    '#957463',
    '#b80000',
    '#e6e6cf',
    '#5c5c5c',
    '#a1178a',
    '#738a8a',
    '#457345',
    '#7300fd',
    '#a1cf8a',
    '#cf002e',
    '#2e73fd',
    '#a18a73',
    '#b8b8e6',
    '#b8e600',
    '#737373',
  ],
  other: '#586270',
  kinds: { author: '#4f97f5', work: '#f2c14e', topic: '#d66bb8' },
  years: ['#4a55a2', '#2f8fa3', '#5cc689', '#f6e58d'],
}

export const palettes: Readonly<Record<Palette['name'], Palette>> = { light, dark }
