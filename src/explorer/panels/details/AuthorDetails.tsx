import { authorFacts, worksOfAuthor } from '../../../atlas/facts/author-facts.ts'
import { nodeOf } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { AuthorNode } from '../../../model/node.ts'
import { pageFigures } from '../../../model/page.ts'
import { en } from '../../../words/en.ts'
import { figure, measuresOn } from '../../state/measures-here.ts'
import { hasHiddenCharacters } from '../parts/hidden-characters.ts'
import { WarningIcon } from '../parts/icons.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Section } from '../parts/Section.tsx'
import { Homonym, Identity } from '../people/Identity.tsx'
import { useSession } from '../session-context.ts'
import { YearBars } from '../time/YearBars.tsx'
import { CoauthorYears } from './CoauthorYears.tsx'
import { CountedYears } from './CountedYears.tsx'
import { AuthorNovelty } from './Novelty.tsx'
import { RankedList } from './RankedList.tsx'
import { WorkList } from './WorkList.tsx'

export function AuthorDetails({ id, node }: { id: NodeId; node: AuthorNode }) {
  const { atlas, countedWorks, isFixed, showTie } = useSession()
  const row = nodeOf(atlas.value!, id)!
  const { hyperauthorship } = atlas.value!.about.settings
  const facts = authorFacts(atlas.value!, row, countedWorks.value)
  const { author, pages } = node
  const words = en.authorDetails
  const otherNames = author.names.filter((name) => name !== node.label)
  return (
    <>
      <h2 tabIndex={-1}>
        <bdi>{node.label}</bdi>
      </h2>
      {author.affiliations.length > 0 && (
        <p class="under">
          <bdi>{author.affiliations.join(' · ')}</bdi>
        </p>
      )}
      {otherNames.length > 0 && (
        <p class="under">
          {words.alsoPrinted} <bdi>{otherNames.join(', ')}</bdi>
        </p>
      )}
      {hasHiddenCharacters(author.names.join('')) && (
        <p class="flag">
          <WarningIcon /> {words.hiddenCharacters}
        </p>
      )}
      <Homonym author={author} />
      {!isFixed && <Identity author={author} />}
      <CountedYears />
      <Section title={words.inTheseFiles}>
        <dl class="figures">
          <Count of="works" count={facts.works.length} />
          <Count of="coauthors" count={facts.coauthors.length} />
          {facts.hIndex !== undefined && <Figure name={words.hIndex} value={en.number(facts.hIndex)} />}
        </dl>
      </Section>
      {pages.map((page) => (
        <Section key={page.file} title={words.sourceFigures} note={page.file}>
          <dl class="figures source">
            {pageFigures.map((id) => {
              const value = page.figures[id]
              const { label, written } = en.pageFigures[id]
              return value === undefined ? null : <Figure key={id} name={label} value={written(value)} />
            })}
          </dl>
          {page.fields.length > 0 && <p class="under">{words.fields(page.fields)}</p>}
        </Section>
      ))}
      <AuthorNovelty node={node} works={[...worksOfAuthor(atlas.value!, row)]} />
      <Section title={words.coauthors} note={en.number(facts.coauthors.length)}>
        {facts.untied > 0 && <p class="none">{words.untied(facts.untied, hyperauthorship)}</p>}
        {facts.coauthors.length === 0 ? (
          facts.untied === 0 && <p class="none">{facts.works.length > 0 ? words.soleAuthor : words.noCoauthors}</p>
        ) : (
          <RankedList entries={facts.coauthors} evidence={(other) => showTie(id, other.id)} />
        )}
      </Section>
      <CoauthorYears author={row} works={facts.works} />
      {facts.likely.length > 0 && (
        <Section title={words.likely}>
          <p class="meaning">{words.likelyMeaning}</p>
          <ul class="list">
            {facts.likely.map(({ id, label, common }) => (
              <li key={id} class="ranked">
                <NodeMark id={id} />
                <NodeLink id={id}>
                  <bdi>{label}</bdi>
                </NodeLink>
                <span class="figure">
                  {en.number(common)}
                  <span class="sr-only"> {words.shared(common)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {facts.topics.length > 0 && (
        <Section title={en.details.topics} note={en.number(facts.topics.length)}>
          <RankedList entries={facts.topics} most={6} />
        </Section>
      )}
      <Section title={en.details.works} note={words.works(facts.works.length)}>
        <YearBars years={facts.years} />
        <WorkList works={facts.works} />
      </Section>
      <Measures id={id} />
    </>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** How many there are of something: `6 coauthors`, the number above the word. */
export const Count = ({ of, count }: { of: keyof typeof en.details.counts; count: number }) => (
  <Figure name={en.details.counts[of](count)} value={en.number(count)} />
)

/** Every described measure with the node's value. */
export function Measures({ id }: { id: NodeId }) {
  const { atlas } = useSession()
  const map = atlas.value!
  const node = nodeOf(map, id)!
  const values = new Map(map.findings[0].measures.map(({ id, values }) => [id, values[node]!]))
  const measures = measuresOn(map).filter((measure) => !Number.isNaN(values.get(measure.id)!))
  if (measures.length === 0) return null
  return (
    <details class="section measures">
      <summary>{en.details.measures}</summary>
      <dl>
        {measures.map((measure) => (
          <div key={measure.id}>
            <dt>
              {measure.label}
              <small>{measure.meaning}</small>
            </dt>
            <dd>{figure(values.get(measure.id)!)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
