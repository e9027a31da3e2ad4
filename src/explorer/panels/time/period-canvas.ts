import type { Atlas } from '../../../atlas/atlas.ts'
import { kindAt, nodeCount } from '../../../atlas/nodes.ts'
import type { Span } from '../../../atlas/periods.ts'
import { tiesOf } from '../../../atlas/tie-ends.ts'
import { isStated, statesInPeriod } from '../../../atlas/tie-states.ts'
import type { NodeKind } from '../../../model/ids.ts'
import type { Positions } from '../../../model/positions.ts'
import type { TieKind } from '../../../model/tie.ts'
import type { ColourScale } from '../../../picture/colour-meaning.ts'
import { diamondReach } from '../../../picture/drawing.ts'
import type { Palette } from '../../../picture/palette.ts'
import type { SizeScale } from '../../../picture/scales.ts'

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
  context.fillStyle = palette.ground
  context.fillRect(0, 0, width, height)
  const grey = new Path2D()
  const byColour = new Map<string, Path2D>()
  const sizing = Math.min(width, height * 1.4) / sizedFor
  // Where there are few they can be larger.
  const dot = Math.max(0.9, Math.min(1.8, 40 / Math.sqrt(shown.length))) * scale
  for (const { node, kind, colour, size } of shown) {
    const [across, down] = [x(node), y(node)]
    if (nodes[node] === 0) {
      grey.rect(across - dot, down - dot, 2 * dot, 2 * dot)
      continue
    }
    const path = byColour.get(colour) ?? new Path2D()
    byColour.set(colour, path)
    trace(path, kind, across, down, Math.max(1.1 * scale, size * sizing))
  }
  context.globalAlpha = palette.name === 'light' ? 0.22 : 0.42
  context.fillStyle = palette.quiet
  context.fill(grey)
  paintTies(context, small, nodes, span, x, y, scale)
  context.globalAlpha = 1
  for (const [colour, path] of byColour) {
    context.fillStyle = colour
    context.fill(path)
  }
}

function paintTies(
  context: CanvasRenderingContext2D,
  { atlas, kinds, palette, ties }: SmallMaps,
  nodes: Uint8Array,
  span: Span,
  x: (node: number) => number,
  y: (node: number) => number,
  scale: number,
): void {
  const lines = new Path2D()
  let count = 0
  for (const kind of ties) {
    if (!isStated(kind) || !kinds.has(kind === 'coauthorship' ? 'author' : 'topic')) continue
    const among = [...tiesOf(atlas, kind)].filter(([a, b]) => nodes[a] === 1 && nodes[b] === 1)
    count += among.length
    if (count > mostTies) return
    const states = statesInPeriod(atlas, kind, span)
    for (const [a, b, k] of among) {
      if (states[k] !== 1 && states[k] !== 2) continue
      lines.moveTo(x(a), y(a))
      lines.lineTo(x(b), y(b))
    }
  }
  context.globalAlpha = 0.5
  context.lineWidth = 0.8 * scale
  context.strokeStyle = palette.tie
  context.stroke(lines)
}

function trace(path: Path2D, kind: NodeKind, x: number, y: number, r: number): void {
  if (kind === 'work') path.rect(x - r, y - r, 2 * r, 2 * r)
  else if (kind === 'topic') {
    const out = r * diamondReach
    path.moveTo(x - out, y)
    path.lineTo(x, y - out)
    path.lineTo(x + out, y)
    path.lineTo(x, y + out)
    path.closePath()
  } else {
    path.moveTo(x + r, y)
    path.arc(x, y, r, 0, 2 * Math.PI)
  }
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
