import type { ReadyGraph, ReadyNode, ReadyTie } from '../../../model/ready-graph.ts'
import type { ReadingContext } from '../format.ts'

/** Takes nodes and ties in any order; hands on the graph when it ends. */
export interface Collector {
  node(id: string, attributes: Attributes, stated?: Stated): void
  tie(source: string, target: string, weight: number | undefined, attributes: Attributes): void
  attribute(name: string, value: unknown): void
  fault(code: string, message: string, line?: number): void
  end(title?: string): void
}

export type Attributes = ReadonlyMap<string, unknown>
export type Stated = { readonly [K in 'label' | 'x' | 'y' | 'size' | 'cluster']?: ReadyNode[K] | undefined }

export interface CollectorOptions {
  /** A node that only ties name is made, as in a list of edges; else such a tie is left out. */
  readonly impliedNodes?: boolean
}

/**
 * Collects a graph that was made elsewhere. A node said twice is taken once; ties between the same two nodes
 * are one, their weights added; loops and ties to unknown nodes are left out and counted.
 */
export function collector({ sink, file, format }: ReadingContext, options: CollectorOptions = {}): Collector {
  const nodes = new Map<string, ReadyNode>()
  const ties = new Map<string, ReadyTie>()
  const graph = new Map<string, unknown>()
  let twice = 0
  let loops = 0
  let unknown = 0
  let faults = 0

  const problem = (code: string, severity: 'error' | 'warning', message: string, line?: number) =>
    sink.problem({ file, code, severity, message, ...(line === undefined ? {} : { line }) })
  const counted = (count: number, code: string, message: string) => {
    if (count > 0) problem(code, 'warning', `${count} ${message}`)
  }

  return {
    node(id, attributes, stated = {}) {
      if (nodes.has(id)) {
        twice++
        return
      }
      const { label, x, y, size, cluster } = { ...fromAttributes(attributes), ...present(stated) }
      const placed = x !== undefined && y !== undefined ? { x, y } : {}
      nodes.set(id, {
        id,
        label: label ?? id,
        ...placed,
        ...(size === undefined ? {} : { size }),
        ...(cluster === undefined ? {} : { cluster }),
        attributes: Object.fromEntries(attributes),
      })
    },
    tie(source, target, weight, attributes) {
      if (source === target) {
        loops++
        return
      }
      const [a, b] = source < target ? [source, target] : [target, source]
      const key = JSON.stringify([a, b])
      const before = ties.get(key)
      const worth = weight !== undefined && Number.isFinite(weight) && weight > 0 ? weight : 1
      if (before === undefined)
        ties.set(key, { source, target, weight: worth, attributes: Object.fromEntries(attributes) })
      else ties.set(key, { ...before, weight: before.weight + worth })
    },
    attribute: (name, value) => graph.set(name, value),
    fault(code, message, line) {
      // One broken place in a graph tends to break all that follows.
      if (faults++ < 20) problem(code, 'error', message, line)
    },
    end(title) {
      const kept: ReadyTie[] = []
      for (const tie of ties.values()) {
        for (const id of [tie.source, tie.target]) {
          if (options.impliedNodes && !nodes.has(id)) nodes.set(id, { id, label: id, attributes: {} })
        }
        if (nodes.has(tie.source) && nodes.has(tie.target)) kept.push(tie)
        else unknown++
      }
      counted(twice, 'node-twice', 'nodes are said twice; the first is taken.')
      counted(loops, 'loop', 'ties join a node with itself; left out.')
      counted(unknown, 'unknown-node', 'ties lead to a node that is not in the file; left out.')
      if (nodes.size === 0) return
      const ready: ReadyGraph = {
        file,
        format,
        ...(title ? { title } : {}),
        attributes: Object.fromEntries(graph),
        nodes: [...nodes.values()],
        ties: kept,
      }
      sink.graph?.(ready)
    },
  }
}

function fromAttributes(attributes: Attributes): Stated {
  const text = (name: string) => {
    const value = attributes.get(name)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  return {
    label: text('label') ?? text('name'),
    x: numberOf(attributes.get('x')),
    y: numberOf(attributes.get('y')),
    size: numberOf(attributes.get('size')),
    cluster: text('cluster') ?? text('modularity_class') ?? text('community'),
  }
}

const present = (stated: Stated): Stated =>
  Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))

/** A finite number, also one printed as text. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** Attributes of an object, without those named: a Map, so that no name touches a prototype. */
export const attributesOf = (object: object, ...without: readonly string[]): Attributes =>
  new Map(Object.entries(object).filter(([name]) => !without.includes(name)))
