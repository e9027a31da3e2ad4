import type { Atlas } from '../atlas/atlas.ts'
import { kindAt, type NodeNumber, nodeCount } from '../atlas/nodes.ts'
import { tiesOf } from '../atlas/tie-ends.ts'
import type { TieState } from '../atlas/tie-states.ts'
import { mixed } from '../model/colour.ts'
import type { NodeKind } from '../model/ids.ts'
import { lenses } from '../model/lenses.ts'
import { powInt } from '../model/maths.ts'
import { by } from '../model/order.ts'
import type { TieKind } from '../model/tie.ts'
import type { ColourScale } from './colour-meaning.ts'
import { diamondReach, type Mark, type Stroke } from './drawing.ts'
import type { Pictured } from './figure-options.ts'
import type { Box } from './label-placement.ts'
import type { Palette } from './palette.ts'
import { colourScale, type SizeScale, sizeScale } from './scales.ts'
import { fadedBy, lineOf, restingTies, stateIn, tieKinds, tieOpacity, tieWidth, weighedIn } from './tie-look.ts'

/** A mark of a figure, and what it stands for. */
export interface Placed extends Mark {
  readonly node: NodeNumber
  readonly cluster: number
  /** How far it reaches from its middle. */
  readonly reach: number
}

/** What of a map is shown, before it has a place on a sheet. */
export interface Shown {
  readonly atlas: Atlas
  readonly nodes: readonly NodeNumber[]
  readonly ties: readonly Tied[]
  readonly tieKinds: ReadonlySet<TieKind>
  /** What a period makes of them, where there is one. */
  readonly tieStates: ReadonlySet<TieState>
  readonly kinds: ReadonlySet<NodeKind>
  readonly colours: ColourScale
  readonly sizes: SizeScale
  /** Around the nodes, in the layout, y downwards. */
  readonly extent: Box
  /** Length of the layout that the whole map is as long as. */
  readonly unit: number
  x(node: NodeNumber): number
  y(node: NodeNumber): number
}

interface Tied {
  readonly a: NodeNumber
  readonly b: NodeNumber
  readonly kind: TieKind
  readonly state?: TieState
  readonly width: number
  readonly opacity: number
}

/** What a figure is of: the nodes of its lens that no filter hides and that lie in the part that is seen. */
export function shownIn(
  { atlas, view, filtered, dormant, tagged, places = atlas.findings[0], within }: Pictured,
  palette: Palette,
): Shown {
  const lens = lenses.find(({ id }) => id === view.lens) ?? lenses[0]
  const canChoose = 'kindsCanBeChosen' in lens
  const kinds = new Set<NodeKind>(lens.kinds.filter((kind) => !canChoose || view.kinds.includes(kind)))
  const [x, y] = [(node: NodeNumber) => finite(places.x[node]), (node: NodeNumber) => -finite(places.y[node])]
  const count = nodeCount(atlas)
  const on = new Uint8Array(count)
  let shown = 0
  for (let node = 0; node < count; node++) {
    if (!kinds.has(kindAt(atlas, node)) || (filtered !== null && filtered.nodes[node] !== 1)) continue
    shown++
    if (within === undefined || isIn(within, x(node), y(node))) on[node] = 1
  }
  const nodes = Array.from({ length: count }, (_, node) => node).filter((node) => on[node] === 1)
  const ties: Tied[] = []
  const weighed = weighedIn(atlas, filtered?.period)
  const wanted = new Set<TieKind>(lens.ties)
  for (const kind of tieKinds) {
    if (!wanted.has(kind)) continue
    const hidden = filtered?.hiddenTies.of[kind]
    const resting = dormant?.[kind]
    for (const [a, b, k] of tiesOf(atlas, kind))
      if (on[a] === 1 && on[b] === 1 && (hidden?.[k] !== 1 || resting?.[k] === 1)) {
        const state = stateIn(weighed, kind, k)
        ties.push({ a, b, kind, ...(state && { state }), width: tieWidth(weighed, kind, k), opacity: tieOpacity(weighed, kind, k) }) // biome-ignore format: a tie
      }
  }
  return {
    atlas,
    nodes,
    ties,
    tieKinds: new Set(ties.map(({ kind }) => kind)),
    tieStates: new Set(ties.flatMap(({ state }) => state ?? [])),
    kinds: new Set(nodes.map((node) => kindAt(atlas, node))),
    colours: colourScale(atlas, view.colour, palette, on, tagged),
    sizes: sizeScale(atlas, view.size, filtered === null ? count : shown),
    extent: around(nodes, x, y),
    unit: lengthOf(places),
    x,
    y,
  }
}

/** Where the map lies on the sheet: points of a unit of the layout, and where its origin is. */
export interface Fit {
  readonly scale: number
  readonly left: number
  readonly top: number
  /** What sizes of marks are multiplied by. */
  readonly marks: number
}

/** Pixels of the screen that a map is as long as, for which the sizes of marks are made. */
const onScreen = 760

/** Points of the smallest mark: thinner than that, paper shows none. */
const leastRadius = 0.42

/** Fits what is shown into a part of the sheet, in its middle, with room for the marks at its edge. */
export function fitted({ extent, unit }: Shown, into: Box): Fit {
  const [width, height] = [extent.right - extent.left, extent.bottom - extent.top]
  const [roomX, roomY] = [into.right - into.left, into.bottom - into.top]
  const scale = Math.min(roomX / (width || 1), roomY / (height || 1), 4 * (Math.min(roomX, roomY) / unit))
  return {
    scale,
    left: (into.left + into.right) / 2 - ((extent.left + extent.right) / 2) * scale,
    top: (into.top + into.bottom) / 2 - ((extent.top + extent.bottom) / 2) * scale,
    marks: (Math.max(width, height, unit / 4) * scale) / onScreen,
  }
}

/** The marks, larger ones first, so that none covers a smaller one of its cluster. */
export function marksOf(shown: Shown, fit: Fit): readonly Placed[] {
  const { membership } = shown.atlas.findings[0]
  return shown.nodes
    .map((node): Placed => {
      const kind = kindAt(shown.atlas, node)
      const radius = Math.max(leastRadius, shown.sizes.of(node) * fit.marks)
      return {
        node,
        kind,
        cluster: membership[node]!,
        x: fit.left + shown.x(node) * fit.scale,
        y: fit.top + shown.y(node) * fit.scale,
        radius,
        reach: kind === 'topic' ? radius * diamondReach : radius,
        colour: shown.colours.of(node),
        opacity: 1,
      }
    })
    .sort(by(({ radius }) => -radius, ({ node }) => node)) // biome-ignore format: one criterion after another
}

/** The ties in the middle colour of their ends, each kind over the one before. */
export function strokesOf(shown: Shown, fit: Fit): readonly Stroke[] {
  const { tieOpacity: rest, farFade } = restingTies(shown.ties.length)
  const thin = Math.max(0.32, 0.62 * Math.sqrt(fit.marks))
  const strokes = shown.ties.map(({ a, b, kind, state, width, opacity }) => {
    const [x1, y1] = [fit.left + shown.x(a) * fit.scale, fit.top + shown.y(a) * fit.scale]
    const [x2, y2] = [fit.left + shown.x(b) * fit.scale, fit.top + shown.y(b) * fit.scale]
    const length = Math.sqrt((x1 - x2) ** 2 + (y1 - y2) ** 2) / fit.scale / shown.unit
    const colour = mixed(shown.colours.of(a), shown.colours.of(b), 0.5)
    return {
      x1,
      y1,
      x2,
      y2,
      from: colour,
      to: colour,
      width: tenth(width * thin),
      opacity: shade(rest * opacity * fadedBy(length, farFade)),
      line: lineOf(kind, state),
      layer: tieKinds.indexOf(kind),
    }
  })
  // Those that look alike follow each other.
  return strokes.sort(
    by(({ layer }) => layer, ({ opacity }) => opacity, ({ width }) => width, ({ from }) => Number.parseInt(from.slice(1), 16)), // biome-ignore format: one criterion after another
  )
}

/** Shades of ties, each a quarter stronger than the one before: ties that share one can be said in few words. */
const shades = Array.from({ length: 25 }, (_, i) => Math.round(1e4 * 0.005 * powInt(1.25, i)) / 1e4)

const shade = (opacity: number): number => shades.find((level) => level >= opacity * 0.9) ?? 1

const tenth = (value: number): number => Math.round(20 * value) / 20

const isIn = ({ left, right, top, bottom }: Box, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom

function around(nodes: readonly NodeNumber[], x: Shown['x'], y: Shown['y']): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity] // biome-ignore format: four sides
  for (const node of nodes) {
    left = Math.min(left, x(node))
    right = Math.max(right, x(node))
    top = Math.min(top, y(node))
    bottom = Math.max(bottom, y(node))
  }
  return left > right ? { left: 0, right: 0, top: 0, bottom: 0 } : { left, right, top, bottom }
}

function lengthOf({ x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }): number {
  const all = around(
    Array.from({ length: x.length }, (_, node) => node),
    (node) => finite(x[node]),
    (node) => finite(y[node]),
  )
  return Math.max(all.right - all.left, all.bottom - all.top) || 1
}

const finite = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value : 0)
