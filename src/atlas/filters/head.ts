import { type Filters, facetIds, type HeadId } from '../../model/filters.ts'
import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import { membersOf } from '../counting/groups.ts'
import type { Lists } from '../signatures.ts'
import { boundsOf } from './bounds.ts'
import { type Chosen, countPut, put } from './chosen.ts'
import type { Facet } from './facets.ts'
import { type Counts, tallyBy } from './filter-tally.ts'
import type { Ground } from './ground.ts'

/** What the filters of works and nodes leave, all of them applied or all but one. */
export class Head {
  readonly #ground: Ground
  readonly #filters: Filters
  /** Of each work a bit for each filter that it fails; which bits there can be. */
  readonly #failing: Uint8Array
  readonly #on: number
  /** 1 for nodes of the clusters that are shown; null where all are. */
  readonly #inClusters: Uint8Array | null
  #nodes: Uint32Array | undefined

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
    this.#inClusters = filters.clusters && inClusters(ground, filters.clusters)
  }

  /** Whether a filter leaves anything out, or may. */
  isOn(id: HeadId | undefined): boolean {
    if (id === 'kinds') return this.#filters.kinds.size < nodeKinds.length
    return id === 'clusters' ? this.#inClusters !== null : (this.#on & bitOf(id)) !== 0
  }

  /** Whether none of them is on but kinds. */
  get isBare(): boolean {
    return this.#on === 0 && this.#inClusters === null
  }

  /** Numbers of the nodes that are left, ascending: by all filters but one. */
  nodes(except?: HeadId): Uint32Array {
    if (!this.isOn(except)) {
      this.#nodes ??= this.#left(this.#on, true, false)
      return this.#nodes
    }
    return this.#left(this.#on & ~bitOf(except), except !== 'clusters', except === 'kinds')
  }

  /** What is left after each filter that is on, each on what the ones before left: years, facets, clusters. */
  get steps(): readonly { readonly id: Exclude<HeadId, 'kinds'>; readonly nodes: Uint32Array }[] {
    const steps: { id: Exclude<HeadId, 'kinds'>; nodes: Uint32Array }[] = []
    let on = 0
    for (const id of ['years', ...facetIds] as const) {
      if ((this.#on & bitOf(id)) === 0) continue
      on |= bitOf(id)
      steps.push({ id, nodes: this.#left(on, false, false) })
    }
    if (this.#inClusters !== null) steps.push({ id: 'clusters', nodes: this.#left(on, true, false) })
    this.#nodes ??= steps.at(-1)?.nodes
    return steps
  }

  #left(on: number, byClusters: boolean, allKinds: boolean): Uint32Array {
    const clusters = byClusters ? this.#inClusters : null
    const { bounds, worksOf } = this.#ground
    const left = new Uint32Array(bounds[3])
    let count = 0
    for (const kind of nodeKinds) {
      if (!allKinds && !this.#filters.kinds.has(kind)) continue
      const [from, to] = boundsOf(bounds, kind)
      const lists = worksOf[kind]
      for (let v = from; v < to; v++) {
        if (clusters !== null && clusters[v] === 0) continue
        if (on === 0 || this.#linked(lists, v - from, on)) left[count++] = v
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
        const choices = new Uint32Array(nodes.length)
        for (let i = 0; i < nodes.length; i++) choices[i] = nodes[i]! < work ? 0 : nodes[i]! < topic ? 1 : 2
        return { nodes, choices, count: nodeKinds.length }
      }
      case 'clusters': {
        const nodes = this.nodes('clusters')
        const { membership, clusters } = this.#ground
        const choices = new Uint32Array(nodes.length)
        for (let i = 0; i < nodes.length; i++) choices[i] = membership[nodes[i]!]!
        return { nodes, choices, count: clusters }
      }
      default:
        return this.#byWorks(this.#ground.facet(id), this.#on & ~bitOf(id))
    }
  }

  /** How many nodes each choice of a filter would leave, all others applied; those that are 1 in `aside` are passed over. */
  counted(id: HeadId, aside: Uint8Array | null): Counts {
    const { bounds, belongings } = this.#ground
    if (id === 'kinds' || id === 'clusters') {
      const { nodes, choices, count } = this.chosen(id)
      return tallyBy(nodes, choices, count, bounds, aside)
    }
    const failed = this.#failed(this.#on & ~bitOf(id))
    const shown = this.#shown().map((kind) => ({ kind, ...belongings[kind] }))
    return countPut(this.#ground.facet(id).works, failed, shown, this.#inClusters, aside, bounds[3])
  }

  /** Whether one of its works passes; whoever has no works at all is judged by none. */
  #linked({ offsets, targets }: Lists, row: number, on: number): boolean {
    const [from, to] = [offsets[row]!, offsets[row + 1]!]
    if (from === to) return true
    for (let k = from; k < to; k++) if ((this.#failing[targets[k]!]! & on) === 0) return true
    return false
  }

  /** Works by what they can be chosen by, and authors and topics by their works. */
  #byWorks({ works }: Facet, on: number): Chosen {
    const shown = this.#shown().map((kind) => this.#ground.belongings[kind])
    return put(works, this.#failed(on), shown, this.#inClusters, this.#ground.bounds[3])
  }

  #shown(): readonly NodeKind[] {
    return nodeKinds.filter((kind) => this.#filters.kinds.has(kind))
  }

  /** 1 for works that fail one of some filters. */
  #failed(on: number): Uint8Array {
    const failed = new Uint8Array(this.#failing.length)
    if (on !== 0) for (let w = 0; w < failed.length; w++) failed[w] = Number((this.#failing[w]! & on) !== 0)
    return failed
  }
}

const bitOf = (id: HeadId | undefined): number =>
  id === 'years' ? 1 : id === undefined || id === 'kinds' || id === 'clusters' ? 0 : 2 << facetIds.indexOf(id)

function inClusters({ membership, clusters }: Ground, wanted: ReadonlySet<number>): Uint8Array {
  const shown = new Uint8Array(clusters)
  for (const cluster of wanted) if (cluster < clusters) shown[cluster] = 1
  const stays = new Uint8Array(membership.length)
  for (let v = 0; v < stays.length; v++) stays[v] = shown[membership[v]!]!
  return stays
}

function fail(failing: Uint8Array, { works }: Facet, wanted: ReadonlySet<number>, bit: number): void {
  const passes = new Uint8Array(failing.length)
  for (const choice of wanted)
    if (choice + 1 < works.offsets.length) for (const w of membersOf(works, choice)) passes[w] = 1
  for (let w = 0; w < failing.length; w++) if (passes[w] === 0) failing[w]! |= bit
}
