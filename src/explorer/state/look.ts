import { computed } from '@preact/signals-core'
import { palette } from './appearance.ts'
import { colourScale, sizeScale } from './scales.ts'
import { graph } from './session.ts'
import { colourBy, sizeBy } from './view.ts'

/** What colour means on the map now; null without a map. */
export const colours = computed(() => graph.value && colourScale(graph.value, colourBy.value, palette.value))
/** What size means on the map now; null without a map. */
export const sizes = computed(() => graph.value && sizeScale(graph.value, sizeBy.value))
