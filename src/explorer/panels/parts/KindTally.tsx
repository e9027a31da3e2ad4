import { type NodeKind, nodeKinds } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import { KindMark } from './KindMark.tsx'

/** How many nodes of each kind there are. */
export function KindTally({ counts }: { counts: Readonly<Record<NodeKind, number>> }) {
  return (
    <dl class="tally">
      {nodeKinds.map((kind) => (
        <div key={kind}>
          <dt>
            <KindMark kind={kind} />
            {en.kinds[kind].of(counts[kind])}
          </dt>
          <dd>{en.number(counts[kind])}</dd>
        </div>
      ))}
    </dl>
  )
}
