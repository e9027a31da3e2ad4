import { type NodeKind, nodeKinds } from '../model/ids.ts'
import { en } from '../words/en.ts'
import type { ColourMeaning } from './colour-meaning.ts'
import { diamondReach, type Mark, type Stroke, type Text } from './drawing.ts'
import type { Fit, Shown } from './figure-map.ts'
import { textWidth } from './lettered.ts'
import type { Palette } from './palette.ts'
import { sizeSteps } from './size-steps.ts'
import { wrappedTo } from './text-lines.ts'
import { lineOf, tieKinds } from './tie-look.ts'

/** What stands in a corner of a figure, laid out from (0, 0). */
export interface Block {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
  readonly strokes: readonly Stroke[]
  readonly texts: readonly Text[]
}

interface LegendStyle {
  readonly palette: Palette
  readonly letters: number
  /** Id of the measure that sizes the marks. */
  readonly measure: string
  /** Clusters and their colours are told elsewhere on the sheet. */
  readonly hasClusters?: boolean
}

/** What shape, colour, size and ties mean: a block each, as wide as its words and no wider than `room`. */
export function legendOf(shown: Shown, fit: Fit, style: LegendStyle, room: number): readonly Block[] {
  const { meaning } = shown.colours
  const words = en.inFigure.legend
  const kinds = nodeKinds.filter((kind) => shown.kinds.has(kind))
  const shapes = kinds.map((kind) => ({
    mark: { kind, colour: meaning.by === 'kind' ? style.palette.kinds[kind] : style.palette.quiet },
    label: en.kinds[kind].within,
  }))
  return [
    ...(shapes.length > 1 || meaning.by === 'kind' ? [block(words.shape, shapes, style, room)] : []),
    ...(meaning.by === 'kind' || (meaning.by === 'cluster' && style.hasClusters === true)
      ? []
      : [
          block(meaning.by === 'year' ? words.years : (meaning.label ?? words.colour), coloursIn(meaning), style, room),
        ]),
    ...sizes(shown, fit, style, room),
    ...ties(shown, style, room),
  ]
}

interface Row {
  readonly mark?: Pick<Mark, 'kind' | 'colour'> & { readonly radius?: number }
  readonly stroke?: Pick<Stroke, 'width' | 'line'>
  readonly label: string
}

function coloursIn(meaning: Exclude<ColourMeaning, { by: 'kind' }>): readonly Row[] {
  if (meaning.by !== 'year')
    return meaning.entries
      .filter(({ count }) => count > 0)
      .map(({ colour, label }) => ({ mark: { kind: 'author', colour }, label }))
  const { first, last, stops } = meaning
  if (first === last) return [{ mark: { kind: 'author', colour: stops.at(-1)! }, label: String(first) }]
  return stops.map((colour, i) => ({
    mark: { kind: 'author', colour },
    label: String(Math.round(first + ((last - first) * i) / (stops.length - 1))),
  }))
}

function sizes({ sizes, kinds, atlas }: Shown, fit: Fit, style: LegendStyle, room: number): readonly Block[] {
  const kind = nodeKinds.find((kind) => kinds.has(kind) && sizes.largest[kind] > 0)
  const has = atlas.findings[0].measures.some(({ id }) => id === style.measure)
  if (kind === undefined || !has) return []
  const name = en.measures[style.measure]?.label ?? style.measure
  const rows = sizeSteps(sizes.largest[kind]).map((value) => ({
    mark: {
      kind,
      colour: style.palette.quiet,
      radius: radiusOf(kind, sizes, value) * fit.marks,
    },
    label: en.figure(value),
  }))
  return [block(`${name}, ${en.kinds[kind].manyWithin}`, rows, style, room)]
}

/** The radius that a mark of a value has; those of works and topics are smaller than those of authors. */
function radiusOf(kind: NodeKind, { least, most, largest }: Shown['sizes'], value: number): number {
  const share = { author: 1, work: 0.62, topic: 0.6 }[kind]
  return least + (most * share - least) * Math.sqrt(value / largest[kind])
}

function ties(shown: Shown, style: LegendStyle, room: number): readonly Block[] {
  const rows = tieKinds
    .filter((kind) => shown.tieKinds.has(kind))
    .map((kind) => ({
      stroke: { width: (kind === 'coauthorship' ? 0.16 : 0.1) * style.letters, line: lineOf(kind) },
      label: en.inFigure.ties[kind],
    }))
  const states = (['new', 'continuing', 'dormant'] as const)
    .filter((state) => shown.tieStates.has(state))
    .map((state) => ({
      stroke: { width: (state === 'new' ? 0.28 : 0.1) * style.letters, line: lineOf('coauthorship', state) },
      label: en.inFigure.tieStates[state],
    }))
  rows.push(...states)
  return rows.length === 0 ? [] : [block(en.inFigure.legend.ties, rows, style, room)]
}

function block(heading: string, rows: readonly Row[], { palette, letters }: LegendStyle, room: number): Block {
  const line = letters * 1.42
  const swatch = Math.max(letters * 0.34, 1.6)
  const reach = Math.max(
    swatch,
    ...rows.map(({ mark }) => (mark?.radius ?? 0) * (mark?.kind === 'topic' ? diamondReach : 1)),
  )
  const isTied = rows.some(({ stroke }) => stroke !== undefined)
  const left = isTied ? letters * 2.6 : 2 * reach + letters * 0.6
  const marks: Mark[] = []
  const strokes: Stroke[] = []
  const texts: Text[] = []
  const write = (lines: readonly string[], x: number, top: number, weight: 400 | 600): void => {
    texts.push({ lines, x, top, anchor: 'start', pixels: letters, weight, lineHeight: line, spacing: 0, colour: weight === 600 ? palette.ink : palette.quiet, opacity: 1, halo: 0 }) // biome-ignore format: a text
  }
  let width = 0
  let y = 0
  const head = wrappedTo(heading, room, { pixels: letters, weight: 600, most: 2 })
  write(head, 0, y, 600)
  y += line * head.length + letters * 0.15
  width = Math.max(width, ...head.map((one) => letters * textWidth(one, 600)))
  for (const { mark, stroke, label } of rows) {
    const said = wrappedTo(label, room - left, { pixels: letters, weight: 400, most: 2 })
    const radius = mark?.radius ?? swatch
    const height = Math.max(
      line * said.length,
      2 * radius * (mark?.kind === 'topic' ? diamondReach : 1) + letters * 0.25,
    )
    const middle = y + height / 2
    if (mark !== undefined)
      marks.push({ kind: mark.kind, colour: mark.colour, radius, x: reach, y: middle, opacity: 1 })
    if (stroke !== undefined)
      strokes.push({ x1: 0, y1: middle, x2: left - letters * 0.6, y2: middle, from: palette.tie, to: palette.tie, opacity: 0.9, ...stroke }) // biome-ignore format: a line
    write(said, left, middle - (line * said.length) / 2, 400)
    width = Math.max(width, ...said.map((one) => left + letters * textWidth(one, 400)))
    y += height
  }
  return { width, height: y, marks, strokes, texts }
}

/**
 * Blocks beside each other, as wide as the sheet allows; where that is too narrow for all, the low ones below each other.
 */
export function abreast(blocks: (room: number) => readonly Block[], room: number, gap: number): Block {
  const apart = gap * 1.8
  const widest = (list: readonly Block[]): number => list.reduce((sum, { width }) => sum + width + apart, -apart)
  const whole = blocks(room)
  if (widest(whole) <= room) return inRow(whole, apart)
  const [narrow = 0, colour = 0] = whole.length < 2 ? [room, 0] : [Math.max(...whole.map((one, i) => (i === 1 ? 0 : one.width))), whole[1]!.width] // biome-ignore format: two widths
  if (narrow > room * 0.5) return stacked(blocks(room), gap)
  const columns: [Block[], Block[]] = [[], []]
  const high = [0, 0]
  for (const [i, one] of blocks(Math.min(colour, room - narrow - apart)).entries()) {
    const column = i === 0 ? 0 : i === 1 ? 1 : high[0]! <= high[1]! ? 0 : 1
    columns[column]!.push(one)
    high[column]! += one.height + gap
  }
  const left = stacked(columns[0], gap)
  return inRow([{ ...left, width: narrow }, stacked(columns[1], gap)], apart)
}

function inRow(blocks: readonly Block[], apart: number): Block {
  let x = 0
  const placed = blocks.map((one) => {
    const moved = movedBy(one, x, 0)
    x += one.width + apart
    return moved
  })
  return joined(placed, Math.max(0, x - apart), Math.max(0, ...blocks.map(({ height }) => height)))
}

/** Blocks in columns of a width, in their order, about as high as each other. */
export function inColumns(
  blocks: readonly Block[],
  {
    columns,
    width,
    apart,
    gap,
  }: { readonly columns: number; readonly width: number; readonly apart: number; readonly gap: number },
): Block {
  const whole = blocks.reduce((sum, { height }) => sum + height + gap, 0)
  const lists: Block[][] = Array.from({ length: columns }, () => [])
  let sum = 0
  for (const block of blocks) {
    // A block belongs where its middle lies.
    lists[Math.min(columns - 1, Math.floor((columns * (sum + block.height / 2)) / whole))]!.push(block)
    sum += block.height + gap
  }
  return inRow(
    lists.map((list) => ({ ...stacked(list, gap), width })),
    apart,
  )
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0
  const placed = blocks.map((one) => {
    const moved = movedBy(one, 0, y)
    y += one.height + gap
    return moved
  })
  return joined(placed, Math.max(0, ...blocks.map(({ width }) => width)), Math.max(0, y - gap))
}

const joined = (blocks: readonly Block[], width: number, height: number): Block => ({
  width,
  height,
  marks: blocks.flatMap(({ marks }) => marks),
  strokes: blocks.flatMap(({ strokes }) => strokes),
  texts: blocks.flatMap(({ texts }) => texts),
})

export const movedBy = (block: Block, dx: number, dy: number): Block => ({
  ...block,
  marks: block.marks.map((mark) => ({ ...mark, x: mark.x + dx, y: mark.y + dy })),
  strokes: block.strokes.map((one) => ({ ...one, x1: one.x1 + dx, x2: one.x2 + dx, y1: one.y1 + dy, y2: one.y2 + dy })),
  texts: block.texts.map((text) => ({ ...text, x: text.x + dx, top: text.top + dy })),
})
