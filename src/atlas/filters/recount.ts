import type { Filters } from '../../model/filters.ts'
import type { TieKind } from '../../model/tie.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { Coauthorships, cooccurrenceIn, type TiesInPeriod } from '../period-ties.ts'

/** What is counted by works: of all that a map has, or of those of a period. */
export interface Recount {
  /** 1 for each work of the period; null where all works count. */
  readonly counted: Uint8Array | null
  /** Works of an author, or about a topic; of a work, the most that any of its authors has. By the number of the node. */
  readonly works: Float64Array
  /** Ties that a period weighs anew; none where all works count. */
  readonly ties: Readonly<Partial<Record<TieKind, TiesInPeriod>>>
}

/** Counts the works of periods: what was counted last is kept. */
export class Recounts {
  readonly whole: Recount
  readonly #atlas: Atlas
  readonly #ties: ReadonlySet<TieKind>
  #coauthorships: Coauthorships | undefined
  #last: { readonly first: number; readonly last: number; readonly recount: Recount } | undefined

  constructor(atlas: Atlas, ties: ReadonlySet<TieKind>) {
    this.#atlas = atlas
    this.#ties = ties
    this.whole = { counted: null, works: worksOf(atlas, null), ties: {} }
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
    return {
      counted: stays,
      works: worksOf(this.#atlas, stays),
      ties: {
        ...(this.#ties.has('coauthorship') ? { coauthorship: this.#people(stays) } : {}),
        ...(this.#ties.has('cooccurrence') ? { cooccurrence: cooccurrenceIn(this.#atlas, { first, last }) } : {}),
      },
    }
  }

  #people(stays: Uint8Array): TiesInPeriod {
    this.#coauthorships ??= new Coauthorships(this.#atlas)
    const { weight, works } = this.#coauthorships.of(stays)
    return { weight: weight.slice(), works: works.slice() }
  }
}

/** Works of each node: all of them, or those that are 1 in `stays`. */
export function worksOf(atlas: Atlas, stays: Uint8Array | null): Float64Array {
  const { authorship, aboutness } = atlas.networks
  const { author, work, topic } = orderOf(atlas)
  const works = new Float64Array(author + work + topic)
  const firstTopic = author + work
  for (let w = 0; w < work; w++) {
    if (stays !== null && stays[w] === 0) continue
    for (let k = authorship.offsets[w]!; k < authorship.offsets[w + 1]!; k++) works[authorship.targets[k]!]!++
    for (let k = aboutness.offsets[w]!; k < aboutness.offsets[w + 1]!; k++) works[firstTopic + aboutness.targets[k]!]!++
  }
  for (let w = 0; w < work; w++) works[author + w] = mostOf(authorship, works, w)
  return works
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
