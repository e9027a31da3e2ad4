import type { NodeId } from '../../../model/ids.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'

/** A term of a work: a link where it is a topic of the map. */
export function TermChip({ label, topic }: { label: string; topic: NodeId | undefined }) {
  return (
    <li>
      {topic === undefined ? (
        <span class="chip plain">
          <bdi>{label}</bdi>
        </span>
      ) : (
        <NodeLink id={topic} class="chip">
          <NodeMark id={topic} />
          <bdi>{label}</bdi>
        </NodeLink>
      )}
    </li>
  )
}
