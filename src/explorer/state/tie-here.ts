import { effect, signal } from '@preact/signals-core'
import { nodeOf } from '../../atlas/nodes.ts'
import type { NodeId } from '../../model/ids.ts'
import type { ClusterState } from './cluster-here.ts'
import type { DockState } from './dock.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'

/** The ends of a tie. */
export type Ends = readonly [one: NodeId, other: NodeId]

/** A tie under the pointer, and where that is in the window. */
export interface TiePointed {
  readonly ends: Ends
  readonly x: number
  readonly y: number
}

export type TieState = ReturnType<typeof openTies>

export function openTies({
  atlas,
  clearSelection,
  closeCluster,
  detailsFolded,
  openCluster,
  selected,
  stepOutOfSelection,
}: ClusterState & DockState & SelectionState & ShownMap) {
  /** The tie whose details are open. */
  const openTie = signal<Ends | null>(null)

  const hoveredTie = signal<TiePointed | null>(null)

  /** Opens what a tie is made of; what was selected is let go. */
  function showTie(one: NodeId, other: NodeId): void {
    clearSelection()
    closeCluster()
    detailsFolded.value = false
    openTie.value = [one, other]
  }

  function closeTie(): void {
    openTie.value = null
  }

  /** One step out: a tie is let go, else what is selected or looked at. */
  function stepOut(): void {
    if (openTie.peek() !== null) closeTie()
    else stepOutOfSelection()
  }

  /** A tie is let go once something else is looked at, or one of its ends is no longer on the map. */
  function keepTie(): () => void {
    return effect(() => {
      const [map, tie] = [atlas.value, openTie.value]
      const isElsewhere = selected.value !== null || openCluster.value !== null
      if (tie !== null && (map === null || isElsewhere || tie.some((end) => nodeOf(map, end) === undefined))) closeTie()
    })
  }

  return { openTie, hoveredTie, showTie, closeTie, stepOut, keepTie }
}
