import { decided } from '../state/ledger.ts'
import { selected } from '../state/selection.ts'
import { atlas } from '../state/session.ts'
import { spoken } from '../state/spoken.ts'

/** What a selection means and what was decided, as sentences for those who hear the page. */
export function Spoken() {
  const sentence = atlas.value === null || selected.value === null ? '' : spoken(atlas.value, selected.value)
  return (
    <>
      <p class="sr-only" aria-live="polite">
        {sentence}
      </p>
      <p class="sr-only" role="status">
        {decided.value}
      </p>
    </>
  )
}
