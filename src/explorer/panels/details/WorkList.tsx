import { workEntry } from '../../../atlas/facts/years.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Line } from '../parts/Prose.tsx'
import { Few } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** Works, named by their rows, by title with the year. */
export function WorkList({ works }: { works: readonly number[] }) {
  const { atlas } = useSession()
  const map = atlas.value!
  return (
    <Few entries={works} most={12}>
      {(row) => {
        const { id, title, year } = workEntry(map, row)
        return (
          <li key={id} class="work-row">
            <NodeMark id={id} />
            <NodeLink id={id} class="node-link title">
              <Line text={title} />
            </NodeLink>
            <span class="figure">{year ?? '–'}</span>
          </li>
        )
      }}
    </Few>
  )
}
