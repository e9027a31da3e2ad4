import type { WorkNode } from '../../model/node.ts'
import type { Entry } from '../state/facts/linked.ts'
import { NodeLink } from './NodeLink.tsx'
import { NodeMark } from './NodeMark.tsx'
import { Line } from './Prose.tsx'
import { Few } from './Section.tsx'

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
