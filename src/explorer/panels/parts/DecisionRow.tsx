import type { Decision } from '../../../model/decision.ts'
import { en } from '../../../words/en.ts'
import { useSession } from '../session-context.ts'
import { CloseIcon, WarningIcon } from './icons.tsx'

/** What a person decided, to be taken back; where it was not carried out, why. */
export function DecisionRow({ decision, refusal }: { decision: Decision; refusal: string | undefined }) {
  const { takeBack } = useSession()
  const words = en.decision(decision)
  return (
    <li class="ledger-row taken">
      <div>
        <bdi>{words}</bdi>
        {refusal !== undefined && (
          <p class="flag">
            <WarningIcon />
            <span>{en.parts.notApplied(refusal)}</span>
          </p>
        )}
      </div>
      <button
        type="button"
        class="icon-button small"
        aria-label={en.parts.takeBackOf(words)}
        title={en.parts.takeBack}
        onClick={() => takeBack(decision)}
      >
        <CloseIcon />
      </button>
    </li>
  )
}
