import Graph from 'graphology'
import type { Atlas } from '../../atlas/atlas.ts'
import type { HiddenTies } from '../../atlas/filters/hidden-ties.ts'
import type { Filtered } from '../../atlas/filters/sieve.ts'
import { idAt, kindAt, type NodeNumber, nodeCount } from '../../atlas/nodes.ts'
import type { NodeKind } from '../../model/ids.ts'
import { by } from '../../model/order.ts'
import type { Positions } from '../../model/positions.ts'
import { atOnce } from '../../model/stepwise.ts'
import type { TieKind } from '../../model/tie.ts'
import type { ColourScale } from '../../picture/colour-meaning.ts'
import type { SizeScale } from '../../picture/scales.ts'
import { tieKinds, type Weighed, weighedIn } from '../../picture/tie-look.ts'
import { type SceneTies, tiesInSteps, weighInSteps } from './scene-ties.ts'

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

/** Sigma holds the nodes alone: ties are drawn from arrays of our own, which are a tenth of the size. */
export type DisplayGraph = Graph<MarkData>

/** How the map is to be drawn. */
export interface Choice {
  readonly kinds: ReadonlySet<NodeKind>
  readonly ties: ReadonlySet<TieKind>
  readonly colours: ColourScale
  readonly sizes: SizeScale
  /** What filters leave; null where they are off. */
  readonly filtered: Pick<Filtered, 'nodes' | 'hiddenTies' | 'period'> | null
  /** Ties that rest in the period and are shown nevertheless. */
  readonly dormant?: HiddenTies['of']
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
  readonly ties: SceneTies
  /** The period that ties are drawn by; null where all works count. */
  period: Filtered['period']
  /** Places by falling size as it is now: whose label comes first. */
  ranked: Uint32Array
  frame: Frame
  /** The nodes that it was made of where the map is too large to hold all; null where it holds all. */
  readonly only: Uint8Array | null
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
  const display: DisplayGraph = new Graph<MarkData>({ type: 'undirected' })
  const frame = frameOf(places)
  const only = onlyOf(source, choice)
  const ordered: { readonly node: NodeNumber; readonly id: string; readonly size: number }[] = []
  const count = nodeCount(source)
  for (let node = 0; node < count; node++) {
    if (node % step === 0) yield
    if (only === null || only[node] === 1) ordered.push({ node, id: idAt(source, node), size: choice.sizes.of(node) })
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
  const ties = yield* tiesInSteps(source, weighed(source, choice), marks.length, markOf)
  const scene = {
    source,
    taken: places.x,
    display,
    marks,
    ids: ordered.map(({ id }) => id),
    ties,
    period: choice.filtered?.period ?? null,
    ranked: rankedBySize(marks),
    frame,
    only,
  }
  yield* showTies(scene, choice)
  return scene
}

/**
 * Sets how everything is to be drawn, and where; what it was stays in the values "before", to animate from. Whether nodes
 * have other places.
 */
export function* redrawInSteps(
  scene: Scene,
  choice: Choice,
  places?: Positions<ArrayLike<number>>,
): Generator<void, boolean> {
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
  const travels = places !== undefined && scene.taken !== places.x
  if (travels) standAt(scene, places)
  scene.ranked = rankedBySize(scene.marks)
  yield
  scene.ties.presenceBefore.set(scene.ties.presence)
  const period = choice.filtered?.period ?? null
  if (scene.period !== period) {
    yield* weighInSteps(scene.ties, weighed(scene.source, choice))
    scene.period = period
  }
  yield* showTies(scene, choice)
  return travels
}

/** Lets marks stand at other places of the layout. */
function standAt(scene: Scene, places: Positions<ArrayLike<number>>): void {
  scene.frame = frameOf(places)
  scene.taken = places.x
  const { centreX, centreY, unit } = scene.frame
  for (const mark of scene.marks) {
    mark.x = (finite(places.x[mark.node]!) - centreX) / unit + 0.5
    mark.y = (finite(places.y[mark.node]!) - centreY) / unit + 0.5
  }
}

const weighed = (source: Atlas, { filtered }: Choice): Weighed => weighedIn(source, filtered?.period)

const rankedBySize = (marks: readonly MarkData[]): Uint32Array =>
  Uint32Array.from(marks, (_, place) => place).sort((a, b) => marks[b]!.size - marks[a]!.size || a - b)

/** Sets which ties are shown. */
function* showTies({ marks, ties }: Pick<Scene, 'marks' | 'ties'>, choice: Choice): Generator<void, void> {
  const shown = tieKinds.map((kind) => choice.ties.has(kind))
  const hidden = tieKinds.map((kind) => choice.filtered?.hiddenTies.of[kind])
  const resting = tieKinds.map((kind) => choice.dormant?.[kind])
  for (let tie = 0; tie < ties.count; tie++) {
    if (tie % (10 * step) === 0) yield
    const kind = ties.kind[tie]!
    const stands = marks[ties.from[tie]!]!.presence === 1 && marks[ties.to[tie]!]!.presence === 1
    ties.presence[tie] =
      shown[kind] && stands && (hidden[kind]?.[ties.k[tie]!] !== 1 || resting[kind]?.[ties.k[tie]!] === 1) ? 1 : 0
  }
}

/** Takes up other places; from where marks stand, unless more places are about to come. */
export function takePlaces(scene: Scene, places: Positions<ArrayLike<number>>, live: boolean): void {
  for (const mark of scene.marks) {
    mark.xBefore = mark.x
    mark.yBefore = mark.y
    mark.sizeBefore = mark.size
    mark.colorBefore = mark.color
    mark.presenceBefore = mark.presence
  }
  standAt(scene, places)
  if (live)
    for (const mark of scene.marks) {
      mark.xBefore = mark.x
      mark.yBefore = mark.y
    }
  scene.ties.presenceBefore.set(scene.ties.presence)
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
  const place = former.ids.map((id) =>
    scene.display.hasNode(id) ? scene.display.getNodeAttribute(id, 'place') : Number.NaN,
  )
  const order = scene.marks.length
  const name = (kind: number, a: number, b: number) => (kind * order + Math.min(a, b)) * order + Math.max(a, b)
  const stood = new Set<number>()
  const { ties: was } = former
  for (let tie = 0; tie < was.count; tie++)
    if (was.presence[tie] === 1) stood.add(name(was.kind[tie]!, place[was.from[tie]!]!, place[was.to[tie]!]!))
  const { ties } = scene
  for (let tie = 0; tie < ties.count; tie++)
    if (stood.has(name(ties.kind[tie]!, ties.from[tie]!, ties.to[tie]!))) ties.presenceBefore[tie] = 1
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
  return kinds.has(kind) && (filtered === null || filtered.nodes[node] === 1) ? 1 : 0
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0)
