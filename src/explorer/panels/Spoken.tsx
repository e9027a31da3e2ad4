import { spoken } from '../state/spoken.ts'
import { useSession } from './session-context.ts'

/** What a selection means and what was done, as sentences for those who hear the page. */
export function Spoken() {
  const { atlas, said, selected } = useSession()
  const sentence = atlas.value === null || selected.value === null ? '' : spoken(atlas.value, selected.value)
  return (
    <>
      <p class="sr-only" aria-live="polite">
        {sentence}
      </p>
      <p class="sr-only" role="status">
        {said.value}
      </p>
    </>
  )
}
