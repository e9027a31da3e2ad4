import { goesAlongYears, yearAxisOf } from '../atlas/along-years.ts'
import { type Atlas, orderOf } from '../atlas/atlas.ts'
import { lengthOf, textAt } from '../atlas/column.ts'
import { trendsOf } from '../atlas/facts/topic-trends.ts'
import { among, yearCounts } from '../atlas/facts/years.ts'
import { fingerprint, shortFingerprint } from '../atlas/fingerprint.ts'
import { firstOf, kindAt } from '../atlas/nodes.ts'
import { en } from '../words/en.ts'
import { clusterColours } from './cluster-shades.ts'
import type { Text } from './drawing.ts'
import { areasOf } from './figure-areas.ts'
import type { FigureDrawing, FigureLayer } from './figure-drawing.ts'
import { labelled } from './figure-labels.ts'
import { abreast, type Block, inColumns, legendOf, movedBy, stacked } from './figure-legend.ts'
import { fitted, marksOf, type Shown, shownIn, strokesOf } from './figure-map.ts'
import { clusterBlocks, clustersTold, columnOf } from './figure-margin.ts'
import { namesOf } from './figure-names.ts'
import type { FigureOptions, Pictured } from './figure-options.ts'
import { type Box, Occupied } from './label-placement.ts'
import type { MeasuredWeight } from './lettered.ts'
import { mapInWords, plainSentences } from './map-sentences.ts'
import { titleOn } from './map-title.ts'
import { namedClusters } from './named-clusters.ts'
import { type Palette, palettes } from './palette.ts'
import { papers, points, upright } from './paper.ts'
import { wrappedTo } from './text-lines.ts'
import { axisOf } from './year-axis.ts'

/**
 * A map as a figure on a sheet: title, map, legend and caption, to scale, with letters of at least six points. The same
 * map, view and options give the same figure, whoever draws it and on whatever day.
 */
export function figureOf(pictured: Pictured, options: FigureOptions): FigureDrawing {
  const palette = onPaper(palettes[options.theme])
  const paper = options.upright ? upright(papers[options.paper]) : papers[options.paper]
  const { letters } = paper
  const [width, margin] = [points(paper.width), points(paper.margin)]
  const shown = shownIn(pictured, palette)
  const said = wordsOf(pictured, shown)
  const isPoster = paper.isPoster === true && options.margin
  const inner = width - 2 * margin
  const above = block(
    [
      {
        text: options.title === undefined ? said.title : options.title,
        pixels: paper.title,
        weight: 600,
        colour: palette.ink,
      },
      {
        text: options.subtitle === undefined ? said.subtitle : options.subtitle,
        pixels: Math.max(letters, paper.title * 0.5),
        weight: 400,
        colour: palette.quiet,
      },
      ...(isPoster
        ? [
            {
              text: sentencesOf(pictured),
              pixels: letters * 1.2,
              weight: 400,
              colour: palette.ink,
              above: letters * 0.6,
            } as const,
          ]
        : []),
    ],
    inner,
  )
  const below = block([{ text: options.caption === undefined ? said.caption : options.caption, pixels: letters, weight: 400, colour: palette.quiet }], inner) // biome-ignore format: one text
  const gap = letters * 1.3
  const room = (block: Block): number => (block.height === 0 ? 0 : block.height + gap)

  // The legend stands beside the map where the sheet is broad, below it where it is narrow.
  const isBroad = paper.height !== null && paper.width > paper.height
  const style = { palette, letters, measure: pictured.view.size, hasClusters: isPoster }
  const coloured = pictured.view.colour === 'cluster'
  const colours = coloured && isPoster ? clusterColours(shown.atlas, palette) : null
  const told = isPoster ? clustersTold(pictured, shown) : []
  const clusters = (room: number): readonly Block[] => clusterBlocks(told, { palette, letters, colours }, room)
  const legendAt = (marks: number): Block => {
    const fit = { scale: 1, left: 0, top: 0, marks }
    const key = (room: number) => (options.legend ? legendOf(shown, fit, style, room) : [])
    if (isPoster)
      return posterLegend(key, clusters, {
        inner,
        gap,
        isBroad,
        high: points(paper.highest) - top - margin - room(below),
      })
    return isBroad ? stacked(key(inner * 0.24), gap) : abreast(key, inner, gap)
  }
  const top = margin + room(above)
  let legend = legendAt(1)
  const aspect = (shown.extent.bottom - shown.extent.top) / (shown.extent.right - shown.extent.left || 1) || 1
  let box = { left: margin, right: margin, top, bottom: top }
  let height = 0
  // Once with a guess of how large marks are, once knowing it.
  for (let pass = 0; pass < 2; pass++) {
    const right = width - margin - (isBroad && legend.width > 0 ? legend.width + 2 * gap : 0)
    const rest = margin + room(below) + (isBroad ? 0 : room(legend))
    const most = points(paper.height ?? paper.highest) - top - rest
    const broadest = mapIn({ left: margin, right, top: 0, bottom: 0 }, letters, shown)
    const needed =
      (broadest.right - broadest.left) * Math.min(1.15, Math.max(0.55, aspect)) + broadest.top - broadest.bottom
    const bottom = top + (paper.height === null ? Math.min(most, needed) : most)
    box = { left: margin, right, top, bottom: Math.max(top + letters * 6, bottom) }
    height = paper.height === null ? box.bottom + rest : points(paper.height)
    legend = legendAt(fitted(shown, mapIn(box, letters, shown)).marks)
  }
  const fit = fitted(shown, mapIn(box, letters, shown))
  const marks = marksOf(shown, fit)
  const taken = new Occupied(48, 16)
  const within = inset(box, 0.5)
  const axis = goesAlongYears(pictured.view)
    ? axisOf(yearAxisOf(shown.atlas, pictured.places ?? shown.atlas.findings[0]), {
        ...within,
        palette,
        pixels: letters,
        x: (at) => fit.left + at * fit.scale,
      })
    : { strokes: [], texts: [] }
  for (const { x, top, pixels } of axis.texts)
    taken.add({ left: x - 2 * pixels, right: x + 2 * pixels, top, bottom: top + 1.4 * pixels })
  const { names, leaders: toNames } = options.names ? namesOf(marks, { atlas: shown.atlas, palette, letters: inner > 300 ? letters * 1.18 : letters, within, coloured, taken }) : { names: [], leaders: [] } // biome-ignore format: a room
  const { texts, leaders } =
    options.labels === 'none'
      ? { texts: [], leaders: [] }
      : labelled(marks, { atlas: shown.atlas, palette, letters, within, ...wanted(options.labels, box, letters, marks.length), wholeTitles: isPoster && marks.length <= crowd, taken }) // biome-ignore format: a room
  const key = isBroad
    ? movedBy(legend, width - margin - legend.width, box.top + gap)
    : movedBy(legend, margin, box.bottom + gap)
  const caption = movedBy(below, margin, height - margin - below.height)
  const { layers } = en.inFigure
  const areas = options.areas && coloured ? areasOf(marks, shown, fit, palette) : [] // biome-ignore format: a list
  return {
    title: said.title,
    description: said.description,
    width,
    height,
    ground: options.transparent ? null : palette.ground,
    halo: palette.ground,
    ...(pictured.retrieved === undefined ? {} : { day: pictured.retrieved }),
    layers: [
      { id: 'areas', label: layers.areas, areas },
      { id: 'years', label: layers.years, strokes: axis.strokes, texts: axis.texts },
      { id: 'ties', label: layers.ties, strokes: strokesOf(shown, fit) },
      { id: 'marks', label: layers.marks, layers: byCluster('marks', shown.atlas, marks, (marks) => ({ marks })) },
      { id: 'leaders', label: layers.leaders, strokes: [...leaders, ...toNames] },
      { id: 'labels', label: layers.labels, layers: byCluster('labels', shown.atlas, texts, (texts) => ({ texts })) },
      { id: 'names', label: layers.names, texts: names },
      { id: 'legend', label: layers.legend, strokes: key.strokes, marks: key.marks, texts: key.texts },
      { id: 'words', label: layers.words, texts: [...movedBy(above, margin, margin).texts, ...caption.texts] },
    ].filter(
      ({ layers, ...shapes }) =>
        (layers ?? Object.values(shapes).flatMap((list) => (typeof list === 'string' ? [] : list))).length > 0,
    ),
  }
}

/** Of a poster the clusters, then what marks and ties mean: beside the map in a column, below it in three. */
function posterLegend(
  key: (room: number) => readonly Block[],
  clusters: (room: number) => readonly Block[],
  {
    inner,
    gap,
    isBroad,
    high,
  }: { readonly inner: number; readonly gap: number; readonly isBroad: boolean; readonly high: number },
): Block {
  if (isBroad) {
    const legend = abreast(key, inner * 0.25, gap)
    const column = columnOf(clusters(inner * 0.25), gap * 0.9, high - legend.height - gap)
    return stacked(
      [column, legend].filter(({ height }) => height > 0),
      gap,
    )
  }
  const width = (inner - 2 * gap) / 3
  const all = [...clusters(width), ...key(width)]
  return inColumns(all, { columns: 3, width, apart: gap, gap: gap * 0.9 })
}

/** Where the marks lie: of a crowd the labels stand around it. */
function mapIn(box: Box, letters: number, { nodes }: Shown): Box {
  const { left, right, top, bottom } = inset(box, letters * 1.8)
  // Areas reach further than their marks.
  const aside = (nodes.length > crowd ? 0.1 : 0.035) * (right - left)
  const high = nodes.length > crowd ? aside / 3 : aside
  return { left: left + aside, right: right - aside, top: top + high, bottom: bottom - high }
}

/** So many marks leave no room between them. */
const crowd = 400

/** How many labels a map of a size has room for; of a crowd, only what stands out is named. */
function wanted(labels: FigureOptions['labels'], box: Box, letters: number, marks: number) {
  const room = ((box.right - box.left) * (box.bottom - box.top)) / letters ** 2
  const led = Math.min(60, Math.max(8, Math.ceil(room / 160)))
  return labels === 'few'
    ? { most: Math.ceil(led * 0.8), considered: led * 2, led: Math.ceil(led / 2), isCrowd: marks > crowd }
    : { most: 900, isCrowd: marks > crowd, considered: marks > crowd ? Math.max(crowd / 2, led * 8) : marks, led }
}

/** Paper is white. */
const onPaper = (palette: Palette): Palette => (palette.name === 'light' ? { ...palette, ground: '#ffffff' } : palette)

const nothing: Block = { width: 0, height: 0, marks: [], strokes: [], texts: [] }

const inset = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left + by,
  right: right - by,
  top: top + by,
  bottom: bottom - by,
})

interface Line {
  readonly text: string | null
  readonly pixels: number
  readonly weight: MeasuredWeight
  readonly colour: string
  /** Space before it, if something stands above. */
  readonly above?: number
}

/** Texts below each other, wrapped. */
function block(lines: readonly Line[], room: number): Block {
  const texts: Text[] = []
  let y = 0
  for (const { text, pixels, weight, colour, above = 0 } of lines) {
    const wrapped = text === null ? [] : wrappedTo(text, room, { pixels, weight, most: 6 })
    if (wrapped.length === 0) continue
    if (y > 0) y += above
    const lineHeight = pixels * 1.25
    texts.push({ lines: wrapped, x: 0, top: y, anchor: 'start', pixels, weight, lineHeight, spacing: 0, colour, opacity: 1, halo: 0 }) // biome-ignore format: a text
    y += lineHeight * wrapped.length
  }
  return { ...nothing, width: room, height: y, texts }
}

/** What belongs to each cluster as a layer of its own, the largest cluster first. */
function byCluster<T extends { readonly cluster: number }>(
  id: string,
  atlas: Atlas,
  all: readonly T[],
  shapes: (list: readonly T[]) => Pick<FigureLayer, 'marks' | 'texts'>,
): readonly FigureLayer[] {
  const groups = new Map<number, T[]>()
  for (const one of all) {
    const list = groups.get(one.cluster)
    if (list === undefined) groups.set(one.cluster, [one])
    else list.push(one)
  }
  const names = new Map(namedClusters(atlas).map(({ number, label }) => [number, label]))
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([cluster, list]) => ({
      id: `${id}-${cluster + 1}`,
      label: names.get(cluster) ?? en.inFigure.noCluster,
      ...shapes(list),
    }))
}

const fingerprints = new WeakMap<Atlas, string>()

const fingerprintOf = (atlas: Atlas): string => {
  const known = fingerprints.get(atlas) ?? shortFingerprint(fingerprint(atlas))
  fingerprints.set(atlas, known)
  return known
}

/** The two sentences of a map, of the works that are on the figure. */
function sentencesOf({ atlas, filtered }: Pictured): string {
  const first = firstOf(atlas, 'work')
  const counted = filtered === null ? null : filtered.nodes.slice(first, first + orderOf(atlas).work)
  return plainSentences(atlas, mapInWords(atlas, counted, counted === null ? trendsOf(atlas) : null))
}

const filesOf = ({ history: { sources } }: Atlas): readonly string[] =>
  Array.from({ length: lengthOf(sources.file) }, (_, i) => textAt(sources.file, i))

/** First and last year of the works that a figure is of; null where none is dated. */
function yearsOf({ atlas, filtered }: Pictured): readonly [first: number, last: number] | null {
  const works = Uint32Array.from({ length: orderOf(atlas).work }, (_, w) => w)
  const years = yearCounts(atlas, among(works, filtered?.period?.counted ?? null))
  return years.length === 0 ? null : [years[0]!.year, years.at(-1)!.year]
}

/** What a figure says in words unless it is told otherwise. */
export function wordsOf(pictured: Pictured, shown: Pick<Shown, 'nodes' | 'ties'>) {
  const { atlas, retrieved } = pictured
  const counts = { author: 0, work: 0, topic: 0 }
  for (const node of shown.nodes) counts[kindAt(atlas, node)]++
  const facts = {
    shown: counts,
    ties: shown.ties.length,
    years: yearsOf(pictured),
    files: filesOf(atlas).map((path) => path.slice(path.lastIndexOf('/') + 1)),
    retrieved,
    fingerprint: fingerprintOf(atlas),
  }
  const clusters = namedClusters(atlas)
    .slice(0, 10)
    .map(({ label }) => label)
  return {
    title: pictured.name || titleOn(atlas),
    subtitle: en.inFigure.subtitle(facts),
    caption: en.inFigure.caption(facts),
    description: en.inFigure.description(facts, clusters),
  }
}
