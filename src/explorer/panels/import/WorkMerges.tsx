import { hasNode } from '../../../atlas/nodes.ts'
import type { WorkMerge } from '../../../ingest/corpus/join.ts'
import { keepingApart } from '../../../model/ledger.ts'
import { en } from '../../../words/en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Line } from '../parts/Prose.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { counted } from '../parts/words.ts'
import { useSession } from '../session.ts'

/** By what records were joined: the doubtful first. */
const ways: readonly (readonly [by: WorkMerge['by'], words: string])[] = [
  ['title', 'By title, year and surnames'],
  ['catalogue', 'By their number in one catalogue'],
  ['pubmed', 'By PubMed number'],
  ['arxiv', 'By arXiv number'],
  ['doi', 'By DOI'],
  ['copy', 'The same record, read twice'],
]

const most = 300

/** Works that were met twice, by how that was found out, each with its reason. */
export function WorkMerges() {
  const { explored } = useSession()
  const merges = explored.value?.workMerges ?? []
  if (merges.length === 0) return null
  return (
    <Section title="The same work met twice" note={merges.length.toLocaleString('en')}>
      {ways.map(([by, words]) => {
        const these = merges.filter((merge) => merge.by === by)
        if (these.length === 0) return null
        return (
          <details key={by} class="ways">
            <summary>
              {words}
              <span class="count"> {these.length.toLocaleString('en')}</span>
            </summary>
            <Few entries={these.slice(0, most)} most={10}>
              {(merge) => <WorkMergeRow key={`${merge.one} ${merge.other}`} merge={merge} titled />}
            </Few>
            {these.length > most && <p class="none">… and {counted(these.length - most, 'other')}.</p>}
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
        <bdi>{files.join(' and ')}</bdi>
      </p>
      <button type="button" class="quiet" onClick={() => take(keepingApart(merge))}>
        Keep apart
      </button>
    </li>
  )
}
