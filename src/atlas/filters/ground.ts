import type { Csr } from '../../model/csr.ts'
import type { FacetId, HeadId, ReductionId } from '../../model/filters.ts'
import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { lengthOf } from '../column.ts'
import { type Groups, membersOf } from '../counting/groups.ts'
import { joinedRows } from '../counting/joined-rows.ts'
import { subgraph } from '../counting/subgraph.ts'
import { Coauthorships, cooccurrenceIn } from '../period-ties.ts'
import { type Lists, worksOfAuthors, worksOfTopics } from '../signatures.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import type { Belonging } from './chosen.ts'
import { type Facet, facetOf, yearsOf } from './facets.ts'
import type { Stage } from './filter-stage.ts'
import { mostOf, type Recount, Recounts } from './recount.ts'
import { recountedGraph } from './recounted-graph.ts'
import type { Reduction } from './reduction.ts'

/** What filters look at that no filter changes: made once for an atlas, the ties of a lens and a measure. */
export class Ground {
  readonly atlas: Atlas
  readonly bounds: Bounds
  /** Works of each author and of each topic, and each work by itself, by rows. */
  readonly worksOf: Readonly<Record<NodeKind, Lists>>
  /** The other way round: who belongs to each work. */
  readonly belongings: Readonly<Record<NodeKind, Belonging>>
  readonly membership: Uint32Array
  readonly clusters: number
  /** Place of each node when all are ranked by the measure that "top" asks for, the highest first. */
  readonly rank: Uint32Array
  readonly recounts: Recounts
  /** The ways to thin, by their ids, in the order in which they are applied. */
  readonly reductions: ReadonlyMap<ReductionId, Reduction>
  readonly #ties: ReadonlySet<TieKind>
  readonly #facets = new Map<FacetId, Facet>()
  readonly #years: ReturnType<typeof yearsOf>
  #csr: Csr | undefined
  #aboutness: Float64Array | undefined

  constructor(atlas: Atlas, ties: ReadonlySet<TieKind>, measure: string, reductions: readonly Reduction[]) {
    const { author, work, topic } = orderOf(atlas)
    const [finding] = atlas.findings
    this.atlas = atlas
    this.bounds = [0, author, author + work, author + work + topic]
    this.#years = yearsOf(atlas)
    const { authorship, aboutness } = atlas.networks
    const whole = themselves(work)
    this.belongings = {
      author: { ofWorks: authorship, workless: emptyRows(worksOfAuthors(atlas)), first: 0 },
      work: { ofWorks: whole, workless: new Uint32Array(0), first: author },
      topic: { ofWorks: aboutness, workless: emptyRows(worksOfTopics(atlas)), first: author + work },
    }
    this.worksOf = { author: worksOfAuthors(atlas), work: whole, topic: worksOfTopics(atlas) }
    this.membership = finding.membership
    this.clusters = finding.clusters.size.length
    this.rank = ranks(atlas, this.bounds, measure)
    this.recounts = new Recounts(atlas, ties)
    this.reductions = new Map(reductions.map((row) => [row.id, row]))
    this.#ties = ties
  }

  /** What a reduction leaves of a stage. */
  thinned(stage: Stage, id: ReductionId, value: number): Stage {
    return this.reductions.get(id)!.thin(stage, value, this.rank)
  }

  /** What works can be chosen by. */
  facet(id: 'years' | FacetId): Facet {
    if (id === 'years') return this.#years
    const known = this.#facets.get(id)
    if (known !== undefined) return known
    const made = facetOf(this.atlas, id)
    this.#facets.set(id, made)
    return made
  }

  /** What a filter of works or nodes can be set to. */
  valuesOf(id: HeadId): ArrayLike<number> {
    if (id === 'kinds') return upTo(nodeKinds.length)
    if (id === 'clusters') return upTo(this.clusters)
    return id === 'years' ? this.#years.years : upTo(this.facet(id).works.offsets.length - 1)
  }

  /** The graph of all nodes with the ties of the lens. */
  get csr(): Csr {
    this.#csr ??= rowsOf(this.atlas, this.#ties)
    return this.#csr
  }

  /** What ties weigh in the graph, beside their targets; null where each weighs 1. See `joinedRows`. */
  weightsOf(kind: TieKind, { ties }: Recount): ArrayLike<number> | null {
    if (kind === 'authorship') return null
    if (kind !== 'aboutness') return (ties[kind] ?? this.atlas.networks[kind]).weight
    this.#aboutness ??= aboutnessWeights(this.atlas, this.#ties.has('authorship'))
    return this.#aboutness
  }

  /** The graph of some nodes, ascending, with ties as they are counted. */
  graphOf(nodes: Uint32Array, { ties: { coauthorship, cooccurrence } }: Recount): Csr {
    if (coauthorship === undefined && cooccurrence === undefined) return subgraph(this.csr, nodes)
    const weights = { coauthorship: coauthorship?.weight, cooccurrence: cooccurrence?.weight }
    const whole = { offsets: Uint32Array.of(0, nodes.length), members: nodes }
    return recountedGraph(this.csr, whole, this.atlas.networks, this.bounds, () => weights)
  }

  /** The graph of the nodes of each year, side by side: in each, ties are those of its works alone. */
  yearly(nodes: Groups): Csr {
    const { atlas, years } = this
    const { works } = this.#years
    const people = this.#ties.has('coauthorship') ? new Coauthorships(atlas) : undefined
    const met = (year: number) => cooccurrenceIn(atlas, { first: year, last: year }).weight
    return recountedGraph(this.csr, nodes, atlas.networks, this.bounds, (choice) => {
      const stays = new Uint8Array(lengthOf(atlas.works.key))
      for (const w of membersOf(works, choice)) stays[w] = 1
      return {
        coauthorship: people?.of(stays).weight,
        cooccurrence: this.#ties.has('cooccurrence') ? met(years[choice]!) : undefined,
      }
    })
  }

  /** Works of each node of each year, as `Recount` counts them. */
  yearlyWorks({ offsets: starts, members }: Groups): Float64Array {
    const { atlas, bounds, belongings } = this
    const [, firstWork, firstTopic, end] = bounds
    const { works: ofYears } = this.#years
    const counts = new Float64Array(end)
    const works = new Float64Array(members.length)
    for (let choice = 0; choice + 1 < starts.length; choice++) {
      const own = membersOf(ofYears, choice)
      const each = (found: (v: number) => void) => {
        for (const { ofWorks, first } of [belongings.author, belongings.topic])
          for (const w of own)
            for (let k = ofWorks.offsets[w]!; k < ofWorks.offsets[w + 1]!; k++) found(first + ofWorks.targets[k]!)
      }
      each((v) => {
        counts[v]!++
      })
      for (let i = starts[choice]!; i < starts[choice + 1]!; i++) {
        const v = members[i]!
        const isWork = v >= firstWork && v < firstTopic
        works[i] = isWork ? mostOf(atlas.networks.authorship, counts, v - firstWork) : counts[v]!
      }
      each((v) => {
        counts[v] = 0
      })
    }
    return works
  }

  get years(): Int32Array {
    return this.#years.years
  }

  get ties(): ReadonlySet<TieKind> {
    return this.#ties
  }
}

/** The graph of all nodes of a map with ties of some kinds, weighted as those that clusters are found on. */
export function rowsOf(atlas: Atlas, ties: ReadonlySet<TieKind>): Csr {
  const { authorship, aboutness, coauthorship, similarity, cooccurrence } = atlas.networks
  const within = ({ offsets, targets, weight }: typeof coauthorship | typeof similarity) => ({
    offsets,
    targets,
    weights: weight,
  })
  return joinedRows(orderOf(atlas), {
    authorship: ties.has('authorship') ? { offsets: authorship.offsets, members: authorship.targets } : undefined,
    aboutness: ties.has('aboutness')
      ? { offsets: aboutness.offsets, members: aboutness.targets, weights: aboutness.weight }
      : undefined,
    coauthorship: ties.has('coauthorship') ? within(coauthorship) : undefined,
    similarity: ties.has('similarity') ? within(similarity) : undefined,
    cooccurrence: ties.has('cooccurrence') ? within(cooccurrence) : undefined,
  })
}

function aboutnessWeights({ networks: { aboutness, authorship } }: Atlas, bySigners: boolean): Float64Array {
  const { offsets, weight } = aboutness
  const weights = new Float64Array(weight.length)
  for (let w = 0; w + 1 < offsets.length; w++) {
    const signers = bySigners ? Math.max(1, authorship.offsets[w + 1]! - authorship.offsets[w]!) : 1
    for (let k = offsets[w]!; k < offsets[w + 1]!; k++) weights[k] = weight[k]! ** 2 * signers
  }
  return weights
}

/** Place of each node by its measure beside the largest of its kind, the highest first, equal ones by number. */
function ranks(atlas: Atlas, bounds: Bounds, measure: string): Uint32Array {
  const values = atlas.findings[0].measures.find(({ id }) => id === measure)?.values ?? new Float32Array(bounds[3])
  const score = new Float64Array(bounds[3])
  for (const kind of nodeKinds) {
    const [from, to] = boundsOf(bounds, kind)
    let largest = 0
    for (let v = from; v < to; v++) if (values[v]! > largest) largest = values[v]!
    for (let v = from; v < to; v++) score[v] = values[v]! > 0 ? values[v]! / (largest || 1) : 0
    // What is endless beside what is endless says nothing: last.
    for (let v = from; v < to; v++) if (Number.isNaN(score[v]!)) score[v] = -1
  }
  const order = Uint32Array.from({ length: bounds[3] }, (_, v) => v).sort((a, b) => score[b]! - score[a]! || a - b)
  const rank = new Uint32Array(bounds[3])
  order.forEach((v, r) => {
    rank[v] = r
  })
  return rank
}

/** Each of so many rows alone. */
function themselves(rows: number): Lists {
  const all = upTo(rows + 1)
  return { offsets: all, targets: all.subarray(0, rows) }
}

function emptyRows({ offsets }: Lists): Uint32Array {
  return upTo(offsets.length - 1).filter((row) => offsets[row] === offsets[row + 1])
}

/** 0, 1, 2, … so many. */
export function upTo(count: number): Uint32Array {
  const all = new Uint32Array(count)
  for (let i = 0; i < count; i++) all[i] = i
  return all
}
