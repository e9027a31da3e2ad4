import { nodeKinds } from '../../model/ids.ts'
import { clearFilters, filtered } from '../state/filters.ts'
import { visibleKinds } from '../state/view.ts'
import { leftOutWords } from './left-out-words.ts'

/** What filters keep off the map, counted, with the way back. */
export function LeftOut() {
  const now = filtered.value
  if (now === null) return null
  const kinds = nodeKinds.filter((kind) => visibleKinds.value.has(kind) && now.all[kind] > 0)
  return (
    <p class="panel left-out" role="status">
      <span>{leftOutWords(now, kinds)}</span>
      <button type="button" class="button" onClick={clearFilters}>
        Show all
      </button>
    </p>
  )
}
