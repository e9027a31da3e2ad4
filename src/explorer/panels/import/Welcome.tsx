import { OpenIcon, Sign } from '../parts/icons.tsx'
import { useSession } from '../session.ts'
import { Samples } from './Samples.tsx'

/** The page before there is a map: being fetched, or nothing to show yet. */
export function Welcome() {
  const { load, openImport } = useSession()
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
        Drop a bibliography, an author’s page, or a map saved from here anywhere on this window. It is read in the
        browser and goes nowhere else.
      </p>
      <button type="button" class="button primary" aria-haspopup="dialog" onClick={openImport}>
        <OpenIcon />
        Open a bibliography
      </button>
      <Samples />
    </div>
  )
}
