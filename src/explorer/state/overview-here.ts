import { effect, signal } from '@preact/signals-core'
import { namedClusters } from '../../picture/named-clusters.ts'
import type { ClusterState } from './cluster-here.ts'
import type { DockState } from './dock.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'
import type { TieState } from './tie-here.ts'

/** Numbers of two clusters. */
export type PairOfClusters = readonly [one: number, other: number]

/** What of a map that is seen from afar is under the pointer, and where that is in the window. */
export interface AreaPointed {
  readonly clusters: readonly [cluster: number] | PairOfClusters
  readonly x: number
  readonly y: number
}

export type OverviewState = ReturnType<typeof openOverview>

export function openOverview({
  atlas,
  clearSelection,
  closeCluster,
  closeTie,
  detailsFolded,
  openCluster,
  openTie,
  selected,
}: ClusterState & DockState & SelectionState & ShownMap & TieState) {
  const hoveredArea = signal<AreaPointed | null>(null)
  /** The cluster that is lit on the map because the pointer is over its name elsewhere. */
  const litCluster = signal<number | null>(null)
  /** The clusters of which it is told what they have in common. */
  const openPair = signal<PairOfClusters | null>(null)

  /** Tells what two clusters have in common; what was selected is let go. */
  function showPair(one: number, other: number): void {
    clearSelection()
    closeCluster()
    closeTie()
    detailsFolded.value = false
    openPair.value = [one, other]
  }

  function closePair(): void {
    openPair.value = null
  }

  /** A pair is let go once something else is looked at, or the map has other clusters. */
  function keepPair(): () => void {
    let before: Uint32Array | undefined
    return effect(() => {
      const map = atlas.value
      const membership = map?.findings[0].membership
      const isElsewhere = selected.value !== null || openCluster.value !== null || openTie.value !== null
      const isOther = before !== undefined && membership !== before
      before = membership
      if (openPair.peek() === null) return
      const isGone = map === null || openPair.peek()!.some((number) => namedClusters(map)[number] === undefined)
      if (isElsewhere || isOther || isGone) closePair()
    })
  }

  return { hoveredArea, litCluster, openPair, showPair, closePair, keepPair }
}
