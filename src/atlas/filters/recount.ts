import type { Filters } from '../../model/filters.ts'
import type { TieKind } from '../../model/tie.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { Coauthorships, cooccurrenceIn, type TiesInPeriod } from '../period-ties.ts'
import { type StatedKind, statedKinds, statesInPeriod } from '../tie-states.ts'

/** What is counted by works: of all that a map has, or of those of a period. */
export interface Recount {
  /** 1 for each work of the period; null where all works count. */
  readonly counted: Uint8Array | null
  /** Works of an author, or about a topic; of a work, the most that any of its authors has. By the number of the node. */
  readonly works: Float64Array
  /** Ties that a period weighs anew; none where all works count. */
  readonly ties: Readonly<Partial<Record<TieKind, TiesInPeriod>>>
  /** Codes of what a period makes of each tie of those networks; none where all works count. */
  readonly states: TieStates
}

export type TieStates = Readonly<Partial<Record<StatedKind, Uint8Array>>>

/** Counts the works of periods: what was counted last is kept. */
export class Recounts {
  readonly whole: Recount
  readonly #atlas: Atlas
  readonly #ties: ReadonlySet<TieKind>
  /** Works as they were last counted: those that were 1 in `stays`. */
  readonly #works: Float64Array
  #stays: Uint8Array
  #coauthorships: Coauthorships | undefined
  #last: { readonly first: number; readonly last: number; readonly recount: Recount } | undefined

  constructor(atlas: Atlas, ties: ReadonlySet<TieKind>) {
    this.#atlas = atlas
    this.#ties = ties
    const { author, work, topic } = orderOf(atlas)
    this.#works = new Float64Array(author + work + topic)
    this.#stays = new Uint8Array(work)
    this.whole = { counted: null, works: this.#worksOf(new Uint8Array(work).fill(1)), ties: {}, states: {} }
  }

  /** Of a map of a ready-made graph, which has no works, every period is the whole. */
  of(years: Filters['years']): Recount {
    if (years === null || orderOf(this.#atlas).work === 0) return this.whole
    const [first, last] = years
    if (this.#last?.first === first && this.#last.last === last) return this.#last.recount
    const recount = this.#count(first, last)
    this.#last = { first, last, recount }
    return recount
  }

  #count(first: number, last: number): Recount {
    const { year } = this.#atlas.works
    const stays = new Uint8Array(year.length)
    // A missing year is less than every year.
    for (let w = 0; w < stays.length; w++) stays[w] = Number(year[w]! >= first && year[w]! <= last)
    let works: Float64Array | undefined
    const count = () => this.#worksOf(stays)
    let states: TieStates | undefined
    const kinds = statedKinds.filter((kind) => this.#ties.has(kind))
    const state = () =>
      Object.fromEntries(kinds.map((kind) => [kind, statesInPeriod(this.#atlas, kind, { first, last })]))
    return {
      counted: stays,
      // Found when first asked for: most questions are not about them.
      get works() {
        works ??= count()
        return works
      },
      get states() {
        states ??= state()
        return states
      },
      ties: {
        ...(this.#ties.has('coauthorship') ? { coauthorship: this.#people(stays) } : {}),
        ...(this.#ties.has('cooccurrence') ? { cooccurrence: cooccurrenceIn(this.#atlas, { first, last }) } : {}),
      },
    }
  }

  /** Works of each node, of those that are 1 in `stays`: only what changed since the last count is looked at. */
  #worksOf(stays: Uint8Array): Float64Array {
    const { authorship, aboutness } = this.#atlas.networks
    const { author, work } = orderOf(this.#atlas)
    const works = this.#works
    const firstTopic = author + work
    for (let w = 0; w < work; w++) {
      const by = stays[w]! - this.#stays[w]!
      if (by === 0) continue
      for (let k = authorship.offsets[w]!; k < authorship.offsets[w + 1]!; k++) works[authorship.targets[k]!]! += by
      for (let k = aboutness.offsets[w]!; k < aboutness.offsets[w + 1]!; k++)
        works[firstTopic + aboutness.targets[k]!]! += by
    }
    this.#stays = stays
    for (let w = 0; w < work; w++) works[author + w] = mostOf(authorship, works, w)
    return works.slice()
  }

  #people(stays: Uint8Array): TiesInPeriod {
    this.#coauthorships ??= new Coauthorships(this.#atlas)
    const { weight, works } = this.#coauthorships.of(stays)
    return { weight: weight.slice(), works: works.slice() }
  }
}

/** The most works that any author of a work has. */
export function mostOf(
  { offsets, targets }: Atlas['networks']['authorship'],
  works: ArrayLike<number>,
  w: number,
): number {
  // A work that names nobody has nobody with too few works.
  let most = offsets[w] === offsets[w + 1] ? Number.POSITIVE_INFINITY : 0
  for (let k = offsets[w]!; k < offsets[w + 1]!; k++) most = Math.max(most, works[targets[k]!]!)
  return most
}
