import type { TieState } from '../../../atlas/tie-states.ts'
import { dashes } from '../../../picture/drawing.ts'
import { lineOf } from '../../../picture/tie-look.ts'
import { en } from '../../../words/en.ts'
import { useSession } from '../session-context.ts'

const states: readonly TieState[] = ['new', 'continuing', 'dormant']

/** How ties that are new, that go on and that rest in the chosen years are drawn, and how many there are of each. */
export function TieStates() {
  const { setDormant, showsDormant, tieTally } = useSession()
  const tally = tieTally.value
  if (tally === null || tally.new + tally.continuing + tally.dormant === 0) return null
  const words = en.tieStates
  return (
    <ul class="tie-states" aria-label={words.title}>
      {states.map((state) => (
        <li key={state} title={words.meaning[state]}>
          {state === 'dormant' ? (
            <label class="check">
              <input
                type="checkbox"
                checked={showsDormant.value}
                disabled={tally.dormant === 0}
                aria-label={words.show}
                onChange={() => setDormant(!showsDormant.value)}
              />
              <StateLine state={state} />
              {words.counted[state](tally[state])}
            </label>
          ) : (
            <>
              <StateLine state={state} />
              {words.counted[state](tally[state])}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

const StateLine = ({ state }: { state: TieState }) => (
  <svg class="tie-line" viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
    <path
      d="M1 4H27"
      stroke-width={{ new: 3, continuing: 1.25, dormant: 1.25 }[state]}
      stroke-dasharray={dashes[lineOf('coauthorship', state)].join(' ') || undefined}
    />
  </svg>
)
