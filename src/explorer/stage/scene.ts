import Graph from 'graphology'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { NodeKind } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { TieAttributes, TieKind } from '../../model/tie.ts'
import type { ColourScale, SizeScale } from '../state/scales.ts'

/** What sigma holds of a node. Lengths in the frame: the layout scaled into the unit square, y upwards. */
export interface MarkData {
  readonly place: number
  readonly kind: NodeKind
  x: number
  y: number
  xBefore: number
  yBefore: number
  size: number
  sizeBefore: number
  color: string
  colorBefore: string
  /** 1 shown, 0 not. */
  presence: number
  presenceBefore: number
}

export interface TieData {
  readonly place: number
  readonly kind: TieKind
  readonly size: number
  readonly opacity: number
  readonly dashed: boolean
  presence: number
  presenceBefore: number
}

export type DisplayGraph = Graph<MarkData, TieData>

/** How the map is to be drawn. */
export interface Choice {
  readonly kinds: ReadonlySet<NodeKind>
  readonly ties: ReadonlySet<TieKind>
  readonly colours: ColourScale
  readonly sizes: SizeScale
}

/** Where the layout lies in the frame. */
export interface Frame {
  readonly centreX: number
  readonly centreY: number
  /** Length of the layout that is 1 in the frame. */
  readonly unit: number
}

export interface Scene {
  readonly source: CoterieGraph
  readonly display: DisplayGraph
  /** Marks and ids by place; larger marks stand first and are drawn first, so that no small one is covered. */
  readonly marks: readonly MarkData[]
  readonly ids: readonly string[]
  readonly ties: readonly TieData[]
  frame: Frame
}

/**
 * The graph that sigma draws: nothing but what drawing needs, apart from the graph that is saved and exported.
 * All nodes and ties are in it, shown or not, so that a change of lens is an animation and not a new graph.
 */
export function sceneOf(source: CoterieGraph, choice: Choice): Scene {
  const display: DisplayGraph = new Graph<MarkData, TieData>({ type: 'undirected' })
  const frame = frameOf(source)
  const ordered = source
    .mapNodes((id, node) => ({ id, node, size: choice.sizes.of(node) }))
    .sort(
      by(
        ({ size }) => -size,
        ({ id }) => id,
      ),
    )
  const marks: MarkData[] = []
  ordered.forEach(({ id, node, size }, place) => {
    const x = (finite(node.x) - frame.centreX) / frame.unit + 0.5
    const y = (finite(node.y) - frame.centreY) / frame.unit + 0.5
    const color = choice.colours.of(node)
    const presence = choice.kinds.has(node.kind) ? 1 : 0
    display.addNode(id, { place, kind: node.kind, x, y, xBefore: x, yBefore: y, size, sizeBefore: size, color, colorBefore: color, presence, presenceBefore: 0 }) // biome-ignore format: what is the same twice stands side by side
    marks.push(display.getNodeAttributes(id))
  })
  const ties: TieData[] = []
  source.forEachEdge((key, tie, a, b) => {
    const presence = tieShown(tie.kind, marks[display.getNodeAttribute(a, 'place')]!, marks[display.getNodeAttribute(b, 'place')]!, choice) // biome-ignore format: one question
    display.addEdgeWithKey(key, a, b, {
      place: ties.length,
      kind: tie.kind,
      size: width(tie),
      opacity: opacity(tie),
      dashed: tie.kind === 'aboutness',
      presence,
      presenceBefore: 0,
    })
    ties.push(display.getEdgeAttributes(key))
  })
  return { source, display, marks, ids: ordered.map(({ id }) => id), ties, frame }
}

/** Sets how everything is to be drawn; what it was stays in the values "before", to animate from. */
export function redraw(scene: Scene, choice: Choice): void {
  for (const [place, mark] of scene.marks.entries()) {
    const node = scene.source.getNodeAttributes(scene.ids[place]!)
    mark.sizeBefore = mark.size
    mark.size = choice.sizes.of(node)
    mark.colorBefore = mark.color
    mark.color = choice.colours.of(node)
    mark.presenceBefore = mark.presence
    mark.presence = choice.kinds.has(mark.kind) ? 1 : 0
    mark.xBefore = mark.x
    mark.yBefore = mark.y
  }
  scene.display.forEachEdge((_, tie, __, ___, a, b) => {
    tie.presenceBefore = tie.presence
    tie.presence = tieShown(tie.kind, a, b, choice)
  })
}

/** Lets a scene begin where another stood: nodes of both move over, new ones appear. */
export function beginFrom(scene: Scene, former: Scene): void {
  for (const [place, mark] of scene.marks.entries()) {
    const id = scene.ids[place]!
    if (!former.display.hasNode(id)) continue
    const was = former.display.getNodeAttributes(id)
    mark.xBefore = was.x
    mark.yBefore = was.y
    mark.sizeBefore = was.size
    mark.colorBefore = was.color
    mark.presenceBefore = was.presence
  }
  scene.display.forEachEdge((key, tie) => {
    if (former.display.hasEdge(key)) tie.presenceBefore = former.display.getEdgeAttribute(key, 'presence')
  })
}

function frameOf(source: CoterieGraph): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity] // biome-ignore format: four sides
  source.forEachNode((_, { x, y }) => {
    left = Math.min(left, finite(x))
    right = Math.max(right, finite(x))
    bottom = Math.min(bottom, finite(y))
    top = Math.max(top, finite(y))
  })
  if (left > right) return { centreX: 0, centreY: 0, unit: 1 }
  return { centreX: (left + right) / 2, centreY: (bottom + top) / 2, unit: Math.max(right - left, top - bottom) || 1 }
}

function tieShown(kind: TieKind, a: MarkData, b: MarkData, choice: Choice): 0 | 1 {
  return choice.ties.has(kind) && choice.kinds.has(a.kind) && choice.kinds.has(b.kind) ? 1 : 0
}

/** Half of them differ in width and dash, all in opacity, so that one can tell them apart without being told. */
function width({ kind, weight, works }: TieAttributes): number {
  switch (kind) {
    case 'coauthorship':
      return Math.min(3, 0.9 + 0.45 * Math.log2(Math.max(1, works ?? weight)))
    case 'authorship':
      return 0.8
    case 'aboutness':
      return 0.7
    case 'similarity':
    case 'cooccurrence':
      return 0.6 + 1.2 * Math.min(1, Math.max(0, weight))
  }
}

function opacity({ kind, weight }: TieAttributes): number {
  switch (kind) {
    case 'coauthorship':
      return 0.75
    case 'authorship':
      return 1
    case 'aboutness':
      return 0.55 + 0.35 * Math.min(1, weight)
    case 'similarity':
    case 'cooccurrence':
      return 0.5 + 0.5 * Math.min(1, Math.max(0, weight))
  }
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
