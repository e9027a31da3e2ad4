import { computed } from '@preact/signals-core'
import { yearlyClusters } from '../../atlas/facts/yearly-clusters.ts'
import type { ShownMap } from './shown-map.ts'

export type YearState = ReturnType<typeof openYears>

export function openYears({ figures }: ShownMap) {
  /** Works a year of the map on show; null where they are all of one year, or of none. */
  const yearly = computed(() => {
    const found = figures.value && yearlyClusters(figures.value)
    return found === null || found.first === found.last ? null : found
  })

  return { yearly }
}
