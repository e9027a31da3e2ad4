import { orderOf } from '../atlas/atlas.ts'
import { clusterFacts } from '../atlas/facts/cluster-facts.ts'
import type { Counted } from '../atlas/facts/years.ts'
import { firstOf } from '../atlas/nodes.ts'
import type { Cluster } from '../model/exploration.ts'
import { en } from '../words/en.ts'
import { headingAndTerms, sentenceCase } from './cluster-heading.ts'
import type { Text } from './drawing.ts'
import { type Block, stacked } from './figure-legend.ts'
import type { Shown } from './figure-map.ts'
import type { Pictured } from './figure-options.ts'
import { plainText } from './label-text.ts'
import { textWidth } from './lettered.ts'
import { namedClusters } from './named-clusters.ts'
import type { Palette } from './palette.ts'
import { wrappedTo } from './text-lines.ts'

/** Names told of each cluster at most. */
const most = { people: 4, topics: 5 }

/** A cluster, and what a poster says of it. */
interface ClusterTold {
  readonly cluster: Cluster
  readonly figures: string
  readonly people: string
  readonly about: string
}

/** The clusters on a figure, largest first, each with its works, years, people and topics. */
export function clustersTold({ atlas, filtered }: Pictured, shown: Shown): readonly ClusterTold[] {
  const { membership } = atlas.findings[0]
  const present = new Set(shown.nodes.map((node) => membership[node]!))
  const first = firstOf(atlas, 'work')
  const counted: Counted = filtered === null ? null : filtered.nodes.subarray(first, first + orderOf(atlas).work)
  return namedClusters(atlas)
    .filter(({ number, terms, works }) => present.has(number) && (terms.length > 0 || works > 0))
    .slice(0, 12)
    .map((cluster) => {
      const { authors, topics, works, years } = clusterFacts(atlas, cluster.number, counted)
      const span = years.length === 0 ? null : ([years[0]!.year, years.at(-1)!.year] as const)
      return {
        cluster,
        figures: en.inFigure.margin.works(works.length, span),
        people: named(authors.slice(0, most.people)),
        about: en.inFigure.margin.about(topics.slice(0, most.topics).map(({ label }) => plainText(label))),
      }
    })
}

interface MarginStyle {
  readonly palette: Palette
  readonly letters: number
  /** Colours of clusters by their numbers; null where the map has none. */
  readonly colours: ReadonlyMap<number, string> | null
}

/** What is told of clusters, a block each, `room` wide. */
export const clusterBlocks = (
  told: readonly ClusterTold[],
  { colours, ...style }: MarginStyle,
  room: number,
): readonly Block[] =>
  told.map((one) => {
    const colour = colours === null ? null : (colours.get(one.cluster.number) ?? style.palette.other)
    return blockOf(one, { ...style, colour }, room)
  })

const named = (some: readonly { readonly label: string }[]): string =>
  some.map(({ label }) => plainText(label)).join(', ')

/** As many blocks below each other as a column is high. */
export function columnOf(blocks: readonly Block[], gap: number, height: number): Block {
  const fitting: Block[] = []
  let y = 0
  for (const block of blocks) {
    if (y + block.height > height) break
    fitting.push(block)
    y += block.height + gap
  }
  return stacked(fitting, gap)
}

function blockOf(
  { cluster, figures, people, about }: ClusterTold,
  { palette, letters, colour }: Omit<MarginStyle, 'colours'> & { readonly colour: string | null },
  room: number,
): Block {
  const line = letters * 1.36
  const radius = letters * 0.42
  const left = colour === null ? 0 : 2 * radius + letters * 0.55
  const texts: Text[] = []
  let [y, width] = [0, 0]
  const write = (text: string, pixels: number, weight: 400 | 600, ink: string, lines: number): void => {
    const wrapped = text === '' ? [] : wrappedTo(text, room - left, { pixels, weight, most: lines })
    if (wrapped.length === 0) return
    const lineHeight = (line * pixels) / letters
    texts.push({ lines: wrapped, x: left, top: y, anchor: 'start', pixels, weight, lineHeight, spacing: 0, colour: ink, opacity: 1, halo: 0 }) // biome-ignore format: a text
    width = Math.max(width, ...wrapped.map((one) => left + pixels * textWidth(one, weight)))
    y += lineHeight * wrapped.length
  }
  const large = letters * 1.14
  write(sentenceCase(headingAndTerms(cluster)[0]), large, 600, palette.ink, 2)
  write(figures, letters, 400, palette.quiet, 1)
  write(people, letters, 400, palette.ink, 2)
  write(about, letters, 400, palette.quiet, 2)
  const mark = { kind: 'author', colour: colour ?? palette.quiet, radius, x: radius, y: (line * large) / letters / 2, opacity: 1 } as const // biome-ignore format: a mark
  return { width, height: y, marks: colour === null ? [] : [mark], strokes: [], texts }
}
