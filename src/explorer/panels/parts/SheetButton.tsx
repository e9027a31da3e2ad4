import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Sheet } from './Sheet.tsx'

interface Props {
  readonly label: string
  readonly title: string
  readonly children: (close: () => void) => ComponentChildren
}

/** A button, and the sheet that it opens. */
export function SheetButton({ label, title, children }: Props) {
  const open = useSignal(false)
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          open.value = true
        }}
      >
        <bdi>{label}</bdi>
      </button>
      <Sheet open={open} title={title}>
        {() =>
          children(() => {
            open.value = false
          })
        }
      </Sheet>
    </>
  )
}
