import type { Csr } from '../../model/csr.ts'
import type { FacetId } from '../../model/filters.ts'
import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { joinedRows } from '../counting/joined-rows.ts'
import { type Lists, worksOfAuthors, worksOfTopics } from '../signatures.ts'
import type { Belonging } from './chosen.ts'
import { type Facet, facetOf, yearsOf } from './facets.ts'
import type { Known } from './thin.ts'

/** Where the nodes of each kind begin, and after the last where they end: authors, works, topics. */
export type Bounds = readonly [author: 0, work: number, topic: number, end: number]

/** Filters that look at a node or its works, not at its ties: they come first, and their order does not matter. */
export type HeadId = 'kinds' | 'years' | FacetId | 'clusters'

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
  readonly known: Known
  readonly #ties: ReadonlySet<TieKind>
  readonly #facets = new Map<FacetId, Facet>()
  readonly #years: ReturnType<typeof yearsOf>
  #csr: Csr | undefined

  constructor(atlas: Atlas, ties: ReadonlySet<TieKind>, measure: string) {
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
    this.known = { works: worksOf(atlas, this.bounds), rank: ranks(atlas, this.bounds, measure) }
    this.#ties = ties
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

  get ties(): ReadonlySet<TieKind> {
    return this.#ties
  }
}

export const boundsOf = (bounds: Bounds, kind: NodeKind): readonly [from: number, to: number] => {
  const i = nodeKinds.indexOf(kind)
  return [bounds[i]!, bounds[i + 1]!]
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

/** Works of an author, or about a topic; of a work, the most that any of its authors has. */
function worksOf(atlas: Atlas, [, firstWork, firstTopic, end]: Bounds): Float64Array {
  const { authorship } = atlas.networks
  const works = new Float64Array(end)
  const count = ({ offsets }: Lists, first: number) => {
    for (let i = 0; i + 1 < offsets.length; i++) works[first + i] = offsets[i + 1]! - offsets[i]!
  }
  count(worksOfAuthors(atlas), 0)
  count(worksOfTopics(atlas), firstTopic)
  for (let w = 0; w < firstTopic - firstWork; w++) {
    // A work that names nobody has nobody with too few works.
    let most = authorship.offsets[w] === authorship.offsets[w + 1] ? Number.POSITIVE_INFINITY : 0
    for (let k = authorship.offsets[w]!; k < authorship.offsets[w + 1]!; k++)
      most = Math.max(most, works[authorship.targets[k]!]!)
    works[firstWork + w] = most
  }
  return works
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
