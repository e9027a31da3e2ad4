import { pickLabel } from '../../../picture/legend-entries.ts'
import { en } from '../../../words/en.ts'
import { picksIn } from '../../state/filters-here.ts'
import { CloseIcon } from '../parts/icons.tsx'
import { useParts, useSession } from '../session-context.ts'

/** The entries of the legend that are shown alone, each with the way back. */
export function PickedEntries() {
  const part = useParts()
  const { atlas, filters, togglePick } = useSession()
  const map = atlas.value
  const picks = picksIn(filters.value)
  if (map === null || picks.length === 0) return null
  return (
    <section class="control picked" aria-labelledby={part('picked')}>
      <h3 id={part('picked')}>{en.filter.fromLegend}</h3>
      <ul>
        {picks.map((pick) => {
          const label = pickLabel(map, pick)
          return (
            <li key={`${pick.by} ${pick.of}`}>
              <button type="button" class="pill" title={en.filter.showAllAgain} onClick={() => togglePick(pick, label)}>
                <bdi>{label}</bdi>
                <CloseIcon />
                <span class="sr-only">{en.filter.showAllAgain}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
