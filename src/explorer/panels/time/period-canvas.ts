import type { Atlas } from '../../../atlas/atlas.ts'
import { kindAt, nodeCount } from '../../../atlas/nodes.ts'
import type { Span } from '../../../atlas/periods.ts'
import { tiesOf } from '../../../atlas/tie-ends.ts'
import { isStated, statesInPeriod } from '../../../atlas/tie-states.ts'
import { channels } from '../../../model/colour.ts'
import type { NodeKind } from '../../../model/ids.ts'
import type { Positions } from '../../../model/positions.ts'
import type { TieKind } from '../../../model/tie.ts'
import type { ColourScale } from '../../../picture/colour-meaning.ts'
import type { Palette } from '../../../picture/palette.ts'
import type { SizeScale } from '../../../picture/scales.ts'
import { SmallRaster } from './small-raster.ts'

/** What small maps of one map are drawn from. */
interface Sources {
  readonly atlas: Atlas
  readonly places: Positions<ArrayLike<number>>
  readonly kinds: ReadonlySet<NodeKind>
  readonly ties: ReadonlySet<TieKind>
  readonly colours: ColourScale
  readonly sizes: SizeScale
  readonly palette: Palette
}

/** All that they have in common, found once for them all. */
export interface SmallMaps extends Sources {
  /** Nodes of the shown kinds, and their kinds, colours and sizes in the same order. */
  readonly shown: readonly {
    readonly node: number
    readonly kind: NodeKind
    readonly colour: string
    readonly size: number
  }[]
  readonly extent: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }
}

export function smallMaps(sources: Sources): SmallMaps {
  const { atlas, colours, kinds, places, sizes } = sources
  const nodes = Array.from({ length: nodeCount(atlas) }, (_, node) => node).filter((node) =>
    kinds.has(kindAt(atlas, node)),
  )
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity] // biome-ignore format: four sides
  for (const node of nodes) {
    left = Math.min(left, finite(places.x[node]))
    right = Math.max(right, finite(places.x[node]))
    bottom = Math.min(bottom, finite(places.y[node]))
    top = Math.max(top, finite(places.y[node]))
  }
  return {
    ...sources,
    shown: nodes.map((node) => ({ node, kind: kindAt(atlas, node), colour: colours.of(node), size: sizes.of(node) })),
    extent: { left, right, bottom, top },
  }
}

/** Pixels that sizes of marks are made for; in a small map they are a little larger than to scale, to be seen. */
const sizedFor = 620

/** More ties than these would be a veil over so small a map. */
const mostTies = 700

/** Draws the map small: in grey what there is, in colour what is of a period, with the ties of the period where they are few. */
export function paintPeriod(canvas: HTMLCanvasElement, small: SmallMaps, nodes: Uint8Array, span: Span): void {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null || canvas.width === 0 || canvas.height === 0) return
  const { palette, shown } = small
  const { width, height } = canvas
  const { x, y, scale } = fittedTo(small, width, height)
  const raster = new SmallRaster(width, height, palette.ground)
  const sizing = Math.min(width, height * 1.4) / sizedFor
  // Where there are few they can be larger.
  const dot = Math.max(0.9, Math.min(1.8, 40 / Math.sqrt(shown.length))) * scale
  raster.layer(palette.quiet, palette.name === 'light' ? 0.22 : 0.42, ({ square }) => {
    for (const { node } of shown) if (nodes[node] === 0) square(x(node), y(node), dot)
  })
  const ties = tiesIn(small, nodes, span)
  if (ties.length > 0)
    raster.layer(palette.tie, 0.5, ({ line }) => {
      for (const [a, b] of ties) line(x(a), y(a), x(b), y(b), 0.8 * scale)
    })
  const known = new Map<string, ReturnType<typeof channels>>()
  for (const { node, kind, colour, size } of shown) {
    if (nodes[node] === 0) continue
    const own = known.get(colour) ?? channels(colour)
    known.set(colour, own)
    raster.mark(kind, x(node), y(node), Math.max(1.1 * scale, size * sizing), own)
  }
  context.putImageData(new ImageData(raster.data, width, height), 0, 0)
}

/** The ties of a period between what is of it; none where there are too many. */
function tiesIn(
  { atlas, kinds, ties }: SmallMaps,
  nodes: Uint8Array,
  span: Span,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let count = 0
  for (const kind of ties) {
    if (!isStated(kind) || !kinds.has(kind === 'coauthorship' ? 'author' : 'topic')) continue
    const states = statesInPeriod(atlas, kind, span)
    for (const [a, b, k] of tiesOf(atlas, kind)) {
      if (nodes[a] === 0 || nodes[b] === 0) continue
      if (++count > mostTies) return []
      if (states[k] === 1 || states[k] === 2) found.push([a, b])
    }
  }
  return found
}

/** Where places of the layout lie in a picture, with some room around them. */
function fittedTo({ extent: { left, right, bottom, top }, places }: SmallMaps, width: number, height: number) {
  const room = 0.06 * Math.min(width, height)
  const unit = Math.min((width - 2 * room) / (right - left || 1), (height - 2 * room) / (top - bottom || 1))
  const [x0, y0] = [(left + right) / 2, (bottom + top) / 2]
  return {
    x: (node: number) => width / 2 + (finite(places.x[node]) - x0) * unit,
    y: (node: number) => height / 2 - (finite(places.y[node]) - y0) * unit,
    /** Pixels of the canvas in one of CSS, about. */
    scale: window.devicePixelRatio || 1,
  }
}

const finite = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value : 0)
