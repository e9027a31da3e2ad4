import { type FacetId, type Filters, facetIds } from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'
import { Numbers } from '../column-builders.ts'
import type { Groups } from '../counting/groups.ts'
import type { Lists } from '../signatures.ts'
import type { Facet } from './facets.ts'
import { boundsOf, type Ground } from './ground.ts'

/** Filters that look at a node or its works, not at its ties: they come first, and their order does not matter. */
export type HeadId = 'kinds' | 'years' | FacetId | 'clusters'

/** Nodes with a choice each that they belong to; in the order of the nodes, one node with several choices in a row. */
export interface Chosen {
  readonly choices: Uint32Array
  readonly nodes: Uint32Array
  /** How many choices there are. */
  readonly count: number
}

/** What those filters leave, all of them applied or all but one. */
export class Head {
  readonly #ground: Ground
  readonly #filters: Filters
  /** Of each work a bit for each filter that it fails; which bits there can be. */
  readonly #failing: Uint8Array
  readonly #on: number
  readonly #clusters: Uint8Array | null

  constructor(ground: Ground, filters: Filters) {
    this.#ground = ground
    this.#filters = filters
    const { year } = ground.atlas.works
    const failing = new Uint8Array(year.length)
    let on = 0
    if (filters.years !== null) {
      const [first, last] = filters.years
      on |= bitOf('years')
      // A missing year is less than every year.
      for (let w = 0; w < year.length; w++) if (!(year[w]! >= first && year[w]! <= last)) failing[w]! |= bitOf('years')
    }
    for (const [id, wanted] of filters.facets) {
      on |= bitOf(id)
      fail(failing, ground.facet(id), wanted, bitOf(id))
    }
    this.#failing = failing
    this.#on = on
    this.#clusters =
      filters.clusters && Uint8Array.from({ length: ground.clusters }, (_, c) => (filters.clusters!.has(c) ? 1 : 0))
  }

  /** Whether none of them is on but kinds. */
  get isBare(): boolean {
    return this.#on === 0 && this.#clusters === null
  }

  /** Numbers of the nodes that are left, ascending: by all filters but one. */
  nodes(except?: HeadId): Uint32Array {
    return this.#left(this.#on & ~bitOf(except), except !== 'clusters', except === 'kinds')
  }

  /** What is left after each filter that is on, each on what the ones before left: years, facets, clusters. */
  steps(): readonly { readonly id: Exclude<HeadId, 'kinds'>; readonly nodes: Uint32Array }[] {
    const steps: { id: Exclude<HeadId, 'kinds'>; nodes: Uint32Array }[] = []
    let on = 0
    for (const id of ['years', ...facetIds] as const) {
      if ((this.#on & bitOf(id)) === 0) continue
      on |= bitOf(id)
      steps.push({ id, nodes: this.#left(on, false, false) })
    }
    if (this.#clusters !== null) steps.push({ id: 'clusters', nodes: this.#left(on, true, false) })
    return steps
  }

  #left(on: number, inClusters: boolean, allKinds: boolean): Uint32Array {
    const { bounds, signed, held } = this.#ground
    const left = new Uint32Array(bounds[3])
    let count = 0
    for (const kind of nodeKinds) {
      if (!allKinds && !this.#filters.kinds.has(kind)) continue
      const [from, to] = boundsOf(bounds, kind)
      const lists = kind === 'author' ? signed : held
      for (let v = from; v < to; v++) {
        if (inClusters && !this.#inCluster(v)) continue
        if (on === 0 || (kind === 'work' ? (this.#failing[v - from]! & on) === 0 : this.#linked(lists, v - from, on)))
          left[count++] = v
      }
    }
    return left.slice(0, count)
  }

  /** Which nodes each choice of a filter would leave, all others applied. */
  chosen(id: HeadId): Chosen {
    switch (id) {
      case 'kinds': {
        const nodes = this.nodes('kinds')
        const [, work, topic] = this.#ground.bounds
        return { nodes, choices: nodes.map((v) => (v < work ? 0 : v < topic ? 1 : 2)), count: 3 }
      }
      case 'clusters': {
        const nodes = this.nodes('clusters')
        const { membership, clusters } = this.#ground
        return { nodes, choices: nodes.map((v) => membership[v]!), count: clusters }
      }
      case 'years':
        return this.#byWorks(this.#ground.years, this.#on & ~bitOf(id))
      default:
        return this.#byWorks(this.#ground.facet(id), this.#on & ~bitOf(id))
    }
  }

  #inCluster(v: number): boolean {
    return this.#clusters === null || this.#clusters[this.#ground.membership[v]!] === 1
  }

  /** Whether one of its works passes; whoever has no works at all is judged by none. */
  #linked({ offsets, targets }: Lists, row: number, on: number): boolean {
    const [from, to] = [offsets[row]!, offsets[row + 1]!]
    if (from === to) return true
    for (let k = from; k < to; k++) if ((this.#failing[targets[k]!]! & on) === 0) return true
    return false
  }

  /** Works by what they can be chosen by, and authors and topics by their works. */
  #byWorks({ offsets, choices: of, count }: Facet, on: number): Chosen {
    const { bounds, signed, held } = this.#ground
    const failing = this.#failing
    const choices = new Numbers()
    const nodes = new Numbers()
    // Which node was last put to each choice: each but once.
    const last = new Uint32Array(count).fill(bounds[3])
    const put = (node: number, work: number) => {
      if ((failing[work]! & on) !== 0) return
      for (let k = offsets[work]!; k < offsets[work + 1]!; k++) {
        const choice = of[k]!
        if (last[choice] === node) continue
        last[choice] = node
        choices.push(choice)
        nodes.push(node)
      }
    }
    for (const kind of nodeKinds) {
      if (!this.#filters.kinds.has(kind)) continue
      const [from, to] = boundsOf(bounds, kind)
      const lists = kind === 'author' ? signed : held
      for (let v = from; v < to; v++) {
        if (!this.#inCluster(v)) continue
        if (kind === 'work') {
          put(v, v - from)
          continue
        }
        const [first, end] = [lists.offsets[v - from]!, lists.offsets[v - from + 1]!]
        for (let k = first; k < end; k++) put(v, lists.targets[k]!)
        if (first !== end) continue
        for (let choice = 0; choice < count; choice++) {
          choices.push(choice)
          nodes.push(v)
        }
      }
    }
    return { choices: choices.done(), nodes: nodes.done(), count }
  }
}

/** The nodes of each choice, ascending. */
export function grouped({ choices, nodes, count }: Chosen): Groups {
  const offsets = new Uint32Array(count + 1)
  for (let i = 0; i < choices.length; i++) offsets[choices[i]! + 1]!++
  for (let c = 0; c < count; c++) offsets[c + 1]! += offsets[c]!
  const next = offsets.slice()
  const members = new Uint32Array(nodes.length)
  for (let i = 0; i < choices.length; i++) members[next[choices[i]!]!++] = nodes[i]!
  return { offsets, members }
}

const bitOf = (id: HeadId | undefined): number =>
  id === 'years' ? 1 : id === undefined || id === 'kinds' || id === 'clusters' ? 0 : 2 << facetIds.indexOf(id)

function fail(failing: Uint8Array, { offsets, choices, count }: Facet, wanted: ReadonlySet<number>, bit: number): void {
  const passes = Uint8Array.from({ length: count }, (_, choice) => (wanted.has(choice) ? 1 : 0))
  for (let w = 0; w < failing.length; w++) {
    let any = false
    for (let k = offsets[w]!; k < offsets[w + 1]! && !any; k++) any = passes[choices[k]!] === 1
    if (!any) failing[w]! |= bit
  }
}
