import { computed, effect } from '@preact/signals-core'
import { orderOf } from '../../atlas/atlas.ts'
import { type Lens, lenses } from '../../model/view.ts'
import { atlas } from './session.ts'
import { kindsThrough, lens } from './view.ts'

/** The lenses through which something is seen: a map of people alone has nothing to show of topics. */
export const lensesHere = computed<ReadonlySet<Lens>>(() => {
  const map = atlas.value
  if (map === null) return new Set(lenses)
  const counts = orderOf(map)
  return new Set(lenses.filter((one) => one === 'everything' || kindsThrough[one].some((kind) => counts[kind] > 0)))
})

/** A lens that shows nothing of the map that is opened gives way to everything. */
export const keepLens = (): (() => void) =>
  effect(() => {
    if (!lensesHere.value.has(lens.value)) lens.value = 'everything'
  })
