import { hasNode } from '../../../atlas/nodes.ts'
import type { WorkMerge } from '../../../ingest/corpus/join.ts'
import { keepingApart } from '../../../model/ledger.ts'
import { en } from '../../../words/en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Line } from '../parts/Prose.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** By what records were joined: what a person said, then the doubtful, first. */
const ways: readonly WorkMerge['by'][] = ['decision', 'title', 'catalogue', 'pubmed', 'arxiv', 'doi', 'copy']

const most = 300

/** Works that were met twice, by how that was found out, each with its reason. */
export function WorkMerges() {
  const { explored } = useSession()
  const merges = explored.value?.workMerges ?? []
  if (merges.length === 0) return null
  return (
    <Section title={en.corpus.merges} note={en.number(merges.length)}>
      {ways.map((by) => {
        const these = merges.filter((merge) => merge.by === by)
        if (these.length === 0) return null
        return (
          <details key={by} class="ways">
            <summary>
              {en.corpus.ways[by]}
              <span class="count"> {en.number(these.length)}</span>
            </summary>
            <Few entries={these.slice(0, most)} most={10}>
              {(merge) => <WorkMergeRow key={`${merge.one} ${merge.other}`} merge={merge} titled />}
            </Few>
            {these.length > most && <p class="none">{en.corpus.others(these.length - most)}</p>}
          </details>
        )
      })}
    </Section>
  )
}

export function WorkMergeRow({ merge, titled = false }: { merge: WorkMerge; titled?: boolean }) {
  const { atlas, take } = useSession()
  const [one, other] = merge.places
  const files = one.file === other.file ? [one.file] : [one.file, other.file]
  return (
    <li class="ledger-row">
      {titled &&
        (atlas.value !== null && hasNode(atlas.value, merge.work) ? (
          <NodeLink id={merge.work} class="node-link title">
            <Line text={merge.title} />
          </NodeLink>
        ) : (
          <Line text={merge.title} />
        ))}
      <p class="under">
        {en.joinReason(merge.reason)}
        {' · '}
        <bdi>{en.corpus.inFiles(files)}</bdi>
      </p>
      <button type="button" class="quiet" onClick={() => take(keepingApart(merge))}>
        {en.corpus.keepApart}
      </button>
    </li>
  )
}
