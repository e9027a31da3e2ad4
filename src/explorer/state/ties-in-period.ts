import { computed } from '@preact/signals-core'
import { tiesOf } from '../../atlas/tie-ends.ts'
import { isStated, type TieState, tieStates } from '../../atlas/tie-states.ts'
import type { DocumentState } from './document.ts'
import type { FilterState } from './filters-here.ts'
import type { ShownMap } from './shown-map.ts'
import type { ViewState } from './view-here.ts'

export type TieTally = Readonly<Record<TieState, number>>

export type TiesInPeriodState = ReturnType<typeof openTiesInPeriod>

/** What the chosen years make of the ties on the map: new, continuing, dormant. */
export function openTiesInPeriod({
  figures,
  filtered,
  look,
  project,
  visibleTies,
}: DocumentState & FilterState & ShownMap & ViewState) {
  /** Whether ties that rest in the chosen years are shown between nodes that are. */
  const showsDormant = computed(() => project.value.view.hidesDormant !== true)

  function setDormant(on: boolean): void {
    look({ code: 'dormant', on }, (view) => {
      if (on !== (view.hidesDormant === true)) return view
      const { hidesDormant: _, ...shown } = view
      return on ? shown : { ...shown, hidesDormant: true }
    })
  }

  const dormantTies = computed(() => filtered.value?.dormantTies ?? null)

  /** How many ties on the map are in each state, dormant ones counted whether they are shown or not; null where all works count. */
  const tieTally = computed((): TieTally | null => {
    const [map, now] = [figures.value, filtered.value]
    if (map === null || now === null || now.period === null) return null
    const tally = { new: 0, continuing: 0, dormant: 0 }
    const dormant = dormantTies.value!.of
    for (const kind of visibleTies.value) {
      const states: Uint8Array | undefined = isStated(kind) ? now.period.states[kind] : undefined
      if (states === undefined) continue
      const hidden = now.hiddenTies.of[kind]
      for (const [a, b, k] of tiesOf(map, kind)) {
        const state = tieStates[states[k]!]
        if (state === undefined || (state === 'dormant' ? dormant[kind]?.[k] !== 1 : hidden?.[k] === 1)) continue
        if (now.nodes[a] === 1 && now.nodes[b] === 1) tally[state]++
      }
    }
    return tally
  })

  return { showsDormant, setDormant, dormantTies, tieTally }
}
