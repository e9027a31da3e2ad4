import { CheckIcon, MinusIcon } from '../parts/icons.tsx'

/** What speaks for two being one person, and what against it. */
export function Evidence({ evidence, against }: { evidence: readonly string[]; against: readonly string[] }) {
  return (
    <ul class="evidence">
      {evidence.map((words) => (
        <li key={words}>
          <CheckIcon />
          <span>
            <span class="sr-only">For: </span>
            {words}
          </span>
        </li>
      ))}
      {against.map((words) => (
        <li key={words} class="against">
          <MinusIcon />
          <span>
            <span class="sr-only">Against: </span>
            {words}
          </span>
        </li>
      ))}
    </ul>
  )
}
