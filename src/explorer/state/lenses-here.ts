import { computed, effect } from '@preact/signals-core'
import { orderOf } from '../../atlas/atlas.ts'
import type { LensRow } from '../../model/lenses.ts'
import { firstView, type Lens } from '../../model/view.ts'
import type { DocumentState } from './document.ts'
import type { ShownMap } from './shown-map.ts'
import type { ViewState } from './view-here.ts'

export function openLenses({ amend, atlas, lens, lenses }: DocumentState & ShownMap & ViewState) {
  /** The lenses through which something is seen: a map of people alone has nothing to show of topics. */
  const lensesHere = computed<ReadonlySet<Lens>>(() => {
    const map = atlas.value
    if (map === null) return new Set(lenses.map(({ id }) => id))
    const counts = orderOf(map)
    const shows = ({ id, kinds }: LensRow) => id === firstView.lens || kinds.some((kind) => counts[kind] > 0)
    return new Set(lenses.filter(shows).map(({ id }) => id))
  })

  /** A lens that shows nothing of the map that is opened gives way to everything. */
  const keepLens = (): (() => void) =>
    effect(() => {
      if (!lensesHere.value.has(lens.value))
        amend((project) => ({ ...project, view: { ...project.view, lens: firstView.lens } }))
    })

  return { lensesHere, keepLens }
}
