import type { NodeKind } from '../../model/ids.ts'
import type { Problem } from '../../model/problem.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { noNumber } from '../column.ts'

export interface CorpusFacts {
  readonly counts: Readonly<Record<NodeKind, number>>
  /** Works whose printed list of authors ends in "et al.". */
  readonly incomplete: number
  readonly withoutTitle: number
  readonly withoutAbstract: number
  readonly withoutDate: number
  /** Works of so many authors that these are not tied to each other, and the pairs of authors on them. */
  readonly untied: { readonly works: number; readonly pairs: number }
  /** First and last year; null where no work has a date. */
  readonly span: readonly [first: number, last: number] | null
  readonly problems: readonly Problem[]
}

export function corpusFacts(atlas: Atlas): CorpusFacts {
  const { works, about, networks } = atlas
  const signed = networks.authorship.offsets
  const { offsets } = works.abstract
  const titles = works.title.offsets
  let [incomplete, withoutTitle, withoutAbstract, withoutDate] = [0, 0, 0, 0]
  const untied = { works: 0, pairs: 0 }
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  works.year.forEach((year, w) => {
    if (works.incomplete[w] === 1) incomplete++
    if (titles[w] === titles[w + 1]) withoutTitle++
    if (offsets[w] === offsets[w + 1]) withoutAbstract++
    if (works.leftOut[w] === 1) {
      const authors = signed[w + 1]! - signed[w]!
      untied.works++
      untied.pairs += (authors * (authors - 1)) / 2
    }
    if (year === noNumber) withoutDate++
    else {
      first = Math.min(first, year)
      last = Math.max(last, year)
    }
  })
  return {
    counts: orderOf(atlas),
    incomplete,
    withoutTitle,
    withoutAbstract,
    withoutDate,
    untied,
    span: first <= last ? [first, last] : null,
    problems: about.problems,
  }
}
