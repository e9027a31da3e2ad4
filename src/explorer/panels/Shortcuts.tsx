import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { en } from '../../words/en.ts'
import { commandLabel, type PageCommand } from '../state/commands.ts'
import { KeyboardIcon } from './parts/icons.tsx'
import { Keys } from './parts/Keys.tsx'
import { Sheet } from './parts/Sheet.tsx'
import { useAsked } from './session-context.ts'
import { useTables } from './tables.ts'

/** The keys of all commands, of which those that are called alike share a line; and what else there is to read. */
export function Shortcuts({ children }: { children: ComponentChildren }) {
  const open = useSignal(false)
  const { commands } = useTables()
  useAsked('keys', () => {
    open.value = true
  })
  return (
    <>
      <button
        type="button"
        class="icon-button wide"
        aria-label={en.page.keyboard}
        title={en.page.keyboardHint}
        aria-haspopup="dialog"
        onClick={() => {
          open.value = true
        }}
      >
        <KeyboardIcon />
      </button>
      <Sheet open={open} title={en.commands.keys}>
        {() => (
          <>
            <dl class="keys">
              {[...lines(commands)].map(([label, keys]) => (
                <div key={label}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
            {children}
          </>
        )}
      </Sheet>
    </>
  )
}

function lines(commands: readonly PageCommand[]): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, readonly string[]>()
  for (const { id, keys = [] } of commands) {
    const label = commandLabel(id)
    if (keys.length > 0) lines.set(label, [...(lines.get(label) ?? []), ...keys])
  }
  return lines
}
