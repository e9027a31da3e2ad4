import { anchored } from '../../atlas/anchors.ts'
import { idAt } from '../../atlas/nodes.ts'
import type { Step } from '../../project/history.ts'
import type { DocumentState } from './document.ts'
import type { SelectionState } from './selection.ts'
import type { ShownMap } from './shown-map.ts'

/** Undo and redo, which select what they changed. */
export function openStepping({ atlas, select, stepBack, stepForth }: DocumentState & SelectionState & ShownMap) {
  function pointAt(step: Step | undefined): void {
    const map = atlas.peek()
    const node = map === null || step?.about === undefined ? undefined : anchored(map, step.about)
    if (map !== null && node !== undefined) select(idAt(map, node))
  }

  return { undo: (): void => pointAt(stepBack()), redo: (): void => pointAt(stepForth()) }
}
