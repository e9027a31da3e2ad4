import { computed } from '@preact/signals-core'
import { palette } from './appearance.ts'
import { reclustered } from './changes.ts'
import { filtered } from './filters.ts'
import { colourScale, sizeScale } from './scales.ts'
import { graph } from './session.ts'
import { colourBy, sizeBy } from './view.ts'

/** What colour means on the map now; null without a map. */
export const colours = computed(() => {
  reclustered.value
  return graph.value && colourScale(graph.value, colourBy.value, palette.value, filtered.value?.nodes)
})
/** What size means on the map now; null without a map. Marks grow where a filter leaves few. */
export const sizes = computed(() => {
  reclustered.value
  const left = filtered.value
  return graph.value && sizeScale(graph.value, sizeBy.value, left?.nodes.size ?? graph.value.order)
})
