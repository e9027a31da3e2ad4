import type { Csr } from '../../model/csr.ts'
import type { Groups } from './groups.ts'
import { project } from './projection.ts'
import { strongest } from './strongest.ts'
import { weightBetween } from './tie-weight.ts'

/** Which pairs of topics are tied. */
export interface MeetingRule {
  /** Ties that each topic keeps. */
  readonly most: number
  /** Works that a pair must meet in. */
  readonly least: number
}

/** The rule for so many works. */
export const meetingRule = (works: number): MeetingRule => ({ most: 8, least: works < 100 ? 1 : 2 })

export interface Cooccurrence {
  /** Nodes are topics; weight = association strength. */
  readonly associated: Csr
  /** Number of works that hold both, for a pair of topics. */
  works(a: number, b: number): number
}

/**
 * Topics that works hold together. Weight is the association strength c_ij / (n_i n_j / 2m), with n_i the
 * total of i's co-occurrences and m the total of all (van Eck & Waltman, JASIST 60, 1635, 2009). Each topic
 * keeps its `most` strongest ties; pairs met in fewer than `least` works are left out.
 */
export function cooccurrence(topicsOf: Groups, order: number, { most, least }: MeetingRule): Cooccurrence {
  const counts = project(topicsOf, order, () => 1).shared
  const total = new Float64Array(order)
  for (let i = 0; i < order; i++)
    for (let k = counts.offsets[i]; k < counts.offsets[i + 1]; k++) total[i] += counts.weights[k]
  const twice = total.reduce((sum, n) => sum + n, 0)
  const strengths = counts.weights.slice()
  for (let i = 0; i < order; i++)
    for (let k = counts.offsets[i]; k < counts.offsets[i + 1]; k++) {
      const expected = (total[i] * total[counts.targets[k]]) / twice
      strengths[k] = counts.weights[k] < least ? 0 : counts.weights[k] / expected
    }
  return {
    associated: strongest({ ...counts, weights: strengths }, most),
    works: (a, b) => weightBetween(counts, a, b),
  }
}
