import { orderOf } from '../atlas/atlas.ts'
import { clusterFacts } from '../atlas/facts/cluster-facts.ts'
import type { Counted } from '../atlas/facts/years.ts'
import { firstOf } from '../atlas/nodes.ts'
import type { Cluster } from '../model/exploration.ts'
import { en } from '../words/en.ts'
import { headingAndTerms, sentenceCase } from './cluster-heading.ts'
import { clusterColours } from './cluster-shades.ts'
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

interface MarginStyle {
  readonly palette: Palette
  readonly letters: number
  /** Whether clusters have colours on the map. */
  readonly coloured: boolean
}

/**
 * The clusters of a map, largest first, each with its works, years, people and topics: a block each, `room` wide, as many
 * as are on the map.
 */
export function clusterBlocks(
  { atlas, filtered }: Pictured,
  shown: Shown,
  style: MarginStyle,
  room: number,
): readonly Block[] {
  const { membership } = atlas.findings[0]
  const present = new Set(shown.nodes.map((node) => membership[node]!))
  const works = firstOf(atlas, 'work')
  const counted: Counted =
    filtered === null ? null : Uint8Array.from(filtered.nodes.subarray(works, works + orderOf(atlas).work))
  const colours = clusterColours(atlas, style.palette)
  return namedClusters(atlas)
    .filter(({ number, terms, works }) => present.has(number) && (terms.length > 0 || works > 0))
    .slice(0, 12)
    .map((cluster) => {
      const { authors, topics, works, years } = clusterFacts(atlas, cluster.number, counted)
      const span = years.length === 0 ? null : ([years[0]!.year, years.at(-1)!.year] as const)
      return blockOf(
        cluster,
        [
          en.inFigure.margin.works(works.length, span),
          named(authors.slice(0, most.people)),
          en.inFigure.margin.about(topics.slice(0, most.topics).map(({ label }) => plainText(label))),
        ],
        { ...style, colour: style.coloured ? (colours.get(cluster.number) ?? style.palette.other) : null },
        room,
      )
    })
}

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
  cluster: Cluster,
  [figures, people, topics]: readonly [string, string, string],
  { palette, letters, colour }: Omit<MarginStyle, 'coloured'> & { readonly colour: string | null },
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
  write(topics, letters, 400, palette.quiet, 2)
  const mark = { kind: 'author', colour: colour ?? palette.quiet, radius, x: radius, y: (line * large) / letters / 2, opacity: 1 } as const // biome-ignore format: a mark
  return { width, height: y, marks: colour === null ? [] : [mark], strokes: [], texts }
}
