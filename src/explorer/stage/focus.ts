import { topicsOfAuthor, worksOfAuthor } from '../../atlas/facts/author-facts.ts'
import { firstOf, idAt } from '../../atlas/nodes.ts'
import type { Hop } from './path-drawing.ts'
import type { MarkData, Scene } from './scene.ts'
import { shownTiesOf } from './scene-ties.ts'
import type { Emphasis, Uniforms } from './uniforms.ts'

/**
 * What stands out: the selected node and the one under the pointer, with those they are tied to, and the topics
 * that a selected author's works are most about; with nothing selected, the cluster that is looked at.
 */
export interface Focus {
  readonly selected: number | null
  readonly hovered: number | null
  /** Nothing is selected, but a cluster is looked at. */
  readonly cluster?: number
  /** Two nodes are looked at, and how they are connected. */
  readonly connection?: true
  /** Nothing is selected, but marks out of place are. */
  readonly astray?: true
  /** Nothing is selected, but a tie is looked at. */
  readonly tie?: true
  /** By place; the two nodes themselves first, then their neighbours by falling size. */
  readonly nodes: readonly number[]
  readonly ties: ReadonlySet<number>
}

/** The node beside which others are silent: the selected one, or an end of the tie that is looked at. */
export const standing = ({ selected, tie, nodes }: Focus): number | null =>
  selected ?? (tie === true ? (nodes[0] ?? null) : null)

export const noFocus: Focus = { selected: null, hovered: null, nodes: [], ties: new Set() }

export function focusOn(
  scene: Scene,
  selected: string | null,
  hovered: string | null,
  cluster: number | null = null,
  tie: readonly [string, string] | null = null,
): Focus {
  const focus = focusOnNodes(scene, selected, hovered)
  if (tie !== null && focus.selected === null) return withTie(scene, focus, tie)
  return cluster === null || focus.selected !== null ? focus : withCluster(scene, focus, cluster)
}

function withCluster(scene: Scene, { hovered, nodes, ties }: Focus, cluster: number): Focus {
  const { membership } = scene.source.findings[0]
  const inside = ({ node }: MarkData) => membership[node] === cluster
  const members = scene.marks.flatMap((mark) => (mark.presence === 1 && inside(mark) ? [mark.place] : []))
  const standing = new Set(ties)
  const { count, from, to, presence } = scene.ties
  for (let tie = 0; tie < count; tie++)
    if (presence[tie] === 1 && inside(scene.marks[from[tie]!]!) && inside(scene.marks[to[tie]!]!)) standing.add(tie)
  return { selected: null, hovered, cluster, nodes: [...new Set([...nodes, ...members])], ties: standing }
}

function withTie(scene: Scene, { hovered, nodes, ties }: Focus, ends: readonly [string, string]): Focus {
  const [a, b] = [shownPlace(scene, ends[0]), shownPlace(scene, ends[1])]
  const standing = new Set(ties)
  if (a !== null) for (const [tie, other] of shownTiesOf(scene.ties, a)) if (other === b) standing.add(tie)
  const both = [a, b].filter((place) => place !== null)
  return { selected: null, hovered, tie: true, nodes: [...new Set([...both, ...nodes])], ties: standing }
}

function focusOnNodes(scene: Scene, selected: string | null, hovered: string | null): Focus {
  const [a, b] = [shownPlace(scene, selected), shownPlace(scene, hovered)]
  if (a === null && b === null) return noFocus
  const neighbours = new Set<number>()
  const ties = new Set<number>()
  for (const place of new Set([a, b])) {
    if (place === null) continue
    for (const [tie, other] of shownTiesOf(scene.ties, place)) {
      ties.add(tie)
      neighbours.add(other)
    }
  }
  if (a !== null) for (const topic of topicsThroughWorks(scene, a, neighbours, ties)) neighbours.add(topic)
  const own = [...new Set([a, b])].filter((place) => place !== null)
  const size = (place: number) => scene.marks[place]!.size
  const rest = [...neighbours].filter((place) => place !== a && place !== b).sort((p, q) => size(q) - size(p) || p - q)
  return { selected: a, hovered: b, nodes: [...own, ...rest], ties }
}

/** An author's topics, by how many of their works hold them, that stand out: more would light up a whole field. */
const mostTopics = 12

/** Topics that the shown works of an author are most about; the ties between those works and them join `ties`. */
function topicsThroughWorks(scene: Scene, author: number, works: ReadonlySet<number>, ties: Set<number>): Set<number> {
  const topics = new Set<number>()
  const { kind, node } = scene.marks[author]!
  if (kind !== 'author') return topics
  const first = firstOf(scene.source, 'topic')
  for (const { topic } of topicsOfAuthor(scene.source, worksOfAuthor(scene.source, node))) {
    if (topics.size === mostTopics) break
    const id = idAt(scene.source, first + topic)
    const place = shownPlace(scene, id)
    if (place === null) continue
    let met = false
    for (const [tie, other] of shownTiesOf(scene.ties, place)) {
      if (!works.has(other) || scene.marks[other]!.kind !== 'work') continue
      ties.add(tie)
      met = true
    }
    if (met) topics.add(place)
  }
  return topics
}

/** The ways between two nodes stand out, and nothing else of what they are tied to. */
export function withConnection(scene: Scene, hops: readonly Hop[], from: string, to: string): Focus {
  const [a, b] = [shownPlace(scene, from), shownPlace(scene, to)]
  const ties = new Set<number>()
  for (const hop of hops)
    for (const [tie, other] of shownTiesOf(scene.ties, hop.from)) if (other === hop.to) ties.add(tie)
  const ends = [a, b].filter((place) => place !== null)
  const nodes = [...new Set([...ends, ...hops.flatMap(({ from, to }) => [from, to])])]
  return { selected: a, hovered: b, connection: true, nodes, ties }
}

/** Marks out of place stand out, with what is under the pointer. */
export function withAstray(scene: Scene, focus: Focus, astray: ReadonlySet<number>): Focus {
  const places = scene.ranked.filter(
    (place) => astray.has(scene.marks[place]!.node) && scene.marks[place]!.presence === 1,
  )
  return { ...focus, astray: true, nodes: [...new Set([...focus.nodes, ...places])] }
}

/** How far the rest recedes: most while something is selected. */
export const recession = ({ selected, hovered, cluster, tie, astray }: Focus): number =>
  selected !== null || cluster !== undefined || tie || astray ? 0.86 : hovered !== null ? 0.45 : 0

/** Lets `uniforms` go to another focus from where it stands, in midst of a change too. */
export function emphasise(uniforms: Uniforms, focus: Focus): void {
  uniforms.nodes = next(uniforms.nodes, uniforms.shift, focus.nodes)
  uniforms.ties = next(uniforms.ties, uniforms.shift, focus.ties)
  uniforms.shift = 0
}

function next(former: Uniforms['nodes'], shift: number, places: Iterable<number>): Uniforms['nodes'] {
  const entries = new Map<number, Emphasis>()
  for (const [place, { before, after }] of former.entries) {
    const now = before + (after - before) * shift
    if (now > 0) entries.set(place, { before: now, after: 0 })
  }
  // Drawn in this order: the node that was asked for comes last, above its neighbours.
  for (const place of [...places].reverse()) {
    const before = entries.get(place)?.before ?? 0
    entries.delete(place)
    entries.set(place, { before, after: 1 })
  }
  return { version: former.version + 1, entries }
}

function shownPlace(scene: Scene, id: string | null): number | null {
  if (id === null || !scene.display.hasNode(id)) return null
  const { place, presence } = scene.display.getNodeAttributes(id)
  return presence === 1 ? place : null
}
