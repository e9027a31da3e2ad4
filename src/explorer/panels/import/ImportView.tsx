import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import { useEffects } from '../effects.ts'
import { CloseIcon, OpenIcon } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'
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
      aria-label={en.opening.title}
      // At once: the event that follows comes later, when another file may have been dropped.
      onCancel={(event) => {
        // Its file chooser, left without a choice, says the same.
        if (event.target === event.currentTarget) close()
      }}
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
        <h2>{en.opening.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={en.opening.close}
          onClick={(event) => event.currentTarget.closest('dialog')?.close()}
        >
          <CloseIcon />
        </button>
      </div>
      <Choose small={files.length > 0} />
      {files.length > 0 && (
        <ul class="import-files" aria-label={en.opening.filesHere}>
          {files.map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </ul>
      )}
      <Paste />
      {files.length === 0 && <Samples />}
      {files.length > 0 && <Finish />}
      {files.length === 0 && <p class="none">{en.opening.private}</p>}
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
        <b>{small ? en.opening.addFiles : en.opening.chooseFiles}</b>
        {!small && <span>{en.opening.chooseHint}</span>}
      </label>
      <label class="button folder">
        <input
          type="file"
          class="sr-only"
          // @ts-expect-error The property is in every browser and in no typing.
          webkitdirectory
          onChange={(event) => choose(event.currentTarget)}
        />
        {en.opening.chooseFolder}
      </label>
    </div>
  )
}

function Paste() {
  const { openText } = useEffects()
  const text = useSignal('')
  return (
    <details class="paste">
      <summary>{en.opening.paste}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (text.value.trim() === '') return
          openText(text.value)
          text.value = ''
        }}
      >
        <label class="field">
          <span>{en.opening.pasteHint}</span>
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
            {en.opening.readIt}
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
    importedWorks.value === 0 && !nothing
      ? en.opening.nodesToMap(importedNodes.value)
      : en.opening.worksToMap(importedWorks.value)
  return (
    <footer class="import-finish">
      <div class="import-state" role="status">
        {state.phase === 'reading' && (
          <>
            <span>
              <bdi>{en.opening.step(state.step)}</bdi>
            </span>
            <progress max={100} value={Math.round(state.share * 100)} aria-label={en.opening.reading} />
          </>
        )}
        {state.phase === 'failed' && <span class="caution">{en.opening.failed(state.reason)}</span>}
        {state.phase === 'stopped' && <span>{en.opening.stopped}</span>}
        {state.phase === 'read' && <b>{toMap}</b>}
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
          {en.opening.add}
        </label>
      )}
      {(state.phase === 'failed' || state.phase === 'stopped') && (
        <button type="button" class="button" onClick={readAgain}>
          {en.opening.again}
        </button>
      )}
      {reading ? (
        <button key="stop" type="button" class="button" onClick={stopReading}>
          {en.opening.cancel}
        </button>
      ) : (
        <button
          key="show"
          type="button"
          class="button primary"
          disabled={nothing}
          onClick={() => showImported(adding.value && canAdd)}
        >
          {en.opening.show}
        </button>
      )}
    </footer>
  )
}
