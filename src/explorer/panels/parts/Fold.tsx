import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

interface Props {
  readonly class: string
  readonly summary: ComponentChildren
  /** Whether it is open by itself. */
  readonly open?: boolean
  readonly children: () => ComponentChildren
}

/** What is unfolded on demand, and made only then: long lists and choices, of which there may be one a file. */
export function Fold({ class: name, summary, open = false, children }: Props) {
  const unfolded = useSignal(open)
  return (
    <details
      class={name}
      open={open}
      onToggle={(event) => {
        unfolded.value = event.currentTarget.open
      }}
    >
      {summary}
      {(open || unfolded.value) && children()}
    </details>
  )
}
