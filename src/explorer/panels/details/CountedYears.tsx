import { en } from '../../../words/en.ts'
import { useSession } from '../session-context.ts'

/** That what follows is counted from the works of the years that are chosen, where some are. */
export function CountedYears() {
  const { countedYears } = useSession()
  const years = countedYears.value
  return years === null ? null : <p class="meaning counted-years">{en.countedYears(...years)}</p>
}
