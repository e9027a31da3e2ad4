import { computed } from '@preact/signals-core'
import { nodeCount } from '../../atlas/nodes.ts'
import { colourScale, sizeScale } from '../../picture/scales.ts'
import type { Appearance } from './appearance.ts'
import type { FilterState } from './filters-here.ts'
import type { ShownMap } from './shown-map.ts'
import type { ViewState } from './view-here.ts'

export function openShades({
  colourBy,
  figures,
  filtered,
  palette,
  sizeBy,
}: Appearance & FilterState & ShownMap & ViewState) {
  /** What colour means on the map now; null without a map. */
  const colours = computed(
    () => figures.value && colourScale(figures.value, colourBy.value, palette.value, filtered.value?.nodes),
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
