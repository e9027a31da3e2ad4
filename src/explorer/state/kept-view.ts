import { batch } from '@preact/signals-core'
import type { Atlas } from '../../atlas/atlas.ts'
import { hasNode } from '../../atlas/nodes.ts'
import { type ReductionId, reductionIds } from '../../model/filters.ts'
import type { View } from '../../model/view.ts'
import type { ArrangingState } from './arranging.ts'
import type { FilterState } from './filters.ts'
import { measuresOn } from './measures.ts'
import type { ViewState } from './view.ts'

const reductionsOf = ({ filters: { reductions } }: View): ReadonlyMap<ReductionId, number> =>
  new Map(reductionIds.flatMap((id) => (reductions[id] === undefined ? [] : [[id, reductions[id]]])))

export type KeptView = ReturnType<typeof openKeptView>

export function openKeptView({
  colourBy,
  filters,
  lens,
  pinned,
  shownKinds,
  sizeBy,
}: ArrangingState & FilterState & ViewState) {
  /** How the map on show is looked at, to be kept with it. */
  const viewNow = (): View => ({
    lens: lens.peek(),
    colour: colourBy.peek(),
    size: sizeBy.peek(),
    kinds: [...shownKinds.peek()],
    filters: { years: filters.peek().years, reductions: Object.fromEntries(filters.peek().reductions) },
    pins: [...pinned.peek()],
  })

  /** Looks at a map as it was looked at when it was kept; a measure or a node that it does not have is passed over. */
  function takeView(view: View, map: Atlas): void {
    batch(() => {
      lens.value = view.lens
      colourBy.value = view.colour
      if (measuresOn(map).some(({ id }) => id === view.size)) sizeBy.value = view.size
      shownKinds.value = new Set(view.kinds)
      filters.value = { years: view.filters.years, reductions: reductionsOf(view) }
      pinned.value = new Set(view.pins.filter((id) => hasNode(map, id)))
    })
  }

  return { viewNow, takeView }
}
