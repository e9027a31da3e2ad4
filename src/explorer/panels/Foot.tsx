import { en } from '../../words/en.ts'
import { InWords } from './map/InWords.tsx'
import { ChevronIcon } from './parts/icons.tsx'
import { useSession } from './session-context.ts'
import { TieStates } from './time/TieStates.tsx'
import { TimeStrip } from './time/TimeStrip.tsx'

/** Along the bottom: what the map shows, in words, and its years; folded to a button. */
export function Foot() {
  const { compact, drawer, footFolded } = useSession()
  if (drawer.value || compact.value) return null
  const folded = footFolded.value
  const words = en.foot
  return (
    <aside
      class={folded ? 'panel foot folded' : 'panel foot'}
      aria-label={words.title}
      data-covers={folded ? 'corner' : 'bottom'}
    >
      {!folded && (
        <div class="foot-body">
          <InWords />
          <TimeStrip />
          <TieStates />
        </div>
      )}
      <button
        type="button"
        class={folded ? 'button quiet' : 'icon-button'}
        aria-expanded={!folded}
        aria-label={folded ? words.unfold : words.fold}
        title={folded ? words.unfold : words.fold}
        onClick={() => {
          footFolded.value = !folded
        }}
      >
        {folded && words.title}
        <ChevronIcon />
      </button>
    </aside>
  )
}
