import { topicsByStems } from '../../../atlas/facts/terms.ts'
import { workFacts } from '../../../atlas/facts/work.ts'
import { nodeOf, rowAt } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { WorkNode } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import { outwardLinks } from '../../state/outward-links.ts'
import { OutwardIcon } from '../parts/icons.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Line, Prose } from '../parts/Prose.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { counted, dateWords } from '../parts/words.ts'
import { useSession } from '../session.ts'
import { TermChip } from '../topics/TermChip.tsx'
import { WorkNovelty } from './Novelty.tsx'
import { Records } from './Records.tsx'

export function WorkDetails({ id, node, cameFrom }: { id: NodeId; node: WorkNode; cameFrom: NodeId | null }) {
  const { atlas } = useSession()
  const map = atlas.value!
  const facts = workFacts(map, rowAt(map, nodeOf(map, id)!))
  const { work } = node
  return (
    <>
      <h2 class="work-title" tabIndex={-1}>
        <Line text={work.title} />
      </h2>
      <Authors bylines={facts.bylines} incomplete={work.incomplete} />
      <dl class="facts">
        {work.date !== undefined && <Fact name="Date">{dateWords(work.date)}</Fact>}
        {work.venue !== undefined && <Fact name="Venue">{work.venue}</Fact>}
        {work.fields.length > 0 && <Fact name="Field">{work.fields.join(', ')}</Fact>}
        {work.score !== undefined && <Fact name="Score">{work.score.toLocaleString('en')}</Fact>}
        {work.citations !== undefined && <Fact name="Citations">{work.citations.toLocaleString('en')}</Fact>}
        {languageOf(node) !== undefined && <Fact name="Language">{languageOf(node)}</Fact>}
        {affiliations(node).length > 0 && <Fact name="Affiliation">{affiliations(node).join('; ')}</Fact>}
      </dl>
      <p class="outward">
        {outwardLinks(work).map(({ label, href }) => (
          <a key={href} class="pill" href={href} target="_blank" rel="noopener noreferrer">
            {label}
            <OutwardIcon />
            <span class="sr-only"> (opens another page)</span>
          </a>
        ))}
      </p>
      <Section title="Abstract">
        {work.abstract === undefined ? (
          <p class="none">The source gives no abstract.</p>
        ) : (
          <Prose text={work.abstract} topics={facts.topics} now={cameFrom} />
        )}
      </Section>
      {facts.topics.length > 0 && (
        <Section title="Topics" note={String(facts.topics.length)}>
          <ul class="chips">
            {facts.topics.map(({ id, label }) => (
              <li key={id}>
                <NodeLink id={id} class="chip">
                  <NodeMark id={id} />
                  <bdi>{label}</bdi>
                </NodeLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Terms node={node} />
      <WorkNovelty node={node} />
      {facts.neighbours.length > 0 && (
        <Section title="About the same">
          <Few entries={facts.neighbours} most={6}>
            {({ id, label, shared }) => (
              <li key={id} class="work-row">
                <NodeMark id={id} />
                <span>
                  <NodeLink id={id} class="node-link title">
                    <Line text={label} />
                  </NodeLink>
                  <small>
                    {counted(shared.length, 'shared topic')}: {shared.slice(0, 3).join(', ')}
                    {shared.length > 3 && ' …'}
                  </small>
                </span>
              </li>
            )}
          </Few>
        </Section>
      )}
      <Records id={id} work={work} />
    </>
  )
}

/** What the work is about in its own words; those that are topics of the map lead there. */
function Terms({ node: { terms = [] } }: { node: WorkNode }) {
  const { atlas } = useSession()
  if (terms.length === 0) return null
  const topics = topicsByStems(atlas.value!)
  return (
    <Section title="In its own words">
      <ul class="chips">
        {terms.map(({ label, stems }) => (
          <TermChip key={label} label={label} topic={topics.get(stems.join(' '))} />
        ))}
      </ul>
    </Section>
  )
}

/** The language of a work that is not in English, as far as it is known. */
const languageOf = ({ language = 'und' }: WorkNode): string | undefined =>
  language === 'en' || language === 'und' ? undefined : en.language(language)

const shownAuthors = 40

function Authors({ bylines, incomplete }: { bylines: ReturnType<typeof workFacts>['bylines']; incomplete: boolean }) {
  const hidden = bylines.length - shownAuthors
  const name = ({ name, author }: (typeof bylines)[number], i: number) => (
    <li key={i}>
      {author === null ? (
        <bdi>{name}</bdi>
      ) : (
        <NodeLink id={author}>
          <bdi>{name}</bdi>
        </NodeLink>
      )}
    </li>
  )
  return (
    <>
      <ol class="authors" aria-label="Authors">
        {(hidden > 2 ? bylines.slice(0, shownAuthors) : bylines).map(name)}
        {incomplete && (
          <li class="others" title="The source prints “et al.”: there are authors that it does not name.">
            and others
          </li>
        )}
      </ol>
      {hidden > 2 && (
        <details class="rest">
          <summary>{counted(hidden, 'more author')}</summary>
          <ol class="authors" start={shownAuthors + 1}>
            {bylines.slice(shownAuthors).map(name)}
          </ol>
        </details>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

const affiliations = ({ work }: WorkNode): readonly string[] => [
  ...new Set(work.bylines.flatMap((byline) => byline.affiliations)),
]
