import Graph from 'graphology'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { NodeKind } from '../../model/ids.ts'
import type { NodeAttributes } from '../../model/node.ts'
import { by } from '../../model/order.ts'
import { atOnce } from '../../model/steps.ts'
import type { TieAttributes, TieKind } from '../../model/tie.ts'
import type { Filtered } from '../state/filtering.ts'
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
  /** What filters leave; null where they are off. */
  readonly filtered: Pick<Filtered, 'nodes' | 'hiddenTies'> | null
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
  /** The nodes that it was made of where the map is too large to hold all; null where it holds all. */
  readonly only: ReadonlySet<string> | null
}

/** Nodes or ties a step. */
const step = 200

/** Above so many nodes only those that are shown are held, and a change of filter makes a new scene. */
const holdable = 20_000

/** Whether a scene can be redrawn for a choice, or must be made anew. */
export const holds = (scene: Scene, choice: Choice): boolean => scene.only === onlyOf(scene.source, choice)

const onlyOf = (source: CoterieGraph, { filtered }: Choice) =>
  filtered !== null && source.order > holdable ? filtered.nodes : null

/**
 * The graph that sigma draws: nothing but what drawing needs, apart from the graph that is saved and exported.
 * All nodes and ties are in it, shown or not, so that a change of lens is an animation and not a new graph.
 */
export function sceneOf(source: CoterieGraph, choice: Choice): Scene {
  return atOnce(sceneInSteps(source, choice))
}

/** The same in steps of a millisecond or two, for a page that must go on answering meanwhile. */
export function* sceneInSteps(source: CoterieGraph, choice: Choice): Generator<void, Scene> {
  const display: DisplayGraph = new Graph<MarkData, TieData>({ type: 'undirected' })
  const frame = frameOf(source)
  const only = onlyOf(source, choice)
  const ordered: { readonly id: string; readonly node: NodeAttributes; readonly size: number }[] = []
  for (const { node: id, attributes: node } of source.nodeEntries()) {
    if (ordered.length % step === 0) yield
    if (only === null || only.has(id)) ordered.push({ id, node, size: choice.sizes.of(node) })
  }
  yield
  ordered.sort(by(({ size }) => -size, ({ id }) => id)) // biome-ignore format: one criterion after another
  const marks: MarkData[] = []
  for (const [place, { id, node, size }] of ordered.entries()) {
    if (place % step === 0) yield
    const x = (finite(node.x) - frame.centreX) / frame.unit + 0.5
    const y = (finite(node.y) - frame.centreY) / frame.unit + 0.5
    const color = choice.colours.of(node)
    const presence = nodeShown(id, node.kind, choice)
    display.addNode(id, { place, kind: node.kind, x, y, xBefore: x, yBefore: y, size, sizeBefore: size, color, colorBefore: color, presence, presenceBefore: 0 }) // biome-ignore format: what is the same twice stands side by side
    marks.push(display.getNodeAttributes(id))
  }
  const ties: TieData[] = []
  let seen = 0
  for (const { edge: key, attributes: tie, source: a, target: b } of source.edgeEntries()) {
    if (seen++ % step === 0) yield
    if (only !== null && !(only.has(a) && only.has(b))) continue
    const presence = tieShown(key, tie.kind, marks[display.getNodeAttribute(a, 'place')]!, marks[display.getNodeAttribute(b, 'place')]!, choice) // biome-ignore format: one question
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
  }
  return { source, display, marks, ids: ordered.map(({ id }) => id), ties, frame, only }
}

/** Sets how everything is to be drawn; what it was stays in the values "before", to animate from. */
export function* redrawInSteps(scene: Scene, choice: Choice): Generator<void, void> {
  for (const [place, mark] of scene.marks.entries()) {
    if (place % step === 0) yield
    const node = scene.source.getNodeAttributes(scene.ids[place]!)
    mark.sizeBefore = mark.size
    mark.size = choice.sizes.of(node)
    mark.colorBefore = mark.color
    mark.color = choice.colours.of(node)
    mark.presenceBefore = mark.presence
    mark.presence = nodeShown(scene.ids[place]!, mark.kind, choice)
    mark.xBefore = mark.x
    mark.yBefore = mark.y
  }
  let seen = 0
  for (const { edge: key, attributes: tie, source: a, target: b } of scene.display.edgeEntries()) {
    if (seen++ % step === 0) yield
    tie.presenceBefore = tie.presence
    tie.presence = tieShown(key, tie.kind, scene.display.getNodeAttributes(a), scene.display.getNodeAttributes(b), choice) // biome-ignore format: one question
  }
}

/** Takes up the places that the source has now; from where marks stand, unless more places are about to come. */
export function takePlaces(scene: Scene, live: boolean): void {
  scene.frame = frameOf(scene.source)
  const { centreX, centreY, unit } = scene.frame
  for (const [place, mark] of scene.marks.entries()) {
    const node = scene.source.getNodeAttributes(scene.ids[place]!)
    const x = (finite(node.x) - centreX) / unit + 0.5
    const y = (finite(node.y) - centreY) / unit + 0.5
    const [xBefore, yBefore] = live ? [x, y] : [mark.x, mark.y]
    Object.assign(mark, { x, y, xBefore, yBefore })
    mark.sizeBefore = mark.size
    mark.colorBefore = mark.color
    mark.presenceBefore = mark.presence
  }
  for (const tie of scene.ties) tie.presenceBefore = tie.presence
}

/** Lets a scene begin where another stood: nodes of both move over, new ones appear. */
export function beginFrom(scene: Scene, former: Scene): void {
  if (former.marks.length === 0) return
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

function nodeShown(id: string, kind: NodeKind, { kinds, filtered }: Choice): 0 | 1 {
  return kinds.has(kind) && (filtered === null || filtered.nodes.has(id)) ? 1 : 0
}

function tieShown(key: string, kind: TieKind, a: MarkData, b: MarkData, { ties, filtered }: Choice): 0 | 1 {
  return ties.has(kind) && a.presence === 1 && b.presence === 1 && !filtered?.hiddenTies.has(key) ? 1 : 0
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
