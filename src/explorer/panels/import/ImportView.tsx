import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useEffects } from '../effects.ts'
import { CloseIcon, OpenIcon } from '../parts/icons.tsx'
import { counted } from '../parts/words.ts'
import { useSession } from '../session.ts'
import { FileRow } from './FileRow.tsx'
import { Samples } from './Samples.tsx'

/** What is being read, how, and what was wrong with it; then one button for the map. */
export function ImportView() {
  const { closeImport, importOpen, importing } = useSession()
  const { stopReading } = useEffects()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => {
    if (importing.value.phase === 'reading') stopReading()
    closeImport()
  }
  useLayoutEffect(() => {
    if (importOpen.value) dialog.current?.showModal()
    else dialog.current?.close()
  }, [importOpen.value])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively; this is the click beside it
    <dialog
      ref={dialog}
      class="sheet import"
      aria-label="Open a bibliography"
      // At once: the event that follows comes later, when another file may have been dropped.
      onCancel={close}
      onClose={(event) => {
        if (!event.currentTarget.open && importOpen.value) close()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) close()
      }}
    >
      {importOpen.value && <Body />}
    </dialog>
  )
}

function Body() {
  const { importFiles } = useSession()
  const files = importFiles.value
  return (
    <div class="sheet-body">
      <div class="panel-head">
        <h2>Open a bibliography</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close"
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          <CloseIcon />
        </button>
      </div>
      <Choose small={files.length > 0} />
      {files.length > 0 && (
        <ul class="import-files" aria-label="Files">
          {files.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
      <Paste />
      {files.length === 0 && <Samples />}
      {files.length > 0 && <Finish />}
      {files.length === 0 && <p class="none">Nothing leaves this computer: files are read in the browser.</p>}
    </div>
  )
}

function Choose({ small }: { small: boolean }) {
  const { open } = useEffects()
  const choose = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length > 0) open(files)
  }
  return (
    <div class={small ? 'choose small' : 'choose'}>
      <label class="drop-here">
        <input type="file" multiple class="sr-only" onChange={(event) => choose(event.currentTarget)} />
        <OpenIcon />
        <b>{small ? 'Add files' : 'Choose files'}</b>
        {!small && (
          <span>
            or drop files and folders anywhere on the window: BibTeX, RIS, PubMed, Web of Science, Scopus, OpenAlex,
            Crossref, arXiv, DBLP, EndNote, CSV, an author’s page, a saved map. Zipped with gzip is fine.
          </span>
        )}
      </label>
      <label class="button folder">
        <input
          type="file"
          class="sr-only"
          // @ts-expect-error The property is in every browser and in no typing.
          webkitdirectory
          onChange={(event) => choose(event.currentTarget)}
        />
        Choose a folder
      </label>
    </div>
  )
}

function Paste() {
  const { openText } = useEffects()
  const text = useSignal('')
  return (
    <details class="paste">
      <summary>Paste text instead</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.value.trim() === '') return
          openText(text.value)
          text.value = ''
        }}
      >
        <label class="field">
          <span>BibTeX or any other export, a list of DOIs, or an author’s page as copied from the browser</span>
          <textarea
            rows={6}
            spellcheck={false}
            value={text}
            onInput={(event) => {
              text.value = event.currentTarget.value
            }}
          />
        </label>
        <div class="row end">
          <button type="submit" class="button" disabled={text.value.trim() === ''}>
            Read it
          </button>
        </div>
      </form>
    </details>
  )
}

function Finish() {
  const { atlas, importedNodes, importedWorks, importing, mapFiles } = useSession()
  const { showImported, stopReading, readAgain } = useEffects()
  const state = importing.value
  const adding = useSignal(false)
  const canAdd = atlas.value !== null && mapFiles.value.length > 0
  const reading = state.phase === 'reading'
  const nothing = importedWorks.value === 0 && importedNodes.value === 0
  const toMap =
    importedWorks.value === 0 && !nothing ? counted(importedNodes.value, 'node') : counted(importedWorks.value, 'work')
  return (
    <footer class="import-finish">
      <div class="import-state" role="status">
        {state.phase === 'reading' && (
          <>
            <span>
              <bdi>{state.step}</bdi> …
            </span>
            <progress max={100} value={Math.round(state.share * 100)} aria-label="Reading" />
          </>
        )}
        {state.phase === 'failed' && <span class="caution">Reading failed: {state.reason}.</span>}
        {state.phase === 'stopped' && <span>Reading was cancelled.</span>}
        {state.phase === 'read' && <b>{toMap} to map</b>}
      </div>
      {canAdd && !reading && (
        <label class="check">
          <input
            type="checkbox"
            checked={adding}
            onChange={(event) => {
              adding.value = event.currentTarget.checked
            }}
          />
          Add to the map that is open
        </label>
      )}
      {(state.phase === 'failed' || state.phase === 'stopped') && (
        <button type="button" class="button" onClick={readAgain}>
          Try again
        </button>
      )}
      {reading ? (
        <button key="stop" type="button" class="button" onClick={stopReading}>
          Cancel
        </button>
      ) : (
        <button
          key="show"
          type="button"
          class="button primary"
          disabled={nothing}
          onClick={() => showImported(adding.value && canAdd)}
        >
          Show the map
        </button>
      )}
    </footer>
  )
}
