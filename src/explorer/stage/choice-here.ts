import type { Session } from '../state/session.ts'
import type { Choice } from './scene.ts'

/** How the map is to be drawn now. */
export function choiceOf(session: Session): Choice {
  const { colours, dormantTies, filtered, showsDormant, sizes, visibleKinds, visibleTies } = session
  return {
    kinds: visibleKinds.value,
    ties: visibleTies.value,
    colours: colours.value!,
    sizes: sizes.value!,
    filtered: filtered.value,
    ...(showsDormant.value && dormantTies.value !== null && { dormant: dormantTies.value.of }),
  }
}
