import type { ImportedGraph, ImportedNode, ImportedTie } from '../../../model/imported-graph.ts'
import { type Attributes, fromAttributes, numberOf, present, type Stated } from './stated.ts'

/** Ties with which one thing is wrong: how many, and the first of them. */
export interface Amiss {
  count: number
  first?: {
    readonly source: string
    readonly target: string
    readonly weight: unknown
    readonly line: number | undefined
  }
}

/**
 * How what is said twice of two nodes is taken: weights are added (`add`); a file that lists a tie with both its
 * ends says it once (`mirrored`; where both sayings differ, the heavier counts); a matrix says it once where it is
 * symmetric or a triangle, and adds both sides where it is not (`matrix`); DOT's `strict` graphs say it once (`once`).
 */
export type Twice = 'add' | 'mirrored' | 'matrix' | 'once'

interface Growing {
  readonly source: string
  readonly target: string
  there: number
  back: number
  readonly attributes: Readonly<Record<string, unknown>>
}

/** Most nodes, and most ties, that are taken up: what a Map can hold. */
const most = 16_000_000

/** The nodes and ties of one graph as they come, in any order. */
export class Parts {
  readonly name: string | undefined
  readonly attributes = new Map<string, unknown>()
  readonly weightless: Amiss = { count: 0 }
  readonly unreadable: Amiss = { count: 0 }
  title = ''
  twice: Twice = 'add'
  directed = false
  nodesTwice = 0
  loops = 0
  tooMany = 0
  readonly #numbers = new Map<string, number>()
  readonly #nodes = new Map<number, ImportedNode>()
  readonly #ties = new Map<number, Growing>()

  constructor(name?: string) {
    this.name = name
  }

  get isEmpty(): boolean {
    return this.#nodes.size === 0 && this.#ties.size === 0
  }

  has(id: string): boolean {
    const number = this.#numbers.get(id)
    return number !== undefined && this.#nodes.has(number)
  }

  node(id: string, attributes: Attributes, stated: Stated): void {
    const number = this.#numberOf(id)
    if (number === undefined) return
    if (this.#nodes.has(number)) {
      this.nodesTwice++
      return
    }
    const { label, x, y, size, cluster } = { ...fromAttributes(attributes), ...present(stated) }
    const placed = x !== undefined && y !== undefined ? { x, y } : {}
    this.#nodes.set(number, {
      id,
      label: label ?? id,
      ...placed,
      ...(size === undefined ? {} : { size }),
      ...(cluster === undefined ? {} : { cluster }),
      attributes: Object.fromEntries(attributes),
    })
  }

  tie(source: string, target: string, weight: unknown, attributes: Attributes, line: number | undefined): void {
    const from = this.#numberOf(source)
    const to = this.#numberOf(target)
    if (from === undefined || to === undefined) return
    if (from === to) {
      this.loops++
      return
    }
    const worth = weight === undefined || weight === null || weight === '' ? 1 : numberOf(weight)
    if (worth === undefined) seen(this.unreadable, { source, target, weight, line })
    if (worth !== undefined && worth <= 0) {
      seen(this.weightless, { source, target, weight, line })
      return
    }
    const key = Math.min(from, to) * 2 ** 25 + Math.max(from, to)
    const before = this.#ties.get(key)
    if (before === undefined) {
      if (this.#ties.size >= most) this.tooMany++
      else
        this.#ties.set(key, { source, target, there: worth ?? 1, back: 0, attributes: Object.fromEntries(attributes) })
    } else if (this.twice === 'once') {
      // There and back are two ties where ties have a direction.
      if (this.directed && before.source !== source) before.back = worth ?? 1
    } else if (before.source === source) before.there += worth ?? 1
    else before.back += worth ?? 1
  }

  /** The nodes, those that only ties name among them where the file names its nodes so. */
  nodes(implied: boolean): readonly ImportedNode[] {
    const nodes = [...this.#nodes.values()]
    if (implied)
      for (const [id, number] of this.#numbers)
        if (!this.#nodes.has(number)) nodes.push({ id, label: id, attributes: {} })
    return nodes
  }

  ties(): readonly ImportedTie[] {
    const both = this.twice === 'matrix' ? this.#isUneven() : this.twice !== 'mirrored'
    return [...this.#ties.values()].map(({ source, target, there, back, attributes }) => ({
      source,
      target,
      weight: both ? there + back : Math.max(there, back),
      attributes,
    }))
  }

  /** Whether a matrix says something else there than back, and is no triangle. */
  get isDirected(): boolean {
    return this.directed || (this.twice === 'matrix' && this.#isUneven())
  }

  ready(file: string, format: string, implied: boolean): { readonly graph: ImportedGraph; readonly unknown: number } {
    const nodes = this.nodes(implied)
    const all = this.ties()
    const ties = implied ? all : all.filter(({ source, target }) => this.has(source) && this.has(target))
    const graph: ImportedGraph = {
      file,
      format,
      ...(this.title === '' ? {} : { title: this.title }),
      attributes: Object.fromEntries(this.attributes),
      nodes,
      ties,
      ...(implied ? { nodesAreImplied: true } : {}),
    }
    return { graph, unknown: all.length - ties.length }
  }

  #isUneven(): boolean {
    let twice = 0
    let unequal = 0
    for (const { there, back } of this.#ties.values()) {
      if (back > 0) twice++
      if (there !== back) unequal++
    }
    return twice > 0 && unequal > 0
  }

  #numberOf(id: string): number | undefined {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    if (this.#numbers.size >= most) {
      this.tooMany++
      return undefined
    }
    this.#numbers.set(id, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

function seen(amiss: Amiss, tie: NonNullable<Amiss['first']>): void {
  amiss.count++
  amiss.first ??= tie
}
