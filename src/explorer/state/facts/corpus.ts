import type { CoterieGraph } from '../../../ingest/graph/graph.ts'
import type { NodeKind } from '../../../model/ids.ts'
import type { Problem } from '../../../model/problem.ts'

export interface CorpusFacts {
  readonly counts: Readonly<Record<NodeKind, number>>
  /** Works whose printed list of authors ends in "et al.". */
  readonly incomplete: number
  readonly withoutAbstract: number
  readonly withoutDate: number
  /** First and last year; null where no work has a date. */
  readonly span: readonly [first: number, last: number] | null
  readonly problems: readonly Problem[]
}

export function corpusFacts(graph: CoterieGraph): CorpusFacts {
  const counts = { author: 0, work: 0, topic: 0 }
  let [incomplete, withoutAbstract, withoutDate] = [0, 0, 0]
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  graph.forEachNode((_, node) => {
    counts[node.kind]++
    if (node.kind !== 'work') return
    if (node.work.incomplete) incomplete++
    if (node.work.abstract === undefined) withoutAbstract++
    if (node.work.date === undefined) withoutDate++
    else {
      first = Math.min(first, node.work.date.year)
      last = Math.max(last, node.work.date.year)
    }
  })
  return {
    counts,
    incomplete,
    withoutAbstract,
    withoutDate,
    span: first <= last ? [first, last] : null,
    problems: graph.getAttribute('problems') ?? [],
  }
}
