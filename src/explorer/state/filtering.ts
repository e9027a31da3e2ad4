import type { Atlas } from '../../atlas/atlas.ts'
import { orderOf } from '../../atlas/atlas.ts'
import { firstOf, kindAt, type NodeNumber, nodeCount, nodeOf, worksAt, yearAt } from '../../atlas/nodes.ts'
import { worksOfAuthors, worksOfTopics } from '../../atlas/signatures.ts'
import { type MapRows, type Part, rowsOfMap, tiesOf } from '../../ingest/graph/rows-of-map.ts'
import { type Reduction, reduced } from '../../ingest/measures/reduction/reduction.ts'
import { reductions } from '../../ingest/measures/reduction/reductions.ts'
import type { Csr } from '../../model/csr.ts'
import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Filters } from './filter-words.ts'

export type ByKind = Readonly<Record<NodeKind, number>>

/** What filters leave, and what each of them left out of what the ones before it had left. */
export interface Filtered {
  readonly nodes: ReadonlySet<NodeNumber>
  /** Ties between shown nodes that are left out: by kind, their places in the network's columns. */
  readonly hiddenTies: ReadonlyMap<TieKind, ReadonlySet<number>>
  readonly all: ByKind
  readonly shown: ByKind
  readonly steps: readonly Step[]
}

export interface Step {
  readonly id: 'years' | Reduction['id']
  /** Why these nodes are left out: “fewer than 2 works”. */
  readonly reason: string
  readonly hidden: ByKind
}

/** Reductions that look at nodes only; a map of a million ties need not be laid out in rows for them. */
const ofNodes: ReadonlySet<string> = new Set(['works', 'top'])

/**
 * Years first, then the reductions in the order in which they are offered, each on what the one before left.
 * `asked` are shown whatever the filters say. `measure` is what "top" ranks by, beside the largest of its kind.
 */
export function filteredBy(
  map: Atlas,
  { years, reductions: wanted }: Filters,
  part: Pick<Part, 'kinds' | 'ties'>,
  measure: string,
  asked: ReadonlySet<string>,
): Filtered {
  const extra = new Set([...asked].flatMap((id) => nodeOf(map, id) ?? []))
  const on = reductions.filter(({ id }) => wanted.has(id))
  const withTies = on.some(({ id }) => !ofNodes.has(id))
  let rows = rowsOfMap(map, withTies ? part : { ...part, ties: new Set() })
  const all = tally(map, rows.nodes)
  const steps: Step[] = []
  let before = all
  const told = (id: Step['id'], reason: string) => {
    const after = tally(map, rows.nodes)
    steps.push({ id, reason, hidden: less(before, after) })
    before = after
  }
  if (years !== null) {
    const dated = ofYears(map, years)
    rows = restricted(rows, (node) => dated[node] === 1)
    told('years', years[0] === years[1] ? `not of ${years[0]}` : `outside ${years[0]} to ${years[1]}`)
  }
  const works = wanted.has('works') ? worksOf(map) : null
  const weigh = wanted.has('top') ? importance(map, measure) : null
  for (const reduction of on) {
    const value = wanted.get(reduction.id)!
    const kept = reduction.keep(rows.csr, value, {
      ...(works === null ? {} : { works: Float64Array.from(rows.nodes, (node) => works[node]!) }),
      ...(weigh === null ? {} : { importance: Float64Array.from(rows.nodes, weigh) }),
    })
    const left = reduced(rows.csr, kept)
    const { nodes } = rows
    rows = { csr: left.csr, nodes: left.nodes.map((v) => nodes[v]!) }
    told(reduction.id, reduction.reason(value))
  }
  const nodes = new Set([...rows.nodes, ...extra])
  return {
    nodes,
    hiddenTies: withTies ? missingTies(map, rows, part, extra) : new Map(),
    all,
    shown: tally(map, nodes),
    steps,
  }
}

function restricted({ csr, nodes }: MapRows, stays: (node: NodeNumber) => boolean): MapRows {
  const kept = { nodes: Uint8Array.from(nodes, (node) => (stays(node) ? 1 : 0)), arcs: new Uint8Array(csr.targets.length).fill(1) } // biome-ignore format: one thing
  const left = reduced(csr, kept)
  return { csr: left.csr, nodes: left.nodes.map((v) => nodes[v]!) }
}

/** 1 for works of those years, who wrote them and what they are about; and for whatever has no works at all. */
function ofYears(map: Atlas, [first, last]: readonly [number, number]): Uint8Array {
  const stays = new Uint8Array(nodeCount(map))
  const { author, work } = orderOf(map)
  for (let w = 0; w < work; w++) {
    const year = yearAt(map, author + w)
    if (year !== undefined && year >= first && year <= last) stays[author + w] = 1
  }
  for (const [start, { offsets, targets }] of [
    [0, worksOfAuthors(map)],
    [author + work, worksOfTopics(map)],
  ] as const)
    for (let row = 0; row + 1 < offsets.length; row++) {
      const own = targets.subarray(offsets[row], offsets[row + 1])
      if (own.length === 0 || own.some((w) => stays[author + w] === 1)) stays[start + row] = 1
    }
  return stays
}

/** Works of an author, or about a topic on the map; of a work, the most that any of its authors has. */
function worksOf(map: Atlas): Float64Array {
  const { author, work, topic } = orderOf(map)
  const works = new Float64Array(author + work + topic)
  for (let a = 0; a < author; a++) works[a] = worksAt(map, a)
  const held = worksOfTopics(map)
  for (let t = 0; t < topic; t++) works[author + work + t] = held.offsets[t + 1]! - held.offsets[t]!
  const { offsets, targets } = map.networks.authorship
  for (let w = 0; w < work; w++) {
    let most = 0
    for (let k = offsets[w]!; k < offsets[w + 1]!; k++) most = Math.max(most, works[targets[k]!]!)
    // A work that names nobody has nobody with too few works.
    works[author + w] = offsets[w] === offsets[w + 1] ? Number.POSITIVE_INFINITY : most
  }
  return works
}

/** A node's measure beside the largest of its kind, as marks are sized: kinds are measured each in their own network. */
function importance(map: Atlas, measure: string): (node: NodeNumber) => number {
  const values = map.findings[0].measures.find(({ id }) => id === measure)?.values
  const value = (node: NodeNumber) => Math.max(0, values?.[node] || 0)
  const largest: Record<NodeKind, number> = { author: 0, work: 0, topic: 0 }
  const count = nodeCount(map)
  for (let node = 0; node < count; node++) {
    const kind = kindAt(map, node)
    largest[kind] = Math.max(largest[kind], value(node))
  }
  return (node) => value(node) / (largest[kindAt(map, node)] || 1)
}

/** Ties among shown nodes that the rows do not hold; those of `extra` nodes are all shown. */
function missingTies(
  map: Atlas,
  { nodes, csr }: MapRows,
  { ties }: Pick<Part, 'ties'>,
  extra: ReadonlySet<NodeNumber>,
): ReadonlyMap<TieKind, ReadonlySet<number>> {
  const place = new Int32Array(nodeCount(map)).fill(-1)
  nodes.forEach((node, i) => {
    place[node] = i
  })
  const missing = new Map<TieKind, ReadonlySet<number>>()
  for (const kind of ties) {
    const hidden = new Set<number>()
    for (const [a, b, k] of tiesOf(map, kind))
      if (place[a]! >= 0 && place[b]! >= 0 && !extra.has(a) && !extra.has(b) && !tied(csr, place[a]!, place[b]!))
        hidden.add(k)
    missing.set(kind, hidden)
  }
  return missing
}

/** By halving: rows are ascending. */
function tied({ offsets, targets }: Csr, a: number, b: number): boolean {
  let [low, high] = [offsets[a]!, offsets[a + 1]!]
  while (low < high) {
    const middle = (low + high) >> 1
    if (targets[middle]! < b) low = middle + 1
    else high = middle
  }
  return low < offsets[a + 1]! && targets[low] === b
}

function tally(map: Atlas, nodes: Iterable<NodeNumber>): ByKind {
  const [work, topic] = [firstOf(map, 'work'), firstOf(map, 'topic')]
  const counts = { author: 0, work: 0, topic: 0 }
  for (const node of nodes) counts[node < work ? 'author' : node < topic ? 'work' : 'topic']++
  return counts
}

const less = (a: ByKind, b: ByKind): ByKind =>
  Object.fromEntries(nodeKinds.map((kind) => [kind, a[kind] - b[kind]])) as unknown as ByKind
