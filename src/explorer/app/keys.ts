import { lenses } from '../../model/view.ts'
import { isField } from '../panels/parts/is-field.ts'
import { openCluster, stepOutOfSelection } from '../state/cluster.ts'
import { stageCommands } from '../state/commands.ts'
import { dock, drawer, toggleDrawer } from '../state/dock.ts'
import { canRedo, canUndo, redoDecision, undoDecision } from '../state/ledger.ts'
import { lensesHere } from '../state/lenses-here.ts'
import { goBack, selected } from '../state/selection.ts'
import { atlas } from '../state/session.ts'
import { canRedoTerms, canUndoTerms, redoTerms, undoTerms } from '../state/terms.ts'
import { lens } from '../state/view.ts'

/** Keys that work anywhere but in a field; the list that people see is `panels/Shortcuts.tsx`. */
export function bindKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || atlas.peek() === null) return
    if (isField(event.target) || document.querySelector('dialog[open]') !== null) return
    const act = event.ctrlKey || event.metaKey ? history(event) : actions(event.key)
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  const actions = (key: string): (() => void) | undefined => {
    switch (key) {
      case '/':
        return () => document.getElementById('search')?.focus()
      case '?':
        return () => document.getElementById('shortcuts')?.click()
      case 'Escape':
        // A popover closes itself with the same key.
        return document.querySelector(':popover-open') === null ? stepOut : undefined
      case 'Backspace':
        return goBack
      case 't':
        return toggleDrawer
      case '+':
      case '=':
        return stageCommands.peek()?.zoomIn
      case '-':
        return stageCommands.peek()?.zoomOut
      case '0':
        return stageCommands.peek()?.fit
    }
    const chosen = lenses[Number(key) - 1]
    if (chosen === undefined || !lensesHere.peek().has(chosen)) return undefined
    return () => {
      lens.value = chosen
    }
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** Undo and redo: of the vocabulary while its panel is open, else of decisions. Left to the browser where there is nothing. */
function history({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  const letter = key.toLowerCase()
  const terms = dock.peek() === 'topics'
  if (letter === 'y' || (letter === 'z' && shiftKey)) {
    if (terms) return canRedoTerms.peek() ? redoTerms : undefined
    return canRedo.peek() ? redoDecision : undefined
  }
  if (letter !== 'z') return undefined
  if (terms) return canUndoTerms.peek() ? undoTerms : undefined
  return canUndo.peek() ? undoDecision : undefined
}

/** Escape clears the selection, then lets go of the cluster; with neither, it closes the table. */
function stepOut(): void {
  const closes = selected.peek() === null && openCluster.peek() === null && drawer.peek()
  stepOutOfSelection()
  if (closes) toggleDrawer()
}
