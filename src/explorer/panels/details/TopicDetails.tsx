import { topicFacts } from '../../../atlas/facts/topic-facts.ts'
import type { YearCount } from '../../../atlas/facts/years.ts'
import { nodeOf, rowAt } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { TopicNode } from '../../../model/node.ts'
import { en } from '../../../words/en.ts'
import { trendWords } from '../../state/trends-here.ts'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { YearBars } from '../time/YearBars.tsx'
import { TermEditor } from '../topics/TermEditor.tsx'
import { Measures } from './AuthorDetails.tsx'
import { CountedYears } from './CountedYears.tsx'
import { Passages } from './Passages.tsx'
import { RankedList } from './RankedList.tsx'

export function TopicDetails({ id, node }: { id: NodeId; node: TopicNode }) {
  const { atlas, countedWorks, isFixed } = useSession()
  const facts = topicFacts(atlas.value!, rowAt(atlas.value!, nodeOf(atlas.value!, id)!), countedWorks.value)
  const { forms } = node.topic
  const words = en.topicDetails
  const others = forms.filter((form) => form !== node.label)
  return (
    <>
      <h2 tabIndex={-1}>
        <bdi>{node.label}</bdi>
      </h2>
      {others.length > 0 && (
        <p class="under">
          {words.alsoWritten} <bdi>{others.join(', ')}</bdi>
        </p>
      )}
      {!isFixed && <TermEditor topic={node.topic} />}
      <Section title={words.overTheYears} note={words.worksPerYear}>
        <Years id={id} own={facts.years} />
      </Section>
      <CountedYears />
      <Section title={en.details.works} note={en.number(facts.works.length)}>
        <Passages works={facts.works} topic={{ id, label: node.label, forms }} />
      </Section>
      {facts.authors.length > 0 && (
        <Section title={en.details.authors} note={en.number(facts.authors.length)}>
          <RankedList entries={facts.authors} />
        </Section>
      )}
      {facts.related.length > 0 && (
        <Section title={words.together} note={words.sameWorks}>
          <RankedList entries={facts.related} most={6} />
        </Section>
      )}
      <Measures id={id} />
    </>
  )
}

/** Works of the topic in every year of the corpus, and whether it rises or fades by which test. */
function Years({ id, own }: { id: NodeId; own: readonly YearCount[] }) {
  const { trendsHere } = useSession()
  const { years = [], topics = [] } = trendsHere.value ?? {}
  const trend = topics.find(({ topic }) => topic === id)
  if (trend === undefined) return <p class="none">{en.topicDetails.undated}</p>
  // A typing error in one date must not draw a thousand empty years.
  const all = years.length > 80 ? own : years.map((year, i) => ({ year, works: trend.works[i]! }))
  return (
    <>
      <YearBars years={all} />
      {years.length === 1 ? (
        <p class="none">{en.topicDetails.oneYear(years[0]!)}</p>
      ) : (
        <>
          <p>{trendWords(trend)}.</p>
          <p class="meaning">{en.trends.meaning}</p>
        </>
      )}
    </>
  )
}
