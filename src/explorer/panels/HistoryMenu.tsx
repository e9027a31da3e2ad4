import { useRef } from 'preact/hooks'
import { en } from '../../words/en.ts'
import { HistoryIcon, RedoIcon, UndoIcon } from './parts/icons.tsx'
import { useParts, useSession } from './session.ts'

/** Undo, redo, and the list of all that was done, each to go back to. */
export function HistoryMenu() {
  const { canRedo, canUndo, history, redo, undo } = useSession()
  const { past, future } = history.value
  const before = past.at(-1)
  const next = future[0]
  return (
    <div class="history-menu">
      <button
        type="button"
        class="icon-button"
        disabled={!canUndo.value}
        aria-label="Undo"
        aria-keyshortcuts="Control+Z Meta+Z"
        title={before === undefined ? 'Undo (Ctrl+Z)' : `Undo: ${en.deed(before.deed)} (Ctrl+Z)`}
        onClick={undo}
      >
        <UndoIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        disabled={!canRedo.value}
        aria-label="Redo"
        aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
        title={next === undefined ? 'Redo (Ctrl+Shift+Z)' : `Redo: ${en.deed(next.deed)} (Ctrl+Shift+Z)`}
        onClick={redo}
      >
        <RedoIcon />
      </button>
      <Steps />
    </div>
  )
}

function Steps() {
  const part = useParts()
  const { goTo, history } = useSession()
  const list = useRef<HTMLDivElement>(null)
  const { past, future } = history.value
  const steps = [...past, ...future]
  return (
    <>
      <button
        type="button"
        class="icon-button wide"
        popovertarget={part('steps')}
        aria-label="History"
        title="All that was done"
      >
        <HistoryIcon />
      </button>
      <div ref={list} id={part('steps')} popover="auto" class="panel steps" role="dialog" aria-label="History">
        <h2>History</h2>
        {steps.length === 0 ? (
          <p class="none">Nothing was changed yet.</p>
        ) : (
          <ol reversed>
            {[...steps.keys()].reverse().map((i) => (
              <li key={i}>
                <button
                  type="button"
                  class={i < past.length ? 'step' : 'step undone'}
                  aria-current={i === past.length - 1 ? 'step' : undefined}
                  onClick={() => goTo(i + 1)}
                >
                  <bdi>{en.deed(steps[i]!.deed)}</bdi>
                  {i >= past.length && <small>undone</small>}
                </button>
              </li>
            ))}
            <li>
              <button
                type="button"
                class="step"
                aria-current={past.length === 0 ? 'step' : undefined}
                onClick={() => goTo(0)}
              >
                As it was opened
              </button>
            </li>
          </ol>
        )}
      </div>
    </>
  )
}
