import type { Decision } from '../../model/decision.ts'
import { en } from '../../words/en.ts'
import type { ExploredState } from './explored.ts'

/** Why decisions were not carried out on the map on show, in words, for those that were not. */
export function refusalsOf(explored: ExploredState['explored']['value']): (decision: Decision) => string | undefined {
  const reasons = new Map<string, string>()
  for (const { decision, reason } of explored?.people.refused ?? []) reasons.set(JSON.stringify(decision), reason)
  for (const { decision, fault } of explored?.corrections.refused ?? [])
    reasons.set(JSON.stringify(decision), en.correctionFaults[fault])
  return (decision) => reasons.get(JSON.stringify(decision))
}
