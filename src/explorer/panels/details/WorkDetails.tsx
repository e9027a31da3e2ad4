import { topicsByStems } from '../../../atlas/facts/topic-terms.ts'
import { workFacts } from '../../../atlas/facts/work-facts.ts'
import { nodeOf, rowAt } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { WorkNode } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import { outwardLinks } from '../../state/outward-links.ts'
import { CorrectWork } from '../corrections/CorrectWork.tsx'
import { OutwardIcon } from '../parts/icons.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Line, Prose } from '../parts/Prose.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { TermChip } from '../topics/TermChip.tsx'
import { WorkNovelty } from './Novelty.tsx'
import { Records } from './Records.tsx'

export function WorkDetails({ id, node, cameFrom }: { id: NodeId; node: WorkNode; cameFrom: NodeId | null }) {
  const { atlas, isFixed } = useSession()
  const map = atlas.value!
  const facts = workFacts(map, rowAt(map, nodeOf(map, id)!))
  const { work } = node
  const words = en.workDetails
  const from = affiliations(node)
  return (
    <>
      <h2 class="work-title" tabIndex={-1}>
        <Line text={work.title} />
      </h2>
      <Authors bylines={facts.bylines} incomplete={work.incomplete} />
      <dl class="facts">
        {work.date !== undefined && <Fact name={words.date}>{en.day(work.date)}</Fact>}
        {work.venue !== undefined && <Fact name={words.venue}>{work.venue}</Fact>}
        {work.fields.length > 0 && <Fact name={words.fields(work.fields.length)}>{work.fields.join(', ')}</Fact>}
        {work.score !== undefined && <Fact name={words.score}>{en.number(work.score)}</Fact>}
        {work.citations !== undefined && <Fact name={words.citations}>{en.number(work.citations)}</Fact>}
        {languageOf(node) !== undefined && <Fact name={words.language}>{languageOf(node)}</Fact>}
        {from.length > 0 && <Fact name={words.affiliations(from.length)}>{from.join('; ')}</Fact>}
      </dl>
      <p class="outward">
        {outwardLinks(work).map(({ label, href }) => (
          <a key={href} class="pill" href={href} target="_blank" rel="noopener noreferrer">
            {label}
            <OutwardIcon />
            <span class="sr-only"> {words.opensTab}</span>
          </a>
        ))}
      </p>
      <Section title={en.details.abstract}>
        {work.abstract === undefined ? (
          <p class="none">{words.noAbstract}</p>
        ) : (
          <Prose text={work.abstract} topics={facts.topics} now={cameFrom} />
        )}
      </Section>
      {facts.topics.length > 0 && (
        <Section title={en.details.topics} note={en.number(facts.topics.length)}>
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
        <Section title={words.related}>
          <Few entries={facts.neighbours} most={6}>
            {({ id, label, shared }) => (
              <li key={id} class="work-row">
                <NodeMark id={id} />
                <span>
                  <NodeLink id={id} class="node-link title">
                    <Line text={label} />
                  </NodeLink>
                  <small>{words.sharedTopics(shared)}</small>
                </span>
              </li>
            )}
          </Few>
        </Section>
      )}
      <Records id={id} work={work} />
      {!isFixed && <CorrectWork id={id} />}
    </>
  )
}

/** What the work is about in its own words; those that are topics of the map lead there. */
function Terms({ node: { terms = [] } }: { node: WorkNode }) {
  const { atlas } = useSession()
  if (terms.length === 0) return null
  const topics = topicsByStems(atlas.value!)
  return (
    <Section title={en.workDetails.ownTerms}>
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
      <ol class="authors" aria-label={en.details.authors}>
        {(hidden > 2 ? bylines.slice(0, shownAuthors) : bylines).map(name)}
        {incomplete && (
          <li class="others" title={en.workDetails.andOthersMeaning}>
            {en.workDetails.andOthers}
          </li>
        )}
      </ol>
      {hidden > 2 && (
        <details class="rest">
          <summary>{en.workDetails.moreAuthors(hidden)}</summary>
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
