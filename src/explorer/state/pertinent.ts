import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { type BylineMark, type Decision, workKeys } from '../../model/decision.ts'
import { nameKey } from '../../model/name.ts'
import { titleKey } from '../../model/title.ts'
import { marked } from './ledger.ts'

/** Of the decisions remembered, those that speak of what is on this map. */
export function pertinent(decisions: readonly Decision[], graph: CoterieGraph): readonly Decision[] {
  if (decisions.length === 0) return decisions
  const works = new Set<string>()
  const names = new Set<string>()
  const titles = new Set<string>()
  graph.forEachNode((_, node) => {
    if (node.kind === 'author') for (const literal of node.author.names) names.add(nameKey({ literal }))
    if (node.kind !== 'work') return
    const work = marked(node.work)
    for (const key of workKeys(work)) works.add(key)
    for (const { title } of work.records) titles.add(titleKey(title))
  })
  const here = (mark: BylineMark) => mark.works.some((key) => works.has(key))
  const speaksOfIt = (decision: Decision): boolean => {
    switch (decision.kind) {
      case 'same':
      case 'later':
        return here(decision.one) && here(decision.other)
      case 'different':
        return decision.one.some(here) && decision.other.some(here)
      case 'split':
        return decision.bylines.some(here)
      case 'thesaurus':
        return names.has(nameKey({ literal: decision.label })) || names.has(nameKey({ literal: decision.by }))
      case 'apart':
        return decision.title === undefined || titles.has(titleKey(decision.title))
    }
  }
  return decisions.filter(speaksOfIt)
}
