import type { AuthorMerge } from '../../../ingest/people/identify.ts'
import { unmerging } from '../../../model/ledger.ts'
import { en } from '../../../words/en.ts'
import { worksOf } from '../../state/ledger-here.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { useSession } from '../session-context.ts'
import { Evidence } from './Evidence.tsx'

/** Two that were made one: how sure, why, and the way back. */
export function MergeRow({ merge }: { merge: AuthorMerge }) {
  const { atlas, authorOf, take } = useSession()
  const { author, names, works, by, evidence, against, confidence } = merge
  const part = () => {
    const map = atlas.peek()
    if (map !== null) take(unmerging(merge, worksOf(map, merge.one, merge.other)))
  }
  return (
    <li class="ledger-row">
      <details>
        <summary>
          <span class="merge-names">
            <bdi>{names[0]}</bdi> <span class="none">= </span>
            <bdi>{names[1]}</bdi>
            {names[0] === names[1] && <small class="none"> {en.merges.works(...works)}</small>}
          </span>
          <span class="figure">{by === 'decision' ? en.merges.decided : en.percent(confidence)}</span>
        </summary>
        <Evidence evidence={evidence} against={against} />
        <p class="under">
          {en.merges.joined(...works)}{' '}
          <NodeLink id={author}>
            <bdi>{authorOf(author)?.label ?? author}</bdi>
          </NodeLink>
        </p>
        <button type="button" class="quiet" onClick={part}>
          {en.merges.part}
        </button>
      </details>
    </li>
  )
}
