import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { type MapRows, type Part, rowsOfMap } from '../../ingest/graph/rows-of-map.ts'
import { type Reduction, reduced } from '../../ingest/measures/reduction/reduction.ts'
import { reductions } from '../../ingest/measures/reduction/reductions.ts'
import type { Csr } from '../../model/csr.ts'
import type { NodeKind } from '../../model/ids.ts'
import type { Filters } from './filter-words.ts'

export type ByKind = Readonly<Record<NodeKind, number>>

/** What filters leave, and what each of them left out of what the ones before it had left. */
export interface Filtered {
  readonly nodes: ReadonlySet<string>
  /** Ties between shown nodes that are left out. */
  readonly hiddenTies: ReadonlySet<string>
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
  graph: CoterieGraph,
  { years, reductions: wanted }: Filters,
  part: Pick<Part, 'kinds' | 'ties'>,
  measure: string,
  asked: ReadonlySet<string>,
): Filtered {
  const extra = new Set([...asked].filter((key) => graph.hasNode(key)))
  const on = reductions.filter(({ id }) => wanted.has(id))
  const withTies = on.some(({ id }) => !ofNodes.has(id))
  const dated = years === null ? null : ofYears(graph, years)
  let rows = rowsOfMap(graph, withTies ? part : { ...part, ties: new Set() })
  const all = tally(graph, rows.keys)
  const steps: Step[] = []
  let before = all
  const told = (id: Step['id'], reason: string) => {
    const after = tally(graph, rows.keys)
    steps.push({ id, reason, hidden: less(before, after) })
    before = after
  }
  if (dated !== null) {
    rows = restricted(rows, (key) => dated.has(key))
    told('years', years![0] === years![1] ? `not of ${years![0]}` : `outside ${years![0]} to ${years![1]}`)
  }
  const works = wanted.has('works') ? worksOf(graph) : null
  const weigh = wanted.has('top') ? importance(graph, measure) : null
  for (const reduction of on) {
    const value = wanted.get(reduction.id)!
    const kept = reduction.keep(rows.csr, value, {
      ...(works === null ? {} : { works: Float64Array.from(rows.keys, (key) => works.get(key) ?? 0) }),
      ...(weigh === null ? {} : { importance: Float64Array.from(rows.keys, weigh) }),
    })
    const { csr, nodes } = reduced(rows.csr, kept)
    rows = { csr, keys: Array.from(nodes, (v) => rows.keys[v]!) }
    told(reduction.id, reduction.reason(value))
  }
  const nodes = new Set([...rows.keys, ...extra])
  return {
    nodes,
    hiddenTies: withTies ? missingTies(graph, rows, part, extra) : new Set(),
    all,
    shown: tally(graph, [...nodes]),
    steps,
  }
}

function restricted({ csr, keys }: MapRows, stays: (key: string) => boolean): MapRows {
  const kept = { nodes: Uint8Array.from(keys, (key) => (stays(key) ? 1 : 0)), arcs: new Uint8Array(csr.targets.length).fill(1) } // biome-ignore format: one thing
  const left = reduced(csr, kept)
  return { csr: left.csr, keys: Array.from(left.nodes, (v) => keys[v]!) }
}

/** Works of those years, who wrote them and what they are about; and whatever has no works at all. */
function ofYears(graph: CoterieGraph, [first, last]: readonly [number, number]): ReadonlySet<string> {
  const stays = new Set<string>()
  const linked = new Set<string>()
  const within = (key: string) => {
    const { year } = graph.getNodeAttributes(key)
    return year !== undefined && year >= first && year <= last
  }
  graph.forEachEdge((_, { kind }, a, b) => {
    if (kind !== 'authorship' && kind !== 'aboutness') return
    const [work, other] = a.startsWith('w:') ? [a, b] : [b, a]
    linked.add(other)
    if (within(work)) stays.add(other)
  })
  graph.forEachNode((key, { kind }) => {
    if (kind === 'work' ? within(key) : !linked.has(key)) stays.add(key)
  })
  return stays
}

/** Works of an author, or about a topic; of a work, the most that any of its authors has. */
function worksOf(graph: CoterieGraph): ReadonlyMap<string, number> {
  const works = new Map<string, number>()
  const add = (key: string) => works.set(key, (works.get(key) ?? 0) + 1)
  graph.forEachEdge((_, { kind }, a, b) => {
    if (kind === 'authorship' || kind === 'aboutness') add(a.startsWith('w:') ? b : a)
  })
  const most = new Map<string, number>()
  graph.forEachEdge((_, { kind }, a, b) => {
    if (kind !== 'authorship') return
    const [work, author] = a.startsWith('w:') ? [a, b] : [b, a]
    most.set(work, Math.max(most.get(work) ?? 0, works.get(author) ?? 0))
  })
  // A work that names nobody has nobody with too few works.
  graph.forEachNode((key, { kind }) => {
    if (kind === 'work') works.set(key, most.get(key) ?? Number.POSITIVE_INFINITY)
  })
  return works
}

/** A node's measure beside the largest of its kind, as marks are sized: kinds are measured each in their own network. */
function importance(graph: CoterieGraph, measure: string): (key: string) => number {
  const largest: Record<NodeKind, number> = { author: 0, work: 0, topic: 0 }
  const value = (key: string) => {
    const node = graph.getNodeAttributes(key)
    const figure = node[measure]
    return typeof figure === 'number' && figure > 0 ? figure : 0
  }
  graph.forEachNode((key, { kind }) => {
    largest[kind] = Math.max(largest[kind], value(key))
  })
  return (key) => value(key) / (largest[graph.getNodeAttribute(key, 'kind')] || 1)
}

/** Ties among shown nodes that the rows do not hold; those of `extra` nodes are all shown. */
function missingTies(
  graph: CoterieGraph,
  { keys, csr }: MapRows,
  { ties }: Pick<Part, 'ties'>,
  extra: ReadonlySet<string>,
): ReadonlySet<string> {
  const place = new Map(keys.map((key, i) => [key, i]))
  const missing = new Set<string>()
  graph.forEachEdge((key, { kind }, a, b) => {
    if (!ties.has(kind) || extra.has(a) || extra.has(b)) return
    const [i, j] = [place.get(a), place.get(b)]
    if (i !== undefined && j !== undefined && !tied(csr, i, j)) missing.add(key)
  })
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

function tally(graph: CoterieGraph, keys: readonly string[]): ByKind {
  const counts = { author: 0, work: 0, topic: 0 }
  for (const key of keys) counts[graph.getNodeAttribute(key, 'kind')]++
  return counts
}

const less = (a: ByKind, b: ByKind): ByKind => ({
  author: a.author - b.author,
  work: a.work - b.work,
  topic: a.topic - b.topic,
})
