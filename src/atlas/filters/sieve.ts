import {
  type FacetId,
  type FilterId,
  type Filters,
  facetIds,
  type HeadId,
  type LeftOut,
  type ReductionId,
} from '../../model/filters.ts'
import type { nodeKinds } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Atlas } from '../atlas.ts'
import { textAt } from '../column.ts'
import type { NodeNumber } from '../nodes.ts'
import { boundsOf } from './bounds.ts'
import { type Choices, choicesByReduction, choicesByWorks } from './choices.ts'
import { counted } from './counted.ts'
import { valueAt } from './facets.ts'
import { Field } from './field.ts'
import { isHead, keyOf, onOf } from './filter-keys.ts'
import { picked, Stage } from './filter-stage.ts'
import { at, type ByKind, first, less, tally, tallyOf } from './filter-tally.ts'
import type { Given } from './given.ts'
import { Ground } from './ground.ts'
import { Head } from './head.ts'
import { dormantTies, type HiddenTies, hiddenTies, type TieTest } from './hidden-ties.ts'
import type { Recount } from './recount.ts'
import type { Reduction } from './reduction.ts'
import { reductions } from './reductions/reductions.ts'

/** What filters leave, and what each of them left out of what the ones before it had left. */
export interface Filtered {
  /** 1 for each node that is shown; nodes are the authors, then the works, then the topics. */
  readonly nodes: Uint8Array
  /** Ties between shown nodes that are left out. */
  readonly hiddenTies: HiddenTies
  /** Those of them that rest in the period: they can be shown as such. None where ties must pass a test. */
  readonly dormantTies: HiddenTies
  /** What its works say of nodes and ties, where they are those of a period; null where all count. */
  readonly period: Recount | null
  /** Nodes of the kinds that are shown, filtered or not. */
  readonly all: ByKind
  readonly shown: ByKind
  readonly steps: readonly SieveStage[]
}

export interface SieveStage {
  readonly id: Exclude<FilterId, 'kinds'>
  /** Why these nodes are left out. */
  readonly reason: LeftOut
  readonly hidden: ByKind
}

/**
 * The filters of one atlas, for the ties of one lens and one measure that "top" ranks by. First what looks at works and
 * nodes (years, facets, clusters), then the reductions in the order of their table, each on what the one before left. What is asked for is shown whatever the filters say.
 *
 * Its answers depend on nothing but what it is asked; it keeps what it found for the filters it was last asked about, so
 * that the next ones, which differ in one, take less.
 */
export class Sieve {
  readonly #ground: Ground
  /** Ids of the reductions, in the order in which they are applied. */
  readonly #order: readonly ReductionId[]
  /** Without any filter but kinds. */
  #bare: Kept | undefined
  /** The filters last asked about, and what they left after each step. */
  #last: { readonly filters: Filters; readonly head: Head; readonly stages: readonly Kept[] } | undefined
  /** What each filter would leave, as it was last asked. */
  readonly #choices = new Map<FilterId, { readonly key: string; readonly choices: Choices }>()
  #given: Given | undefined
  readonly #fields = new Map<HeadId, { readonly key: string; readonly field: Field }>()

  constructor(atlas: Atlas, ties: ReadonlySet<TieKind>, measure: string, ways: readonly Reduction[] = reductions) {
    this.#ground = new Ground(atlas, ties, measure, ways)
    this.#order = ways.map(({ id }) => id)
  }

  filtered(filters: Filters, asked: Iterable<NodeNumber> = []): Filtered {
    const { bounds } = this.#ground
    const aside = this.#aside(asked)
    const { head, stages } = this.#through(filters)
    const all = this.#all(filters)
    const steps: SieveStage[] = []
    let before = all
    const step = (id: SieveStage['id'], nodes: Uint32Array) => {
      const after = at(tally(nodes, undefined, 1, bounds), 0)
      steps.push({ id, reason: this.#reason(id, filters), hidden: less(before, after) })
      before = after
    }
    for (const { id, nodes } of head.steps) step(id, nodes)
    for (const { id, stage } of stages) if (id !== undefined) step(id, stage.nodes)
    const { stage } = stages.at(-1)!
    const nodes = aside === null ? new Uint8Array(bounds[3]) : aside.slice()
    const left = stage.nodes
    for (let i = 0; i < left.length; i++) nodes[left[i]!] = 1
    const recount = this.#ground.recounts.of(filters.years)
    let resting: HiddenTies | undefined
    const rest = () => this.#dormantTies(stages, recount, aside)
    return {
      nodes,
      hiddenTies: this.#hiddenTies(filters, stages, recount, aside),
      // Found when first asked for, as what a period makes of ties is.
      get dormantTies() {
        resting ??= rest()
        return resting
      },
      period: recount === this.#ground.recounts.whole ? null : recount,
      all,
      shown: tallyOf(nodes, bounds),
      steps,
    }
  }

  /** For each choice of one filter how many nodes it would leave, all the other filters applied. */
  choices(filters: Filters, id: FilterId, asked: Iterable<NodeNumber> = []): Choices {
    const wanted = [...new Set(asked)].sort((a, b) => a - b)
    // What a filter is set to does not change what its choices would leave.
    const others = isHead(id)
      ? [keyOf(filters, id), onOf(filters, this.#order)]
      : [keyOf(filters), onOf(filters, this.#order, id)]
    const key = JSON.stringify([others, wanted])
    const known = this.#choices.get(id)
    if (known?.key === key) return known.choices
    const choices = this.#counted(filters, id, wanted)
    this.#choices.set(id, { key, choices })
    return choices
  }

  #counted(filters: Filters, id: FilterId, asked: readonly NodeNumber[]): Choices {
    const { head, stages } = this.#through(filters)
    const given = this.#givenTo(asked)
    const { stage: last } = stages.at(-1)!
    const now = last.noted('now', given.asked, () => first(counted(last, [], given)))
    if (isHead(id)) {
      const field = this.#field(filters, id)
      const on = onOf(filters, this.#order)
      const without = head.isOn(id) ? first(counted(field.whole, on, given)) : now
      const choices = choicesByWorks(id, field, without, on, given)
      if (field.isLarge) field.forgetGraphs()
      return choices
    }
    const place = this.#order.indexOf(id)
    const i = stages.findLastIndex((one) => one.id === undefined || this.#order.indexOf(one.id) < place)
    const before = stages[i]!
    const prior =
      before.id === undefined
        ? undefined
        : { stage: stages[i - 1]!.stage, id: before.id, value: filters.reductions.get(before.id)! }
    const after = onOf(filters, this.#order).filter(([other]) => this.#order.indexOf(other) > place)
    const setting = { isOn: filters.reductions.has(id), now, own: filters.reductions.get(id), prior }
    return choicesByReduction(id, before.stage, after, setting, given)
  }

  /** The nodes that are asked for, as they were last asked for where those are the same. */
  #givenTo(asked: readonly NodeNumber[]): Given {
    const key = asked.join(' ')
    if (this.#given?.asked !== key) {
      const aside = this.#aside(asked)
      const always = aside === null ? nobody : tallyOf(aside, this.#ground.bounds)
      this.#given = { ground: this.#ground, aside, asked: key, always }
    }
    return this.#given!
  }

  #hiddenTies(
    { reductions }: Filters,
    stages: readonly Kept[],
    recount: Recount,
    aside: Uint8Array | null,
  ): HiddenTies {
    const { atlas, bounds, ties } = this.#ground
    const shown = this.#left(stages, aside)
    let test: TieTest = { least: Number.NEGATIVE_INFINITY, unlikely: null }
    for (const [i, { id }] of stages.entries()) {
      const row = id === undefined ? undefined : this.#ground.reductions.get(id)
      if (row?.tiesThatStay === undefined) continue
      test = { ...test, ...row.tiesThatStay(stages[i - 1]!.stage, reductions.get(row.id)!, bounds[3]) }
    }
    const weightsOf = (kind: TieKind) => this.#ground.weightsOf(kind, recount)
    return hiddenTies(atlas, ties, bounds, shown, recount, weightsOf, test)
  }

  #dormantTies(stages: readonly Kept[], recount: Recount, aside: Uint8Array | null): HiddenTies {
    const { atlas, bounds, reductions } = this.#ground
    const tests = stages.some(({ id }) => id !== undefined && reductions.get(id)?.tiesThatStay !== undefined)
    return tests ? { count: 0, of: {} } : dormantTies(atlas, bounds, this.#left(stages, aside), recount)
  }

  /** 1 for each node that the filters leave, but for those that are shown because they were asked for. */
  #left(stages: readonly Kept[], aside: Uint8Array | null): Uint8Array {
    const shown = new Uint8Array(this.#ground.bounds[3])
    const left = stages.at(-1)!.stage.nodes
    for (let i = 0; i < left.length; i++) shown[left[i]!] = aside === null ? 1 : 1 - aside[left[i]!]!
    return shown
  }

  /** What a filter chooses from depends on the others of its sort alone: so it outlasts what is chosen, and reductions. */
  #field(filters: Filters, id: HeadId): Field {
    const { head, stages } = this.#through(filters)
    const key = JSON.stringify(keyOf(filters, id))
    const known = this.#fields.get(id)
    if (known?.key === key) return known.field
    const field = new Field(this.#ground, head, id, head.isOn(id) ? this.#begin(head, filters, id) : stages[0]!.stage)
    this.#fields.set(id, { key, field })
    return field
  }

  /** What is left after the head, and after each reduction that is on. */
  #through(filters: Filters): { readonly head: Head; readonly stages: readonly Kept[] } {
    if (this.#last?.filters === filters) return this.#last
    const head = new Head(this.#ground, filters)
    let key = JSON.stringify(keyOf(filters))
    const known = (wanted: string) => this.#last?.stages.find((kept) => kept.key === wanted)
    const stages: Kept[] = []
    if (head.isBare) {
      if (this.#bare?.key !== key) this.#bare = { id: undefined, key, stage: this.#begin(head, filters) }
      stages.push(this.#bare)
    } else stages.push(known(key) ?? { id: undefined, key, stage: this.#begin(head, filters) })
    for (const [id, value] of onOf(filters, this.#order)) {
      key += `,${id}:${value}`
      const { stage } = stages.at(-1)!
      stages.push(known(key) ?? { id, key, stage: this.#ground.thinned(stage, id, value) })
    }
    this.#last = { filters, head, stages }
    return this.#last
  }

  #begin(head: Head, { years }: Filters, except?: HeadId): Stage {
    const nodes = head.nodes(except)
    const recount = this.#ground.recounts.of(except === 'years' ? null : years)
    return new Stage(nodes, {
      graph: () => this.#ground.graphOf(nodes, recount),
      works: () => picked(recount.works, nodes),
    })
  }

  #aside(asked: Iterable<NodeNumber>): Uint8Array | null {
    let mask: Uint8Array | null = null
    for (const v of asked) {
      mask ??= new Uint8Array(this.#ground.bounds[3])
      if (v < mask.length) mask[v] = 1
    }
    return mask
  }

  #all({ kinds }: Filters): ByKind {
    const of = (kind: (typeof nodeKinds)[number]) => {
      const [from, to] = boundsOf(this.#ground.bounds, kind)
      return kinds.has(kind) ? to - from : 0
    }
    return { author: of('author'), work: of('work'), topic: of('topic') }
  }

  #reason(id: SieveStage['id'], { years, facets, clusters, reductions }: Filters): LeftOut {
    const { atlas } = this.#ground
    if (id === 'years') return { code: id, first: years![0], last: years![1] }
    if (id === 'clusters') {
      const { name } = atlas.findings[0].clusters
      const one = (number: number) => ({ number, name: textAt(name, number) })
      return { code: id, clusters: [...clusters!].sort((a, b) => a - b).map(one) }
    }
    if (!isFacet(id)) return { code: 'reduction', reduction: id, value: reductions.get(id)! }
    const chosen = [...facets.get(id)!].sort((a, b) => a - b)
    return { code: 'facet', facet: id, values: chosen.map((choice) => valueAt(atlas, id, choice)) }
  }
}

interface Kept {
  /** The reduction that left it; undefined before the first. */
  readonly id: ReductionId | undefined
  readonly key: string
  readonly stage: Stage
}

const isFacet = (id: string): id is FacetId => (facetIds as readonly string[]).includes(id)

const nobody: ByKind = { author: 0, work: 0, topic: 0 }
