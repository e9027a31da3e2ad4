import type { Atlas } from '../atlas/atlas.ts'
import { labelAt } from '../atlas/nodes.ts'
import type { NodeKind } from '../model/ids.ts'
import type { Stroke, Text } from './drawing.ts'
import type { Placed } from './figure-map.ts'
import { type Box, Occupied, partsOf } from './label-placement.ts'
import { mapLabel, wholeLines } from './label-text.ts'
import { type MeasuredWeight, textWidth } from './lettered.ts'
import { labelColour } from './lettering-look.ts'
import { MarkField } from './mark-field.ts'
import type { Palette } from './palette.ts'

export interface Labelled {
  readonly texts: readonly (Text & { readonly cluster: number })[]
  readonly leaders: readonly Stroke[]
}

/** What labels are written with, and where they may stand. */
export interface LabelRoom {
  readonly atlas: Atlas
  readonly palette: Palette
  /** Size of the smallest letters. */
  readonly letters: number
  readonly within: Box
  /** How many at most. */
  readonly most: number
  /** Of so many marks, the largest, labels are wanted at all. */
  readonly considered: number
  /** Whether lines may cross marks, where they have no other way out of a crowd. */
  readonly isCrowd: boolean
  /** So many of the first may stand further off, at the end of a line. */
  readonly led: number
  /** Titles of works are written whole, where there is room. */
  readonly wholeTitles: boolean
  /** What is written already. */
  readonly taken: Occupied
}

const weights: Readonly<Record<NodeKind, MeasuredWeight>> = { author: 600, work: 400, topic: 400 }
const growth: Readonly<Record<NodeKind, number>> = { author: 0.32, work: 0.04, topic: 0.16 }
/** Space between a mark and its label, and between labels, for letters of size 1. */
const gap = 0.22
/** The corner of a square lies further out than its sides. */
const corner = 1.3

/**
 * Labels of marks by falling size, as many as there is room for: none covers a mark that is not its own, another label
 * or the line of one. The first few find a place further off if they must, and a line leads to them.
 */
export function labelled(marks: readonly Placed[], room: LabelRoom): Labelled {
  const { taken, within } = room
  const standing = new MarkField(within.right, within.bottom, 0, marks.length)
  for (const [i, { x, y, reach, kind }] of marks.entries())
    standing.add(x, y, kind === 'work' ? reach * corner : reach, i)
  const lines = new Occupied(24, 12)
  const off = gap * room.letters
  const isFree = (box: Box, own: number, isLed: boolean): boolean =>
    isInside(box, within) &&
    // Who stands at the end of a line is not to be taken for the name of what stands beside.
    standing.isFree(wider(box, isLed ? 3.2 * off : 0.6 * off), isLed ? -1 : own) &&
    taken.isFree(box) &&
    lines.isFree(box)
  const isOpen = (part: Box, own: number, overMarks: boolean): boolean =>
    taken.isFree(part) && lines.isFree(part) && (overMarks || standing.isFree(part, own))
  const texts: Labelled['texts'][number][] = []
  const leaders: Stroke[] = []
  const largest = marks[0]?.radius ?? 1
  const seen = new Set<string>()
  let led = 0
  for (const [rank, mark] of marks.entries()) {
    if (texts.length >= room.most || rank >= room.considered) break
    const text = written(mark, largest, room)
    if (text === null) continue
    // The same words twice beside each other say no more than once.
    const key = `${mark.kind} ${text.lines.join(' ')}`
    if (seen.has(key)) continue
    const found = placeFor(
      text,
      mark,
      rank,
      led < room.led ? (room.isCrowd ? [false, true] : [false]) : [],
      isFree,
      isOpen,
    )
    if (found === null) continue
    seen.add(key)
    const { box, anchor, leader } = found
    taken.add({
      left: box.left - 1.6 * off,
      right: box.right + 1.6 * off,
      top: box.top - off / 2,
      bottom: box.bottom + off / 2,
    })
    if (leader !== undefined) {
      led++
      for (const part of partsOf(leader)) lines.add(part)
      leaders.push({
        ...leader,
        from: room.palette.quiet,
        to: room.palette.quiet,
        width: 0.055 * room.letters,
        opacity: 0.8,
        line: 'solid',
      })
    }
    texts.push({
      lines: text.lines,
      x: anchor === 'start' ? box.left : anchor === 'end' ? box.right : (box.left + box.right) / 2,
      top: box.top,
      anchor,
      pixels: text.pixels,
      weight: text.weight,
      lineHeight: text.lineHeight,
      spacing: 0,
      colour: labelColour(mark.kind, mark.colour, room.palette),
      opacity: 1,
      halo: text.pixels * 0.16,
      cluster: mark.cluster,
    })
  }
  return { texts, leaders }
}

interface Written {
  readonly lines: readonly string[]
  readonly pixels: number
  readonly weight: MeasuredWeight
  readonly lineHeight: number
  readonly width: number
  readonly height: number
}

function written({ kind, node, radius }: Placed, largest: number, room: LabelRoom): Written | null {
  const { atlas, letters, wholeTitles } = room
  const label = labelAt(atlas, node)
  const lines = (wholeTitles && kind === 'work' ? wholeLines(label, 34) : mapLabel(label, kind)).filter(
    (line) => line !== '',
  )
  if (lines.length === 0) return null
  const pixels = Math.round(20 * letters * (1 + growth[kind] * Math.min(1, radius / largest))) / 20
  const lineHeight = pixels * 1.16
  const weight = weights[kind]
  const width = pixels * Math.max(...lines.map((line) => textWidth(line, weight)))
  return { lines, pixels, weight, lineHeight, width, height: lineHeight * lines.length }
}

interface Found {
  readonly box: Box
  readonly anchor: Text['anchor']
  readonly leader?: Pick<Stroke, 'x1' | 'y1' | 'x2' | 'y2'>
}

/** Directions in sixteenths of a turn, those at which a label reads best first. */
const directions = [0, 8, 1, 15, 2, 14, 7, 9, 6, 10, 3, 13, 5, 11, 4, 12]
// Cosines and sines as numbers: engines may differ in the last bit of theirs.
// biome-ignore lint/suspicious/noApproximativeNumericConstant: a turn, whose other numbers have no names
const cosines = [1, 0.92388, 0.70711, 0.382683, 0, -0.382683, -0.70711, -0.92388, -1, -0.92388, -0.70711, -0.382683, 0, 0.382683, 0.70711, 0.92388] // biome-ignore format: a turn
const turn = directions.map((sixteenth) => [cosines[sixteenth]!, cosines[(sixteenth + 12) % 16]!] as const)
const fineTurn = turn.flatMap(([x, y]) => [
  [x, y] as const,
  // An eighth of a right angle further.
  [x * 0.980785 - y * 0.19509, y * 0.980785 + x * 0.19509] as const,
])
/** How far off a label may stand, in heights of its letters. */
const distances = [1, 1.6, 2.4, 3.4, 4.6, 6, 7.6, 9.4, 11.4]
const farther = Array.from({ length: 44 }, (_, i) => 1.2 * (i + 1))

function placeFor(
  text: Written,
  mark: Placed,
  own: number,
  ways: readonly boolean[],
  isFree: (box: Box, own: number, isLed: boolean) => boolean,
  isOpen: (part: Box, own: number, overMarks: boolean) => boolean,
): Found | null {
  const { x, y, reach } = mark
  for (const [dx, dy] of turn) {
    const near = reach * (mark.kind === 'work' && Math.abs(dx * dy) > 0.3 ? corner : 1) + gap * text.pixels
    const found = beside(text, x + dx * near, y + dy * near, dx, dy)
    if (isFree(found.box, own, false) && clears(found.box, mark)) return found
  }
  // Near by, its line crosses no mark; in a crowd it must, to where there is room.
  for (const overMarks of ways)
    for (const distance of overMarks ? farther : distances)
      for (const [dx, dy] of overMarks ? fineTurn : turn) {
        const far = reach + distance * text.pixels
        const found = beside(text, x + dx * far, y + dy * far, dx, dy)
        if (!isFree(found.box, own, true)) continue
        const leader = { x1: x + dx * reach, y1: y + dy * reach, x2: x + dx * (far - 0.8), y2: y + dy * (far - 0.8) }
        if ([...partsOf(leader)].every((part) => isOpen(part, own, overMarks))) return { ...found, leader }
      }
  return null
}

/** A label whose nearest point to a mark is (x, y), on the side that (dx, dy) points to. */
function beside({ width, height }: Written, x: number, y: number, dx: number, dy: number): Found {
  const anchor = dx > 0.3 ? 'start' : dx < -0.3 ? 'end' : 'middle'
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const top = y - height * (0.5 - dy / 2)
  return { box: { left, right: left + width, top, bottom: top + height }, anchor }
}

const wider = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top,
  bottom,
})

/** Whether a label lies beside its own mark, not on it. */
function clears(box: Box, { x, y, reach, kind }: Placed): boolean {
  const [dx, dy] = [Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)]
  return kind === 'work' ? Math.max(dx, dy) >= reach : dx * dx + dy * dy >= reach * reach
}

const isInside = (box: Box, outer: Box): boolean =>
  box.left >= outer.left && box.top >= outer.top && box.right <= outer.right && box.bottom <= outer.bottom
