import Graph from 'graphology'
import type { Atlas } from '../../atlas/atlas.ts'
import { idAt, kindAt, type NodeNumber, nodeCount } from '../../atlas/nodes.ts'
import { tiesOf } from '../../ingest/graph/rows-of-map.ts'
import type { NodeKind } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { Positions } from '../../model/positions.ts'
import { atOnce } from '../../model/steps.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Filtered } from '../state/filtering.ts'
import type { ColourScale, SizeScale } from '../state/scales.ts'

/** What sigma holds of a node. Lengths in the frame: the layout scaled into the unit square, y upwards. */
export interface MarkData {
  readonly place: number
  readonly node: NodeNumber
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
  /** Its place in the columns of the map's network. */
  readonly k: number
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
  /** The map as it is now. */
  source: Atlas
  /** The places that were taken up last, as `abscissas` gives them. */
  taken: ArrayLike<number> | null
  readonly display: DisplayGraph
  /** Marks and ids by place; larger marks stand first and are drawn first, so that no small one is covered. */
  readonly marks: readonly MarkData[]
  readonly ids: readonly string[]
  readonly ties: readonly TieData[]
  frame: Frame
  /** The nodes that it was made of where the map is too large to hold all; null where it holds all. */
  readonly only: ReadonlySet<NodeNumber> | null
}

/** Nodes or ties a step. */
const step = 200

/** Above so many nodes only those that are shown are held, and a change of filter makes a new scene. */
const holdable = 20_000

/** Whether a scene can be redrawn for a choice, or must be made anew. */
export const holds = (scene: Scene, choice: Choice): boolean => scene.only === onlyOf(scene.source, choice)

const onlyOf = (source: Atlas, { filtered }: Choice) =>
  filtered !== null && nodeCount(source) > holdable ? filtered.nodes : null

/**
 * The graph that sigma draws: nothing but what drawing needs, apart from the graph that is saved and exported.
 * All nodes and ties are in it, shown or not, so that a change of lens is an animation and not a new graph.
 */
export function sceneOf(source: Atlas, places: Positions<ArrayLike<number>>, choice: Choice): Scene {
  return atOnce(sceneInSteps(source, places, choice))
}

/** The same in steps of a millisecond or two, for a page that must go on answering meanwhile. */
export function* sceneInSteps(
  source: Atlas,
  places: Positions<ArrayLike<number>>,
  choice: Choice,
): Generator<void, Scene> {
  const display: DisplayGraph = new Graph<MarkData, TieData>({ type: 'undirected' })
  const frame = frameOf(places)
  const only = onlyOf(source, choice)
  const ordered: { readonly node: NodeNumber; readonly id: string; readonly size: number }[] = []
  const count = nodeCount(source)
  for (let node = 0; node < count; node++) {
    if (node % step === 0) yield
    if (only === null || only.has(node)) ordered.push({ node, id: idAt(source, node), size: choice.sizes.of(node) })
  }
  yield
  ordered.sort(by(({ size }) => -size, ({ id }) => id)) // biome-ignore format: one criterion after another
  const marks: MarkData[] = []
  const markOf: MarkData[] = []
  for (const [place, { node, id, size }] of ordered.entries()) {
    if (place % step === 0) yield
    const x = (finite(places.x[node]!) - frame.centreX) / frame.unit + 0.5
    const y = (finite(places.y[node]!) - frame.centreY) / frame.unit + 0.5
    const color = choice.colours.of(node)
    const kind = kindAt(source, node)
    const presence = nodeShown(node, kind, choice)
    display.addNode(id, { place, node, kind, x, y, xBefore: x, yBefore: y, size, sizeBefore: size, color, colorBefore: color, presence, presenceBefore: 0 }) // biome-ignore format: what is the same twice stands side by side
    const mark = display.getNodeAttributes(id)
    marks.push(mark)
    markOf[node] = mark
  }
  const ids = ordered.map(({ id }) => id)
  const ties: TieData[] = []
  let seen = 0
  for (const kind of tieKinds)
    for (const [one, other, k] of tiesOf(source, kind)) {
      if (seen++ % step === 0) yield
      const [a, b] = [markOf[one], markOf[other]]
      if (a === undefined || b === undefined) continue
      const presence = tieShown({ kind, k }, a, b, choice)
      const place = ties.length
      const key = `${kind} ${k}`
      display.addEdgeWithKey(key, ids[a.place]!, ids[b.place]!, { place, kind, k, size: width(source, kind, k), opacity: opacity(source, kind, k), dashed: kind === 'aboutness', presence, presenceBefore: 0 }) // biome-ignore format: one tie
      ties.push(display.getEdgeAttributes(key))
    }
  return { source, taken: places.x, display, marks, ids, ties, frame, only }
}

/** In the order in which they are drawn. */
const tieKinds: readonly TieKind[] = ['authorship', 'aboutness', 'coauthorship', 'similarity', 'cooccurrence']

/** Sets how everything is to be drawn; what it was stays in the values "before", to animate from. */
export function* redrawInSteps(scene: Scene, choice: Choice): Generator<void, void> {
  for (const [place, mark] of scene.marks.entries()) {
    if (place % step === 0) yield
    const { node } = mark
    mark.sizeBefore = mark.size
    mark.size = choice.sizes.of(node)
    mark.colorBefore = mark.color
    mark.color = choice.colours.of(node)
    mark.presenceBefore = mark.presence
    mark.presence = nodeShown(node, mark.kind, choice)
    mark.xBefore = mark.x
    mark.yBefore = mark.y
  }
  let seen = 0
  for (const { attributes: tie, sourceAttributes: a, targetAttributes: b } of scene.display.edgeEntries()) {
    if (seen++ % step === 0) yield
    tie.presenceBefore = tie.presence
    tie.presence = tieShown(tie, a, b, choice)
  }
}

/** Takes up other places; from where marks stand, unless more places are about to come. */
export function takePlaces(scene: Scene, places: Positions<ArrayLike<number>>, live: boolean): void {
  scene.frame = frameOf(places)
  scene.taken = places.x
  const { centreX, centreY, unit } = scene.frame
  for (const mark of scene.marks) {
    const x = (finite(places.x[mark.node]!) - centreX) / unit + 0.5
    const y = (finite(places.y[mark.node]!) - centreY) / unit + 0.5
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
  scene.display.forEachEdge((_, tie, a, b) => {
    if (former.display.hasEdge(a, b)) tie.presenceBefore = former.display.getEdgeAttribute(a, b, 'presence')
  })
}

function frameOf({ x, y }: Positions<ArrayLike<number>>): Frame {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity] // biome-ignore format: four sides
  for (let node = 0; node < x.length; node++) {
    left = Math.min(left, finite(x[node]!))
    right = Math.max(right, finite(x[node]!))
    bottom = Math.min(bottom, finite(y[node]!))
    top = Math.max(top, finite(y[node]!))
  }
  if (left > right) return { centreX: 0, centreY: 0, unit: 1 }
  return { centreX: (left + right) / 2, centreY: (bottom + top) / 2, unit: Math.max(right - left, top - bottom) || 1 }
}

function nodeShown(node: NodeNumber, kind: NodeKind, { kinds, filtered }: Choice): 0 | 1 {
  return kinds.has(kind) && (filtered === null || filtered.nodes.has(node)) ? 1 : 0
}

function tieShown(
  { kind, k }: Pick<TieData, 'kind' | 'k'>,
  a: MarkData,
  b: MarkData,
  { ties, filtered }: Choice,
): 0 | 1 {
  const hidden = filtered?.hiddenTies.get(kind)?.has(k) === true
  return ties.has(kind) && a.presence === 1 && b.presence === 1 && !hidden ? 1 : 0
}

/** Half of them differ in width and dash, all in opacity, so that one can tell them apart without being told. */
function width({ networks }: Atlas, kind: TieKind, k: number): number {
  switch (kind) {
    case 'coauthorship':
      return Math.min(3, 0.9 + 0.45 * Math.log2(Math.max(1, networks.coauthorship.works[k]!)))
    case 'authorship':
      return 0.8
    case 'aboutness':
      return 0.7
    case 'similarity':
    case 'cooccurrence':
      return 0.6 + 1.2 * Math.min(1, Math.max(0, networks[kind].weight[k]!))
  }
}

function opacity({ networks }: Atlas, kind: TieKind, k: number): number {
  switch (kind) {
    case 'coauthorship':
      return 0.75
    case 'authorship':
      return 1
    case 'aboutness':
      return 0.55 + 0.35 * Math.min(1, networks.aboutness.weight[k]!)
    case 'similarity':
    case 'cooccurrence':
      return 0.5 + 0.5 * Math.min(1, Math.max(0, networks[kind].weight[k]!))
  }
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
