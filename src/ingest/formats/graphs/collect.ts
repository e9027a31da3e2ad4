import type { Severity } from '../../../model/problem.ts'
import type { ReadyGraph, ReadyNode, ReadyTie } from '../../../model/ready-graph.ts'
import type { ReadingContext } from '../format.ts'

/** Takes nodes and ties in any order; hands on the graph when it ends. */
export interface Collector {
  node(id: string, attributes: Attributes, stated?: Stated): void
  /** `weight` as the file states it; 1 where it states none. */
  tie(source: string, target: string, weight: unknown, attributes: Attributes, line?: number): void
  /** Ties have a direction, which is left aside. */
  directed(): void
  attribute(name: string, value: unknown): void
  fault(code: string, message: string, line?: number): void
  end(title?: string): void
}

export type Attributes = ReadonlyMap<string, unknown>
export type Stated = { readonly [K in 'label' | 'x' | 'y' | 'size' | 'cluster']?: ReadyNode[K] | undefined }

export interface CollectorOptions {
  /** A node that only ties name is made, as in a list of edges; else such a tie is left out. */
  readonly impliedNodes?: boolean
  /** Line that the file is read at now, where the reader knows. */
  readonly line?: () => number
}

/**
 * Collects a graph that was made elsewhere. A node said twice is taken once; ties between the same two nodes
 * are one, their weights added; loops, ties to unknown nodes and ties that weigh nothing or less are left out and
 * counted. A weight that is no number counts as 1.
 */
export function collector({ sink, file, format }: ReadingContext, options: CollectorOptions = {}): Collector {
  const nodes = new Map<string, ReadyNode>()
  const ties = new Map<string, ReadyTie>()
  const graph = new Map<string, unknown>()
  // Ends of ties that were left out.
  const implied = new Set<string>()
  let twice = 0
  let loops = 0
  let unknown = 0
  let faults = 0
  let directed = false
  const weightless: Example[] = []
  const unreadable: Example[] = []

  const problem = (code: string, severity: Severity, message: string, line?: number) =>
    sink.problem({ file, code, severity, message, ...(line === undefined ? {} : { line }) })
  const counted = (count: number, code: string, one: string, many: string) => {
    if (count > 0) problem(code, 'warning', count === 1 ? `1 ${one}` : `${count} ${many}`)
  }
  const shown = (examples: readonly Example[], code: string, one: string, many: string) => {
    const [first] = examples
    if (first === undefined) return
    const { source, target, weight, line } = first
    const which = `${examples.length > 1 ? 'the first ' : ''}“${brief(source)}” – “${brief(target)}”: ${brief(String(weight))}`
    const message = examples.length === 1 ? `1 ${one} (${which})` : `${examples.length} ${many} (${which})`
    problem(code, 'warning', `${message}.`, line)
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
    tie(source, target, weight, attributes, line = options.line?.()) {
      if (source === target) {
        loops++
        implied.add(source)
        return
      }
      const worth = weight === undefined || weight === null || weight === '' ? 1 : numberOf(weight)
      if (worth === undefined) unreadable.push({ source, target, weight, line })
      if (worth !== undefined && worth <= 0) {
        weightless.push({ source, target, weight, line })
        for (const id of [source, target]) implied.add(id)
        return
      }
      const [a, b] = source < target ? [source, target] : [target, source]
      const key = JSON.stringify([a, b])
      const before = ties.get(key)
      if (before === undefined)
        ties.set(key, { source, target, weight: worth ?? 1, attributes: Object.fromEntries(attributes) })
      else ties.set(key, { ...before, weight: before.weight + (worth ?? 1) })
    },
    directed() {
      directed = true
    },
    attribute: (name, value) => graph.set(name, value),
    fault(code, message, line) {
      // One broken place in a graph tends to break all that follows.
      if (faults++ < 20) problem(code, 'error', message, line)
    },
    end(title) {
      const kept: ReadyTie[] = []
      if (options.impliedNodes) {
        const ends = [...ties.values()].flatMap(({ source, target }) => [source, target])
        for (const id of [...ends, ...implied]) if (!nodes.has(id)) nodes.set(id, { id, label: id, attributes: {} })
      }
      for (const tie of ties.values()) {
        if (nodes.has(tie.source) && nodes.has(tie.target)) kept.push(tie)
        else unknown++
      }
      counted(
        twice,
        'node-twice',
        'node is said twice; the first is taken.',
        'nodes are said twice; the first is taken.',
      )
      counted(loops, 'loop', 'tie joins a node with itself; left out.', 'ties join a node with itself; left out.')
      const nobody = 'to a node that is not in the file; left out.'
      counted(unknown, 'unknown-node', `tie leads ${nobody}`, `ties lead ${nobody}`)
      const nothing = 'nothing or less; left out'
      shown(weightless, 'weightless', `tie weighs ${nothing}`, `ties weigh ${nothing}`)
      const kind = 'a weight that is no number; taken as 1'
      shown(unreadable, 'bad-weight', `tie has ${kind}`, `ties have ${kind}`)
      if (directed)
        problem(
          'directed',
          'note',
          'ties have a direction, which is left aside: those there and back are one, weights added.',
        )
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

interface Example {
  readonly source: string
  readonly target: string
  readonly weight: unknown
  readonly line: number | undefined
}

const brief = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

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
