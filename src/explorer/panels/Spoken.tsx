import { spoken } from '../state/spoken.ts'
import { useSession } from './session.ts'

/** What a selection means and what was decided, as sentences for those who hear the page. */
export function Spoken() {
  const { atlas, decided, selected } = useSession()
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
