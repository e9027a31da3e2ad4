import { mayBeSeveral } from '../../../atlas/facts/doubtful.ts'
import { nodeOf } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { Hit, HitGroup } from '../../../tasks/shared/search-jobs.ts'
import type { Snippet } from '../../../tasks/shared/snippet.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'
import { NodeMark } from '../parts/NodeMark.tsx'
import { SeveralMark } from '../parts/SeveralMark.tsx'
import { useSession } from '../session-context.ts'

interface Props {
  readonly groups: readonly HitGroup[]
  readonly active: Hit | undefined
  readonly query: string
  /** Whether a part of the map is not searched yet. */
  readonly partial: boolean
  /** Names its elements for the field. */
  readonly part: (id: string) => string
  choose(hit: Hit): void
}

/** What was found, by kind, the best first; the field keeps the focus. */
export function SearchResults({ groups, active, query, partial, part, choose }: Props) {
  const session = useSession()
  const { hovered, isHidden } = session
  if (groups.length === 0)
    return (
      <div class="panel results nothing">
        <p class="none">
          {partial ? (
            en.search.notYet
          ) : (
            <>
              {en.search.noneBefore}
              <q>{query.trim()}</q>
              {en.search.noneAfter}
            </>
          )}
        </p>
      </div>
    )
  return (
    <div class="panel results" id={part('results')} role="listbox" aria-label={en.search.results}>
      {groups.map(({ kind, hits, total }) => (
        // biome-ignore lint/a11y/useSemanticElements: options in a listbox are grouped by role
        <div key={kind} role="group" aria-labelledby={part(kind)}>
          <div class="results-head" id={part(kind)} role="presentation">
            {en.kinds[kind].many}
            {total > hits.length && <span class="count">{total}</span>}
          </div>
          {hits.map((hit) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
            <div
              key={hit.id}
              id={part(hit.id)}
              class="option"
              role="option"
              aria-selected={hit === active}
              onPointerDown={(event) => event.preventDefault()}
              onPointerEnter={() => {
                hovered.value = hit.id
              }}
              onPointerLeave={() => {
                hovered.value = null
              }}
              onClick={() => choose(hit)}
            >
              <NodeMark id={hit.id} />
              <span class="option-text">
                <bdi class="option-label">
                  <Marked snippet={hit.label} />
                </bdi>
                {isSeveral(session, hit.id) && <SeveralMark />}
                {isHidden(hit.id) && <small class="hidden-by">{en.search.hidden}</small>}
                {hit.context !== undefined && (
                  <small dir="auto">
                    <Marked snippet={hit.context} />
                  </small>
                )}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

function isSeveral({ atlas }: Session, id: NodeId): boolean {
  const node = atlas.value === null ? undefined : nodeOf(atlas.value, id)
  return node !== undefined && mayBeSeveral(atlas.value!, node)
}

function Marked({ snippet }: { snippet: Snippet }) {
  return <>{snippet.pieces.map(({ text, found }, i) => (found ? <mark key={i}>{text}</mark> : text))}</>
}
