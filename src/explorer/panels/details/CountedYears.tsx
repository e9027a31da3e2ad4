import { en } from '../../../words/en.ts'
import { countedYears } from '../../state/filters.ts'

/** That what follows is counted from the works of the years that are chosen, where some are. */
export function CountedYears() {
  const years = countedYears.value
  return years === null ? null : <p class="meaning counted-years">{en.countedYears(...years)}</p>
}
