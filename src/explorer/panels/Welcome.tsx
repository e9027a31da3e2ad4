import { load } from '../state/session.ts'
import { useEffects } from './effects.ts'
import { OpenIcon, Sign } from './icons.tsx'

/** The page before there is a map: being fetched, or nothing to show yet. */
export function Welcome() {
  const effects = useEffects()
  if (load.value.phase === 'working')
    return (
      <div class="welcome" aria-busy="true">
        <Sign />
        <p class="under">Opening the map …</p>
      </div>
    )
  return (
    <div class="welcome">
      <Sign />
      <h2>Who writes with whom, and about what</h2>
      <p>
        Drop an author’s page, or a map saved from here, anywhere on this window. It is read in the browser and goes
        nowhere else.
      </p>
      <label class="button primary">
        <OpenIcon />
        Choose a file
        <input
          type="file"
          multiple
          class="sr-only"
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            if (files.length > 0) effects.open(files)
          }}
        />
      </label>
    </div>
  )
}
