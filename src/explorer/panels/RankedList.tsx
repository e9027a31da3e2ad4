import type { NodeKind } from '../../model/ids.ts'
import type { Ranked } from '../state/facts/author.ts'
import { KindMark } from './KindMark.tsx'
import { NodeLink } from './NodeLink.tsx'
import { Few } from './Section.tsx'
import { counted } from './words.ts'

/** Nodes in order of how many works put them there, the number beside a bar. */
export function RankedList({ entries, kind, most = 8 }: { entries: readonly Ranked[]; kind: NodeKind; most?: number }) {
  const top = entries[0]?.works ?? 1
  return (
    <Few entries={entries} most={most}>
      {({ id, label, works }) => (
        <li key={id} class="ranked">
          <KindMark kind={kind} />
          <NodeLink id={id}>
            <bdi>{label}</bdi>
          </NodeLink>
          <meter class="meter" min={0} max={top} value={works} aria-hidden="true" />
          <span class="figure">
            {works}
            <span class="sr-only"> {works === 1 ? 'work' : 'works'}</span>
          </span>
        </li>
      )}
    </Few>
  )
}

export const worksNote = (n: number): string => counted(n, 'work')
