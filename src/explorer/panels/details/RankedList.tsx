import type { Ranked } from '../../../atlas/facts/author-facts.ts'
import { en } from '../../../words/en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Few } from '../parts/Section.tsx'

interface Props {
  readonly entries: readonly Ranked[]
  readonly most?: number
  /** Opens the works that put an entry there. */
  readonly evidence?: (entry: Ranked) => void
}

/** Nodes in order of how many works put them there, the number beside a bar. */
export function RankedList({ entries, most = 8, evidence }: Props) {
  const top = entries[0]?.works ?? 1
  return (
    <Few entries={entries} most={most}>
      {({ id, label, works }) => (
        <li key={id} class="ranked">
          <NodeMark id={id} />
          <NodeLink id={id}>
            <bdi>{label}</bdi>
          </NodeLink>
          <span class="share" aria-hidden="true">
            <i style={{ width: `${(100 * works) / top}%` }} />
          </span>
          {evidence === undefined ? (
            <span class="figure">
              {en.number(works)}
              <span class="sr-only"> {en.details.counts.works(works)}</span>
            </span>
          ) : (
            <button
              type="button"
              class="figure as-link"
              aria-label={en.tie.show(works, label)}
              title={en.tie.show(works, label)}
              onClick={() => evidence({ id, label, works })}
            >
              {en.number(works)}
            </button>
          )}
        </li>
      )}
    </Few>
  )
}
