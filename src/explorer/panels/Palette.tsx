import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { fold } from '../../model/fold.ts'
import { en } from '../../words/en.ts'
import { commandLabel, type PageCommand } from '../state/commands.ts'
import { Keys } from './parts/Keys.tsx'
import { Sheet } from './parts/Sheet.tsx'
import { useAsked, useParts, useSession } from './session-context.ts'
import { useTables } from './tables.ts'

/** Every command by name: some letters of it find it, Enter does it. */
export function Palette() {
  const open = useSignal(false)
  useAsked('palette', () => {
    open.value = true
  })
  return (
    <Sheet open={open} title={en.commands.palette}>
      {() => (
        <Choice
          done={() => {
            open.value = false
          }}
        />
      )}
    </Sheet>
  )
}

function Choice({ done }: { done: () => void }) {
  const session = useSession()
  const id = useParts()('')
  const words = useSignal('')
  const active = useSignal(0)
  const list = useRef<HTMLDivElement>(null)
  const found = useTables().commands.filter(
    (command) =>
      command.where === 'page' &&
      command.id !== 'palette' &&
      command.can?.(session) !== false &&
      fold(words.value)
        .split(/\s+/)
        .every((word) => fold(commandLabel(command.id)).includes(word)),
  )
  const at = Math.min(active.value, found.length - 1)
  useEffect(() => list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' }), [at])
  const perform = (command: PageCommand | undefined) => {
    if (command === undefined) return
    done()
    command.perform(session)
  }
  return (
    <div class="palette">
      <input
        class="text"
        role="combobox"
        aria-label={en.page.findCommand}
        placeholder={en.page.findCommand}
        aria-expanded={true}
        aria-controls={`${id}list`}
        aria-activedescendant={at < 0 ? undefined : `${id}${at}`}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          words.value = event.currentTarget.value
          active.value = 0
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (step !== undefined) active.value = (at + step + found.length) % Math.max(1, found.length)
          else if (event.key === 'Enter') perform(found[at])
          else return
          event.preventDefault()
        }}
      />
      <div ref={list} role="listbox" id={`${id}list`} aria-label={en.page.commands} tabIndex={-1}>
        {found.map((command, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={command.id}
            id={`${id}${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onClick={() => perform(command)}
          >
            {commandLabel(command.id)}
            <Keys keys={command.keys ?? []} />
          </div>
        ))}
        {found.length === 0 && <p class="none">{en.page.noCommand}</p>}
      </div>
    </div>
  )
}
