import type { WorkNode } from '../../../model/node.ts'
import type { Entry } from '../../state/facts/linked.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Line } from '../parts/Prose.tsx'
import { Few } from '../parts/Section.tsx'

/** Works by title, with venue and year. */
export function WorkList({ works }: { works: readonly Entry<WorkNode>[] }) {
  return (
    <Few entries={works} most={12}>
      {({ id, node: { work } }) => (
        <li key={id} class="work-row">
          <NodeMark id={id} />
          <NodeLink id={id} class="node-link title">
            <Line text={work.title} />
          </NodeLink>
          <span class="figure">{work.date?.year ?? '–'}</span>
        </li>
      )}
    </Few>
  )
}
