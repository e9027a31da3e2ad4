import type { Span } from '../periods.ts'
import type { YearlyClusters } from './yearly-clusters.ts'

/** So many stand side by side, at most. */
const most = 8

/** Of all works so few may be older than the periods that are laid out evenly: a few old ones, or a misprint. */
const stragglers = 0.025

/**
 * Years from the first to the last in at most eight periods, one after the other, each as long as the others; only the
 * first is of another length, and takes what is older. Of eight years or fewer each has its own.
 */
export function evenPeriods({ first, last, all }: Pick<YearlyClusters, 'first' | 'last' | 'all'>): readonly Span[] {
  const total = all.reduce((sum, count) => sum + count, 0)
  let from = first
  let before = all[0]!
  while (last - from + 1 > most && before <= stragglers * total) {
    from++
    before += all[from - first]!
  }
  const length = Math.ceil((last - from + 1) / most)
  const periods: Span[] = []
  for (let end = last; end >= from; end -= length)
    periods.unshift({ first: Math.max(from, end - length + 1), last: end })
  return periods.map((period, i) => (i === 0 ? { ...period, first } : period))
}
