import { anchored } from '../../atlas/anchors.ts'
import { clusterAnchored } from '../../atlas/cluster-anchors.ts'
import { idAt } from '../../atlas/nodes.ts'
import type { Step } from '../../project/history.ts'
import type { ClusterState } from './cluster-here.ts'
import type { DocumentState } from './document.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'

/** Undo and redo, which select what they changed. */
export function openStepping({
  atlas,
  select,
  showCluster,
  stepBack,
  stepForth,
}: ClusterState & DocumentState & SelectionState & ShownMap) {
  function pointAt(step: Step | undefined): void {
    const map = atlas.peek()
    if (map === null || step?.about === undefined) return
    const { about } = step
    const found = about.kind === 'cluster' ? clusterAnchored(map, about) : anchored(map, about)
    if (found === undefined) return
    if (about.kind === 'cluster') showCluster(found)
    else select(idAt(map, found))
  }

  return { undo: (): void => pointAt(stepBack()), redo: (): void => pointAt(stepForth()) }
}
