import type { Counting } from '../../model/settings.ts'
import type { Groups } from './groups.ts'
import { type Projection, project } from './projection.ts'

/**
 * Weight that one work adds to each pair of its authors, so that every author of it gains 1 in total:
 * 1 / (n - 1). Newman, Phys. Rev. E 64, 016132 (2001). Works of one author add nothing.
 */
export const newmanWeight = (authors: number): number => (authors < 2 ? 0 : 1 / (authors - 1))

/** How shared works are counted, and above how many authors a work adds nothing. */
export interface CountingRule {
  readonly counting: Counting
  readonly hyperauthorship: number
}

/** Whether a work has so many authors that its ties are left out. */
export const isLeftOut = ({ offsets }: Groups, work: number, { hyperauthorship }: CountingRule): boolean =>
  offsets[work + 1] - offsets[work] > hyperauthorship

/**
 * The coauthorship network of the works: under full counting the off-diagonal of A-transpose-A, under fractional
 * counting an author's strength is the number of their works with coauthors. `signed`: the authors of each work, by
 * their places among `order` authors.
 */
export function coauthorship(signed: Groups, order: number, rule: CountingRule): Projection {
  const { offsets } = signed
  return project(signed, order, (work) => {
    if (isLeftOut(signed, work, rule)) return 0
    return rule.counting === 'full' ? 1 : newmanWeight(offsets[work + 1] - offsets[work])
  })
}
