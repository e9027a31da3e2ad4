import { computed } from '@preact/signals-core'
import { nodeCount } from '../../atlas/nodes.ts'
import { palette } from './appearance.ts'
import { filtered } from './filters.ts'
import { colourScale, sizeScale } from './scales.ts'
import { figures } from './session.ts'
import { colourBy, sizeBy } from './view.ts'

/** What colour means on the map now; null without a map. */
export const colours = computed(
  () => figures.value && colourScale(figures.value, colourBy.value, palette.value, filtered.value?.nodes),
)
/** How many nodes filters leave. */
const shownCount = (left: typeof filtered.value): number | undefined =>
  left === null ? undefined : left.nodes.reduce((sum, shown) => sum + shown, 0)

/** What size means on the map now; null without a map. Marks grow where a filter leaves few. */
export const sizes = computed(
  () => figures.value && sizeScale(figures.value, sizeBy.value, shownCount(filtered.value) ?? nodeCount(figures.value)),
)
