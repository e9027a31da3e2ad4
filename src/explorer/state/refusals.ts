import type { Decision } from '../../model/decision.ts'
import { en } from '../../words/en.ts'
import type { ExploredState } from './explored.ts'

/** Why decisions were not carried out on the map on show, in words, for those that were not. */
export function refusalsOf(explored: ExploredState['explored']['value']): (decision: Decision) => string | undefined {
  const refused = [...(explored?.people.refused ?? []), ...(explored?.corrections.refused ?? [])]
  const reasons = new Map(refused.map(({ decision, reason }) => [JSON.stringify(decision), en.refusal(reason)]))
  return (decision) => reasons.get(JSON.stringify(decision))
}
