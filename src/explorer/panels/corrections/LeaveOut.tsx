import type { Signal } from '@preact/signals'
import { en } from '../../../words/en.ts'
import { Sheet } from '../parts/Sheet.tsx'
import { useParts } from '../session-context.ts'

/** Asks why a work is to be left out. */
export function LeaveOut({ open, choose }: { open: Signal<boolean>; choose(reason: string): void }) {
  const words = en.corrections
  const part = useParts()
  const [list, field] = [part('reasons'), part('reason')]
  return (
    <Sheet open={open} title={words.leaveOutTitle}>
      {() => (
        <form
          class="record-form"
          onSubmit={(event) => {
            event.preventDefault()
            const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
            if (reason === '') return
            open.value = false
            choose(reason)
          }}
        >
          <p class="none">{words.leaveOutNote}</p>
          <div class="record-field">
            <label for={field}>
              {words.reason} <small>{words.needed}</small>
            </label>
            <input id={field} class="text" name="reason" list={list} required maxLength={300} autocomplete="off" />
            <datalist id={list}>
              {words.reasons.map((reason) => (
                <option key={reason} value={reason} />
              ))}
            </datalist>
          </div>
          <div class="row end">
            <button
              type="button"
              class="button"
              onClick={() => {
                open.value = false
              }}
            >
              {words.cancel}
            </button>
            <button type="submit" class="button primary">
              {words.doLeaveOut}
            </button>
          </div>
        </form>
      )}
    </Sheet>
  )
}
