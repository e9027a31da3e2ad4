import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { wordsAt } from '../../atlas/column.ts'
import { mapWorkOf } from '../../atlas/nodes.ts'
import { type BylineMark, type Decision, workKeys } from '../../model/decision.ts'
import { nameKey } from '../../model/name.ts'
import { titleKey } from '../../model/title.ts'
import { marked } from './ledger-here.ts'

/** Tells decisions that speak of what is on this map from others. */
export function pertinentTo(map: Atlas): (decision: Decision) => boolean {
  const works = new Set<string>()
  const names = new Set<string>()
  const titles = new Set<string>()
  const { author, work } = orderOf(map)
  for (let a = 0; a < author; a++) for (const literal of wordsAt(map.authors.forms, a)) names.add(nameKey({ literal }))
  for (let w = 0; w < work; w++) {
    const one = marked(mapWorkOf(map, w))
    for (const key of workKeys(one)) works.add(key)
    for (const { title } of one.records) titles.add(titleKey(title))
  }
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
      case 'one-work':
      case 'mended':
        return decision.title === undefined || titles.has(titleKey(decision.title))
      case 'left-out':
        return decision.works.some((key) => works.has(key))
      case 'added':
        return false
    }
  }
  return speaksOfIt
}
