import type { Evidence as Reason } from '../../../model/reasons.ts'
import { en } from '../../../words/en.ts'
import { CheckIcon, MinusIcon } from '../parts/icons.tsx'

/** What speaks for two being one person, and what against it. */
export function Evidence({ evidence, against }: { evidence: readonly Reason[]; against: readonly Reason[] }) {
  return (
    <ul class="evidence">
      {evidence.map(en.evidence).map((words) => (
        <li key={words}>
          <CheckIcon />
          <span>
            <span class="sr-only">{en.people.for}</span>
            {words}
          </span>
        </li>
      ))}
      {against.map(en.evidence).map((words) => (
        <li key={words} class="against">
          <MinusIcon />
          <span>
            <span class="sr-only">{en.people.against}</span>
            {words}
          </span>
        </li>
      ))}
    </ul>
  )
}
