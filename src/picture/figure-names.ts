import type { Atlas } from '../atlas/atlas.ts'
import { mixed } from '../model/colour.ts'
import { by } from '../model/order.ts'
import { sentenceCase } from './cluster-heading.ts'
import { clusterColours } from './cluster-shades.ts'
import type { Stroke, Text } from './drawing.ts'
import type { Placed } from './figure-map.ts'
import { type Box, Occupied, partsOf } from './label-placement.ts'
import { textWidth } from './lettered.ts'
import { namedClusters } from './named-clusters.ts'
import type { Palette } from './palette.ts'
import { wrappedTo } from './text-lines.ts'

export interface NameRoom {
  readonly atlas: Atlas
  readonly palette: Palette
  readonly letters: number
  readonly within: Box
  /** Whether clusters have colours. */
  readonly coloured: boolean
  readonly taken: Occupied
}

const weight = 600
/** Share of the map that names may cover. */
const mostCovered = 0.2
/** Width of a name, for letters of size 1. */
const broadest = 13
/** Steps to the side and down that a name is tried at, the nearest first. */
const tries: readonly (readonly [number, number])[] = Array.from(
  { length: 15 * 25 },
  (_, i) => [(i % 15) - 7, Math.floor(i / 15) - 12] as const,
).sort(by(([column, row]) => column * column + row * row))

export interface Names {
  readonly names: readonly (Text & { readonly cluster: number })[]
  readonly leaders: readonly Stroke[]
}

/**
 * The names of the clusters that have at least three marks and a fiftieth of all, each near the middle of its own, where
 * it covers the fewest marks and no other name. From one that stands among the marks of others a line leads to its own.
 */
export function namesOf(marks: readonly Placed[], room: NameRoom): Names {
  const members = new Map<number, Placed[]>()
  for (const mark of marks) {
    const list = members.get(mark.cluster)
    if (list === undefined) members.set(mark.cluster, [mark])
    else list.push(mark)
  }
  const standing = new Occupied(24, 12)
  const large = new Occupied(24, 12)
  for (const { x, y, reach } of marks) {
    const box = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
    ;(reach > room.letters * 0.4 ? large : standing).add(box)
  }
  const own = clusterColours(room.atlas, room.palette)
  const named = namedClusters(room.atlas)
    .filter(({ number }) => (members.get(number)?.length ?? 0) >= Math.max(3, marks.length / 50))
    .slice(0, 10)
    .map(({ number, label, terms }) => {
      const list = members.get(number)!
      const share = Math.sqrt(list.length / marks.length)
      const pixels = Math.round(20 * room.letters * (1.04 + 0.34 * share)) / 20
      const lines = wrappedTo(sentenceCase(headOf(label, terms)), pixels * broadest, { pixels, weight, most: 3 })
      const width = Math.max(...lines.map((line) => pixels * textWidth(line, weight)))
      const lineHeight = pixels * 1.25
      const height = lineHeight * lines.length
      return { number, list, lines, pixels, width, lineHeight, height }
    })
  const { left, right, top, bottom } = room.within
  // All of them or none: where they would hide the map, the legend names the clusters.
  if (named.reduce((sum, { width, height }) => sum + width * height, 0) > mostCovered * (right - left) * (bottom - top))
    return { names: [], leaders: [] }
  const leaders: Stroke[] = []
  const names = named.flatMap(({ number, list, lines, pixels, width, lineHeight, height }) => {
    const middle = { x: median(list.map(({ x }) => x)), y: median(list.map(({ y }) => y)) }
    const box = settled(middle, width, height, { ...room, standing, large }, straysFrom(marks, number))
    if (box === null) return []
    room.taken.add(box)
    const colour = mixed(room.coloured ? (own.get(number) ?? room.palette.other) : room.palette.quiet, room.palette.ink, 0.3) // biome-ignore format: a colour
    const line = leaderOf(box, middle, marks, number, room.letters)
    if (line !== null) {
      for (const part of partsOf(line)) room.taken.add(part)
      leaders.push({ ...line, from: colour, to: colour, width: 0.08 * room.letters, opacity: 0.9, line: 'solid' })
    }
    return {
      lines,
      x: (box.left + box.right) / 2,
      top: box.top,
      anchor: 'middle' as const,
      pixels,
      weight,
      lineHeight,
      spacing: 0,
      colour,
      opacity: 1,
      halo: pixels * 0.2,
      cluster: number,
    }
  })
  return { names, leaders }
}

/** How far around a name, for letters of size 1, it is asked whose marks stand there. */
const around = 2.5

/** A line from a name to the nearest of the more central marks of its cluster; null where most marks around are its own. */
function leaderOf(
  box: Box,
  middle: Point,
  marks: readonly Placed[],
  cluster: number,
  letters: number,
): Pick<Stroke, 'x1' | 'y1' | 'x2' | 'y2'> | null {
  const near = around * letters
  let [mine, others] = [0, 0]
  for (const mark of marks) if (farFrom(box, mark) <= near * near) mark.cluster === cluster ? mine++ : others++
  if (mine > others) return null
  const own = marks.filter((mark) => mark.cluster === cluster).sort(by((mark) => squared(mark, middle)))
  const [end] = own.slice(0, Math.ceil(own.length * 0.6)).sort(by((mark) => farFrom(box, mark)))
  if (end === undefined) return null
  const x1 = Math.min(Math.max(end.x, box.left), box.right)
  const y1 = Math.min(Math.max(end.y, box.top), box.bottom)
  return { x1, y1, x2: end.x, y2: end.y }
}

type Point = Pick<Placed, 'x' | 'y'>

const squared = (one: Point, other: Point): number => (one.x - other.x) ** 2 + (one.y - other.y) ** 2

const farFrom = (box: Box, { x, y }: Point): number =>
  squared({ x: Math.max(box.left - x, 0, x - box.right), y: Math.max(box.top - y, 0, y - box.bottom) }, { x: 0, y: 0 })

/** What stands on a map: the foremost of the topics that name a cluster, or all that a person calls it. */
function headOf(label: string, terms: readonly string[]): string {
  const parts = label.split(' · ')
  return parts.every((part) => terms.includes(part)) ? (parts[0] ?? label) : label
}

interface Standing extends NameRoom {
  readonly standing: Occupied
  readonly large: Occupied
}

function settled(
  { x, y }: { x: number; y: number },
  width: number,
  height: number,
  room: Standing,
  strays: (x: number, y: number) => number,
): Box | null {
  let best: Box | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [column, row] of tries) {
    const [dx, dy] = [column * Math.max(8, width * 0.14), row * room.letters * 0.8]
    const box = { left: x + dx - width / 2 - 1, right: x + dx + width / 2 + 1, top: y + dy - height / 2, bottom: y + dy + height / 2 } // biome-ignore format: a box
    const away = Math.sqrt(dx * dx + dy * dy) + 2.5 * strays(x + dx, y + dy)
    if (away >= least || !isInside(box, room.within) || !room.taken.isFree(box)) continue
    const cost =
      away + 14 * room.letters * room.large.crossing(box, 6) + 5 * room.letters * room.standing.crossing(box, 8)
    if (cost >= least) continue
    least = cost
    best = box
  }
  return best
}

const isInside = (box: Box, outer: Box): boolean =>
  box.left >= outer.left && box.top >= outer.top && box.right <= outer.right && box.bottom <= outer.bottom

/** By how much a mark of another cluster is nearer than those of the one that is named; of many marks some are asked. */
function straysFrom(marks: readonly Placed[], cluster: number): (x: number, y: number) => number {
  const every = Math.ceil(marks.length / asked)
  const own = marks.filter((mark) => mark.cluster === cluster).filter((_, i) => i % every === 0)
  const others = marks.filter((mark) => mark.cluster !== cluster).filter((_, i) => i % every === 0)
  const nearest = (list: readonly Placed[], x: number, y: number): number =>
    list.reduce((least, mark) => Math.min(least, (mark.x - x) ** 2 + (mark.y - y) ** 2), Number.POSITIVE_INFINITY)
  return (x, y) =>
    others.length === 0 ? 0 : Math.max(0, Math.sqrt(nearest(own, x, y)) - Math.sqrt(nearest(others, x, y)))
}

/** Marks that are asked how near they are. */
const asked = 1500

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
