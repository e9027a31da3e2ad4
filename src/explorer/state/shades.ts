import { computed } from '@preact/signals-core'
import { nodeCount } from '../../atlas/nodes.ts'
import { colourScale, sizeScale } from '../../picture/scales.ts'
import type { Appearance } from './appearance.ts'
import { type FilterState, hasPicked } from './filters-here.ts'
import type { ShownMap } from './shown-map.ts'
import type { ViewState } from './view-here.ts'

export function openShades({
  colourBy,
  figures,
  filtered,
  filters,
  palette,
  sizeBy,
  tagged,
}: Appearance & FilterState & ShownMap & ViewState) {
  /** What is left to be counted: all of it where an entry of the legend is shown alone, so that another can be chosen. */
  const counted = computed(() => (hasPicked(filters.value, colourBy.value) ? undefined : filtered.value?.nodes))

  /** What colour means on the map now; null without a map. */
  const colours = computed(
    () => figures.value && colourScale(figures.value, colourBy.value, palette.value, counted.value, tagged.value),
  )

  /** How many nodes filters leave. */
  const shownCount = (left: typeof filtered.value): number | undefined =>
    left === null ? undefined : left.nodes.reduce((sum, shown) => sum + shown, 0)

  /** What size means on the map now; null without a map. Marks grow where a filter leaves few. */
  const sizes = computed(
    () =>
      figures.value && sizeScale(figures.value, sizeBy.value, shownCount(filtered.value) ?? nodeCount(figures.value)),
  )

  return { colours, sizes }
}
