import { useRef } from 'preact/hooks'
import { CloseIcon, KeyboardIcon } from './parts/icons.tsx'

/** Keys that work anywhere; the app and the stage bind them. */
const keys: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['/'], 'Search'],
  [['Esc'], 'Clear the selection'],
  [['⌫'], 'Back to the last selection'],
  [['T'], 'Table'],
  [['1', '2', '3', '4'], 'Lens: everything, people, works, topics'],
  [['+', '−'], 'Zoom'],
  [['0'], 'Fit the map to the screen'],
  [['↑', '↓', '←', '→'], 'On the map: move about'],
  [['Shift', 'F10'], 'On the map: what can be done with a node; also the right button, or a resting finger'],
  [['Ctrl', 'Z'], 'Undo a decision, or a change of the vocabulary where Topics is open; with Shift, do it again'],
  [['S', 'D', 'L'], 'Under People: same, different, later'],
  [['?'], 'This list'],
]

export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button
        type="button"
        id="shortcuts"
        class="icon-button wide"
        aria-label="Keyboard"
        title="Keyboard (?)"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
      >
        <KeyboardIcon />
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively; this is the click beside it */}
      <dialog
        ref={dialog}
        class="sheet small"
        aria-labelledby="shortcuts-title"
        onClick={(event) => {
          if (event.target === event.currentTarget) dialog.current?.close()
        }}
      >
        <div class="sheet-body">
          <div class="panel-head">
            <h2 id="shortcuts-title">Keyboard</h2>
            <button type="button" class="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
              <CloseIcon />
            </button>
          </div>
          <dl class="keys">
            {keys.map(([names, meaning]) => (
              <div key={meaning}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name}>{name}</kbd>
                  ))}
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </div>
      </dialog>
    </>
  )
}
