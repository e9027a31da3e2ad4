import { useSignal } from '@preact/signals'
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useId } from 'preact/hooks'
import { CloseIcon } from './icons.tsx'

interface Props {
  readonly dialog: RefObject<HTMLDialogElement>
  readonly title: string
  readonly children: () => ComponentChildren
}

/** A small dialog with a title; Escape and a click beside it close it. What it holds lives while it is open. */
export function Sheet({ dialog, title, children }: Props) {
  const id = useId()
  const open = useSignal(false)
  useEffect(() => {
    const box = dialog.current
    const watch = () => {
      open.value = box?.open ?? false
    }
    box?.addEventListener('toggle', watch)
    return () => box?.removeEventListener('toggle', watch)
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively; this is the click beside it
    <dialog
      ref={dialog}
      class="sheet small"
      aria-labelledby={id}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close()
      }}
    >
      <div class="sheet-body">
        <div class="panel-head">
          <h2 id={id}>
            <bdi>{title}</bdi>
          </h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={() => dialog.current?.close()}>
            <CloseIcon />
          </button>
        </div>
        {open.value && children()}
      </div>
    </dialog>
  )
}
