import { computed } from '@preact/signals-core'
import { orderOf } from '../../atlas/atlas.ts'
import { firstOf, nodeCount } from '../../atlas/nodes.ts'
import { nodeKinds } from '../../model/ids.ts'
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
  through,
}: Appearance & FilterState & ShownMap & ViewState) {
  /** What filters leave to be counted: all of it where an entry of the legend is shown alone, so that another can be chosen. */
  const left = computed(() => (hasPicked(filters.value, colourBy.value) ? undefined : filtered.value?.nodes))

  /** What of it the map is looked at through; undefined where that is everything. */
  const counted = computed(() => {
    const [map, { kinds }] = [figures.value, through.value]
    if (map === null || nodeKinds.every((kind) => kinds.includes(kind))) return left.value
    const nodes = new Uint8Array(nodeCount(map))
    for (const kind of kinds) {
      const first = firstOf(map, kind)
      const last = first + orderOf(map)[kind]
      if (left.value === undefined) nodes.fill(1, first, last)
      else nodes.set(left.value.subarray(first, last), first)
    }
    return nodes
  })

  /** What colour means on the map now; null without a map. */
  const colours = computed(
    () => figures.value && colourScale(figures.value, colourBy.value, palette.value, counted.value, tagged.value),
  )

  /** How many nodes filters leave. */
  const shownCount = (shown: typeof filtered.value): number | undefined =>
    shown === null ? undefined : shown.nodes.reduce((sum, one) => sum + one, 0)

  /** What size means on the map now; null without a map. Marks grow where a filter leaves few. */
  const sizes = computed(
    () =>
      figures.value && sizeScale(figures.value, sizeBy.value, shownCount(filtered.value) ?? nodeCount(figures.value)),
  )

  return { colours, sizes }
}
