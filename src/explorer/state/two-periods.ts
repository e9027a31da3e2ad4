import { computed, effect, signal } from '@preact/signals-core'
import { periodDifference } from '../../atlas/facts/period-difference.ts'
import type { ClusterState } from './cluster-here.ts'
import type { DockState } from './dock.ts'
import type { FilterState } from './filters-here.ts'
import type { OverviewState } from './overview-here.ts'
import { movedBy, type Period } from './period.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'
import type { TieState } from './tie-here.ts'
import type { YearState } from './years-here.ts'

/** An earlier period and a later one. */
export interface TwoPeriods {
  readonly before: Period
  readonly after: Period
}

const mostStanding = 600

/** The years that are chosen and those before them, as many; where none are chosen, the earlier half and the later one. */
export function periodsToCompare(chosen: Period | null, all: Period): TwoPeriods {
  const [first, last] = all
  if (chosen === null) {
    const middle = Math.floor((first + last - 1) / 2)
    return { before: [first, middle], after: [middle + 1, last] }
  }
  const years = chosen[1] - chosen[0] + 1
  if (chosen[0] === first) return { before: chosen, after: movedBy(chosen, years, all) }
  return { before: [Math.max(first, chosen[0] - years), chosen[0] - 1], after: chosen }
}

export function openTwoPeriods({
  clearSelection,
  closeCluster,
  closePair,
  closeTie,
  detailsFolded,
  figures,
  filters,
  setYears,
  yearly,
}: ClusterState & DockState & FilterState & OverviewState & SelectionState & ShownMap & TieState & YearState) {
  /** The periods that are compared on the map; they stay while one looks at who came or left. */
  const twoPeriods = signal<TwoPeriods | null>(null)

  /** Compares the chosen years with those before; all of both are shown. */
  function comparePeriods(): void {
    const years = yearly.peek()
    if (years === null) return
    const chosen = filters.peek().years
    clearSelection()
    closeCluster()
    closeTie()
    closePair()
    detailsFolded.value = false
    if (chosen !== null) setYears(null)
    twoPeriods.value = periodsToCompare(chosen, [years.first, years.last])
  }

  function closePeriods(): void {
    twoPeriods.value = null
  }

  /** Who and what came, stayed and left; null where nothing is compared. */
  const difference = computed(() => {
    const [map, periods] = [figures.value, twoPeriods.value]
    if (map === null || periods === null) return null
    const [before, after] = [periods.before, periods.after].map(([first, last]) => ({ first, last }))
    return periodDifference(map, before!, after!)
  })

  /** Whom and what the comparison is about: they stand out, unless they are so many that this would tell nothing. */
  const changedNodes = computed((): ReadonlySet<number> | null => {
    const codes = difference.value?.codes
    if (codes === undefined) return null
    const nodes = Array.from(codes.keys()).filter((node) => codes[node] !== 0)
    return nodes.length > mostStanding ? null : new Set(nodes)
  })

  /** Another map has other years. */
  function keepPeriods(): () => void {
    let former = yearly.peek()
    return effect(() => {
      const now = yearly.value
      if (now?.first !== former?.first || now?.last !== former?.last) closePeriods()
      former = now
    })
  }

  return { twoPeriods, comparePeriods, closePeriods, difference, changedNodes, keepPeriods }
}
