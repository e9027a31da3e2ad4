import { isField } from '../panels/is-field.ts'
import { stageCommands } from '../state/commands.ts'
import { drawer, toggleDrawer } from '../state/dock.ts'
import { canRedo, canUndo, redoDecision, undoDecision } from '../state/ledger.ts'
import { clearSelection, goBack, selected } from '../state/selection.ts'
import { graph } from '../state/session.ts'
import { lens, lenses } from '../state/view.ts'

/** Keys that work anywhere but in a field; the list that people see is `panels/Shortcuts.tsx`. */
export function bindKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || graph.peek() === null) return
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
    if (chosen === undefined) return undefined
    return () => {
      lens.value = chosen
    }
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** Undo and redo; left to the browser where there is nothing to undo. */
function history({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return canRedo.peek() ? redoDecision : undefined
  return letter === 'z' && canUndo.peek() ? undoDecision : undefined
}

/** Escape clears the selection; with none, it closes the table. */
function stepOut(): void {
  if (selected.peek() !== null) clearSelection()
  else if (drawer.peek()) toggleDrawer()
}
