import { nodeCount } from '../../../atlas/nodes.ts'
import { nodeKinds } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import { useSession } from '../session-context.ts'
import { leftOutWords, partWords } from './left-out-words.ts'

/** What is not on the map, counted: of the file, where it was too large; and by filters, with the way back. */
export function LeftOut() {
  const { atlas, clearFilters, filtered, showsDormant, tieTally, visibleKinds } = useSession()
  const now = filtered.value
  const map = atlas.value
  const part = map?.about.excerpt
  if (now === null && part === undefined) return null
  const resting = showsDormant.value ? (tieTally.value?.dormant ?? 0) : 0
  const kinds = now === null ? [] : nodeKinds.filter((kind) => visibleKinds.value.has(kind) && now.all[kind] > 0)
  return (
    <p class="panel left-out" role="status" data-covers="corner">
      {part !== undefined && <span>{partWords(part, nodeCount(map!))}</span>}
      {now !== null && (
        <>
          <span>{leftOutWords(now, kinds, now.hiddenTies.count - resting)}</span>
          <button type="button" class="button" onClick={clearFilters}>
            {en.hidden.showAll}
          </button>
        </>
      )}
    </p>
  )
}
