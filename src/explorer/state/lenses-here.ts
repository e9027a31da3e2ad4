import { computed, effect } from '@preact/signals-core'
import type { NodeKind } from '../../model/ids.ts'
import { graph } from './session.ts'
import { kindsThrough, type Lens, lens, lenses } from './view.ts'

/** The lenses through which something is seen: a map of people alone has nothing to show of topics. */
export const lensesHere = computed<ReadonlySet<Lens>>(() => {
  const map = graph.value
  if (map === null) return new Set(lenses)
  const kinds = new Set<NodeKind>()
  map.forEachNode((_, { kind }) => kinds.add(kind))
  return new Set(lenses.filter((one) => one === 'everything' || kindsThrough[one].some((kind) => kinds.has(kind))))
})

/** A lens that shows nothing of the map that is opened gives way to everything. */
export const keepLens = (): (() => void) =>
  effect(() => {
    if (!lensesHere.value.has(lens.value)) lens.value = 'everything'
  })
