import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useEffects } from './effects.ts'
import { CloseIcon, OpenIcon } from './icons.tsx'

/** Files and pasted text; the whole window takes dropped files besides. */
export function OpenDialog() {
  const effects = useEffects()
  const dialog = useRef<HTMLDialogElement>(null)
  const text = useSignal('')
  const close = () => dialog.current?.close()
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <OpenIcon />
        <span class="wide">Open</span>
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively; this is the click beside it */}
      <dialog
        ref={dialog}
        class="sheet"
        aria-labelledby="open-title"
        onClick={(event) => {
          if (event.target === event.currentTarget) close()
        }}
      >
        <div class="sheet-body">
          <header class="panel-head">
            <h2 id="open-title">Open</h2>
            <button type="button" class="icon-button" aria-label="Close" onClick={close}>
              <CloseIcon />
            </button>
          </header>
          <label class="drop-here">
            <input
              type="file"
              multiple
              class="sr-only"
              onChange={(event) => {
                const files = [...(event.currentTarget.files ?? [])]
                event.currentTarget.value = ''
                close()
                if (files.length > 0) effects.open(files)
              }}
            />
            <OpenIcon />
            <b>Choose files</b>
            <span>or drop them anywhere on the window: an author’s page saved as text, or a map saved from here</span>
          </label>
          <form
            onSubmit={(event) => {
              event.preventDefault()
              if (text.value.trim() === '') return
              close()
              effects.openText(text.value)
              text.value = ''
            }}
          >
            <label class="field">
              <span>Or paste the text of a page</span>
              <textarea
                rows={7}
                spellcheck={false}
                value={text}
                onInput={(event) => {
                  text.value = event.currentTarget.value
                }}
              />
            </label>
            <div class="row end">
              <button type="submit" class="button primary" disabled={text.value.trim() === ''}>
                Show the map
              </button>
            </div>
          </form>
          <p class="none">Nothing leaves this computer: files are read in the browser.</p>
        </div>
      </dialog>
    </>
  )
}
