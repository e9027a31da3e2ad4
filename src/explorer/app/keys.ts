import { lenses } from '../../model/view.ts'
import { isField } from '../panels/parts/is-field.ts'
import type { Session } from '../state/session.ts'

/** Keys that work anywhere but in a field; the list that people see is `panels/Shortcuts.tsx`. */
export function bindKeys(session: Session): () => void {
  const { atlas, goBack, lens, lensesHere, stageCommands, toggleDrawer } = session
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || atlas.peek() === null) return
    if (isField(event.target) || document.querySelector('dialog[open]') !== null) return
    const act = event.ctrlKey || event.metaKey ? history(session, event) : actions(event.key)
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
        return document.querySelector(':popover-open') === null ? () => stepOut(session) : undefined
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
function history(session: Session, { key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  const { canRedo, canRedoTerms, canUndo, canUndoTerms, dock, redoDecision, redoTerms, undoDecision, undoTerms } =
    session
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
function stepOut({ drawer, openCluster, selected, stepOutOfSelection, toggleDrawer }: Session): void {
  const closes = selected.peek() === null && openCluster.peek() === null && drawer.peek()
  stepOutOfSelection()
  if (closes) toggleDrawer()
}
