import type { Cause, Severity } from '../../../model/problem.ts'
import type { ReadingContext } from '../format.ts'
import { type Amiss, Parts, type Twice } from './parts.ts'
import type { Attributes, Stated } from './stated.ts'

/** Takes nodes and ties in any order; hands on the graph when it ends. */
export interface Collector {
  /** Another graph of the same file begins; of several that hold anything one is shown. */
  begin(name?: string): void
  node(id: string, attributes: Attributes, stated?: Stated): void
  /** Whether the present graph has said this node. */
  has(id: string): boolean
  /** `weight` as the file states it; 1 where it states none. */
  tie(source: string, target: string, weight: unknown, attributes: Attributes, line?: number): void
  /** A tie of more than two ends: each pair of them is joined. */
  hyperedge(ends: readonly string[], weight: unknown, attributes: Attributes, line?: number): void
  /** Ties have a direction, which is left aside. */
  directed(): void
  /** How ties said twice are taken in the present graph: added unless told. */
  twice(how: Twice): void
  attribute(name: string, value: unknown): void
  title(text: string): void
  /** A place that costs a node or tie; the first twenty of a file are said. */
  fault(cause: Cause, line?: number): void
  say(severity: 'note' | 'warning', cause: Cause, line?: number): void
  end(): void
}

export interface CollectorOptions {
  /** A node that only ties name is made, as in a list of edges; else such a tie is left out. */
  readonly impliedNodes?: boolean
  /** Line that the file is read at now, where the reader knows. */
  readonly line?: () => number
}

/** Faults of one file that are said one by one. */
const mostFaults = 20

/** Most ends of a hyperedge: the pairs of a thousand would be half a million ties. */
const mostEnds = 100

/**
 * Collects a graph that was made elsewhere. A node said twice is taken once; ties between the same two nodes
 * are one, their weights added; loops, ties to unknown nodes and ties that weigh nothing or less are left out and
 * counted. A weight that is no number counts as 1. Of several graphs in one file the largest is shown.
 */
export function collector({ sink, file, format }: ReadingContext, options: CollectorOptions = {}): Collector {
  const implied = options.impliedNodes === true
  const before: Parts[] = []
  let now = new Parts()
  let faults = 0
  let hyperedges = 0
  let tooWide = 0

  const problem = (severity: Severity, cause: Cause, line?: number) =>
    sink.problem({ file, severity, ...cause, ...(line === undefined ? {} : { line }) })
  const counted = (cause: Cause & { readonly count: number }) => {
    if (cause.count > 0) problem('warning', cause)
  }
  const shown = (code: 'weightless' | 'bad-weight', { count, first }: Amiss) => {
    if (first === undefined) return
    const [source, target, weight] = [first.source, first.target, String(first.weight)].map(brief)
    problem('warning', { code, count, source: source!, target: target!, weight: weight! }, first.line)
  }
  const tie: Collector['tie'] = (source, target, weight, attributes, line = options.line?.()) =>
    now.tie(source, target, weight, attributes, line)

  /** Says what was left out of the graph that is shown. */
  function explain({ nodesTwice, loops, weightless, unreadable, tooMany, isDirected }: Parts, unknown: number) {
    counted({ code: 'node-twice', count: nodesTwice })
    counted({ code: 'loop', count: loops })
    counted({ code: 'unknown-node', what: 'ties', count: unknown })
    shown('weightless', weightless)
    shown('bad-weight', unreadable)
    counted({ code: 'too-many', what: 'places', count: tooMany })
    counted({ code: 'hyperedge', count: hyperedges })
    counted({ code: 'hyperedge-too-wide', count: tooWide, most: mostEnds })
    if (isDirected) problem('note', { code: 'directed' })
  }

  return {
    begin(name) {
      if (!now.isEmpty) before.push(now)
      now = new Parts(name)
    },
    node: (id, attributes, stated = {}) => now.node(id, attributes, stated),
    has: (id) => now.has(id),
    tie,
    hyperedge(ends, weight, attributes, line) {
      const distinct = [...new Set(ends)]
      if (distinct.length > mostEnds) {
        tooWide++
        return
      }
      if (distinct.length > 2) hyperedges++
      if (distinct.length === 1) tie(distinct[0]!, distinct[0]!, weight, attributes, line)
      for (let i = 0; i < distinct.length; i++)
        for (let j = i + 1; j < distinct.length; j++) tie(distinct[i]!, distinct[j]!, weight, attributes, line)
    },
    directed() {
      now.directed = true
    },
    twice(how) {
      now.twice = how
    },
    attribute: (name, value) => now.attributes.set(name, value),
    title(text) {
      now.title = text
    },
    fault(cause, line) {
      // One broken place in a graph tends to break all that follows.
      if (faults++ < mostFaults) problem('error', cause, line)
    },
    say: problem,
    end() {
      if (faults > mostFaults) problem('error', { code: 'more-faults', count: faults - mostFaults })
      const ready = [...before, now].map((parts) => ({ parts, ...parts.ready(file, format, implied) }))
      const filled = ready.filter(({ graph }) => graph.nodes.length > 0)
      const [first, ...more] = filled
      if (first === undefined) return
      const best = more.reduce((best, next) => (next.graph.nodes.length > best.graph.nodes.length ? next : best), first)
      explain(best.parts, best.unknown)
      if (more.length > 0) {
        problem('warning', {
          code: 'several-graphs',
          how: 'largest',
          graphs: filled.length,
          number: filled.indexOf(best) + 1,
          name: brief(best.parts.name ?? best.parts.title),
          nodes: best.graph.nodes.length,
          ties: best.graph.ties.length,
        })
      }
      sink.graph?.(best.graph)
    },
  }
}

const brief = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
