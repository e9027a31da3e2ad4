import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import { useParts } from '../session-context.ts'
import { CloseIcon } from './icons.tsx'

interface Props {
  readonly open: Signal<boolean>
  readonly title: string
  readonly size?: 'small' | 'broad' | 'whole'
  readonly children: () => ComponentChildren
}

/** A small dialog with a title; Escape and a click beside it close it. What it holds lives while it is open. */
export function Sheet({ open, title, size = 'small', children }: Props) {
  const id = useParts()('')
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const box = dialog.current!
    if (!open.value) box.close()
    else {
      box.showModal()
      // The browser would choose the button that closes it.
      box.querySelector('input')?.focus()
    }
  }, [open.value])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog natively; this is the click beside it
    <dialog
      ref={dialog}
      class={`sheet ${size}`}
      aria-labelledby={id}
      onClose={() => {
        open.value = false
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) open.value = false
      }}
    >
      {open.value && (
        <div class="sheet-body">
          <div class="panel-head">
            <h2 id={id}>
              <bdi>{title}</bdi>
            </h2>
            <button
              type="button"
              class="icon-button"
              aria-label={en.parts.close}
              onClick={() => {
                open.value = false
              }}
            >
              <CloseIcon />
            </button>
          </div>
          {children()}
        </div>
      )}
    </dialog>
  )
}
