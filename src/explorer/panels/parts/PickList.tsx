import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useParts } from '../session-context.ts'

interface Props<T> {
  /** What the field asks for, and what the list holds. */
  readonly label: string
  readonly placeholder: string
  readonly list: string
  find(asked: string): readonly T[]
  keyOf(option: T): string
  choose(option: T): void
  /** What is said below, by what was asked and how much was found. */
  note(asked: string, found: number): string
  readonly children: (option: T) => ComponentChildren
}

/** A field that finds what one of is to be chosen, by the combobox pattern of ARIA. */
export function PickList<T>({ label, placeholder, list: name, find, keyOf, choose, note, children }: Props<T>) {
  const list = useParts()('')
  const asked = useSignal('')
  const active = useSignal(0)
  const found = find(asked.value)
  const at = Math.min(active.value, found.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      active.value = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length)
    } else if (event.key === 'Enter' && found[at] !== undefined) {
      event.preventDefault()
      choose(found[at])
    }
  }
  return (
    <>
      <input
        class="filter"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={found[at] && `${list}-${at}`}
        value={asked}
        onInput={(event) => {
          asked.value = event.currentTarget.value
          active.value = 0
        }}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <div class="pick-list" id={list} role="listbox" aria-label={name}>
          {found.map((option, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
            <div
              key={keyOf(option)}
              id={`${list}-${i}`}
              class="option"
              role="option"
              aria-selected={i === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {children(option)}
            </div>
          ))}
        </div>
      )}
      <p class="none" role="status">
        {note(asked.value.trim(), found.length)}
      </p>
    </>
  )
}
