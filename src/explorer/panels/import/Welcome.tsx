import { en } from '../../../words/en.ts'
import { OpenIcon, Sign } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'
import { Samples } from './Samples.tsx'

/** The page before there is a map: being fetched, or nothing to show yet. */
export function Welcome() {
  const { load, openImport } = useSession()
  if (load.value.phase === 'working')
    return (
      <div class="welcome" aria-busy="true">
        <Sign />
        <p class="under">{en.opening.openingMap}</p>
      </div>
    )
  return (
    <div class="welcome">
      <Sign />
      <h2>{en.opening.welcome}</h2>
      <p>{en.opening.welcomeHint}</p>
      <button type="button" class="button primary" aria-haspopup="dialog" onClick={openImport}>
        <OpenIcon />
        {en.opening.title}
      </button>
      <Samples />
      <p>
        <a href="guide/" target="_blank" rel="noreferrer">
          {en.page.guide}
        </a>
      </p>
    </div>
  )
}
