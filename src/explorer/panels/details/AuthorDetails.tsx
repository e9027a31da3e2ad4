import { authorFacts, worksOfAuthor } from '../../../atlas/facts/author.ts'
import { nodeOf } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { AuthorNode } from '../../../model/node.ts'
import { pageFigures } from '../../../model/page.ts'
import { figure, measuresOn } from '../../state/measures.ts'
import { WarningIcon } from '../parts/icons.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Section } from '../parts/Section.tsx'
import { counted, hasHiddenCharacters } from '../parts/words.ts'
import { Homonym, Identity } from '../people/Identity.tsx'
import { useSession } from '../session.ts'
import { YearBars } from '../time/YearBars.tsx'
import { CountedYears } from './CountedYears.tsx'
import { AuthorNovelty } from './Novelty.tsx'
import { RankedList } from './RankedList.tsx'
import { WorkList } from './WorkList.tsx'

export function AuthorDetails({ id, node }: { id: NodeId; node: AuthorNode }) {
  const { atlas, countedWorks, showTie } = useSession()
  const row = nodeOf(atlas.value!, id)!
  const facts = authorFacts(atlas.value!, row, countedWorks.value)
  const { author, pages } = node
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
          Also printed as <bdi>{otherNames.join(', ')}</bdi>
        </p>
      )}
      {hasHiddenCharacters(author.names.join('')) && (
        <p class="flag">
          <WarningIcon /> This name holds characters that cannot be seen.
        </p>
      )}
      <Homonym author={author} />
      <Identity author={author} />
      <CountedYears />
      <Section title="In these files">
        <dl class="figures">
          <Figure name="works" value={facts.works.length} />
          <Figure name="coauthors" value={facts.coauthors.length} />
          {facts.hIndex !== undefined && <Figure name="h-index here" value={facts.hIndex} />}
        </dl>
      </Section>
      {pages.map((page) => (
        <Section key={page.file} title="By the source’s own count" note={page.file}>
          <dl class="figures source">
            {pageFigures.map(({ id, label, unit }) => {
              const value = page.figures[id]
              return value === undefined ? null : <Figure key={id} name={label} value={value} unit={unit ?? ''} />
            })}
          </dl>
          {page.fields.length > 0 && <p class="under">Fields: {page.fields.join(', ')}</p>}
        </Section>
      ))}
      <AuthorNovelty node={node} works={[...worksOfAuthor(atlas.value!, row)]} />
      <Section title="Coauthors" note={String(facts.coauthors.length)}>
        {facts.coauthors.length === 0 ? (
          <p class="none">{facts.works.length > 0 ? 'Every work here is signed alone.' : 'None.'}</p>
        ) : (
          <RankedList entries={facts.coauthors} evidence={(other) => showTie(id, other.id)} />
        )}
      </Section>
      {facts.likely.length > 0 && (
        <Section title="Not coauthors yet">
          <p class="meaning">
            With coauthors in common; those first whose common coauthors have few others (Adamic–Adar).
          </p>
          <ul class="list">
            {facts.likely.map(({ id, label, common }) => (
              <li key={id} class="ranked">
                <NodeMark id={id} />
                <NodeLink id={id}>
                  <bdi>{label}</bdi>
                </NodeLink>
                <span class="figure">
                  {common}
                  <span class="sr-only"> {common === 1 ? 'coauthor' : 'coauthors'} in common</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {facts.topics.length > 0 && (
        <Section title="Topics" note={String(facts.topics.length)}>
          <RankedList entries={facts.topics} most={6} />
        </Section>
      )}
      <Section title="Works" note={counted(facts.works.length, 'work')}>
        <YearBars years={facts.years} />
        <WorkList works={facts.works} />
      </Section>
      <Measures id={id} />
    </>
  )
}

function Figure({ name, value, unit = '' }: { name: string; value: number; unit?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value.toLocaleString('en')}
        {unit}
      </dd>
    </div>
  )
}

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
      <summary>Place in the network</summary>
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
