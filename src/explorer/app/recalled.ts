import type { Atlas } from '../../atlas/atlas.ts'
import type { Decision } from '../../model/decision.ts'
import { pertinent } from '../state/pertinent.ts'

/** What was decided in both lists stands once, where it was decided last. */
export const union = (earlier: readonly Decision[], later: readonly Decision[]): readonly Decision[] => {
  const again = new Set(later.map((decision) => JSON.stringify(decision)))
  return [...earlier.filter((decision) => !again.has(JSON.stringify(decision))), ...later]
}

/** What was decided about other files stays remembered, but is not this map's. */
export function withoutOthers(
  map: Atlas,
  decisions: readonly Decision[],
  kept: readonly Decision[],
): readonly Decision[] {
  const here = new Set(kept.map((decision) => JSON.stringify(decision)))
  const near = new Set(pertinent(decisions, map))
  return decisions.filter((decision) => near.has(decision) || here.has(JSON.stringify(decision)))
}
