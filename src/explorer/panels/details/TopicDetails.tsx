import { topicFacts } from '../../../atlas/facts/topic.ts'
import type { YearCount } from '../../../atlas/facts/years.ts'
import { nodeOf, rowAt } from '../../../atlas/nodes.ts'
import { trendMeaning } from '../../../ingest/topics/trends.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { TopicNode } from '../../../model/node.ts'
import { trendWords } from '../../state/trends.ts'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session.ts'
import { YearBars } from '../time/YearBars.tsx'
import { TermEditor } from '../topics/TermEditor.tsx'
import { Measures } from './AuthorDetails.tsx'
import { CountedYears } from './CountedYears.tsx'
import { Passages } from './Passages.tsx'
import { RankedList } from './RankedList.tsx'

export function TopicDetails({ id, node }: { id: NodeId; node: TopicNode }) {
  const { atlas, countedWorks } = useSession()
  const facts = topicFacts(atlas.value!, rowAt(atlas.value!, nodeOf(atlas.value!, id)!), countedWorks.value)
  const { forms } = node.topic
  const others = forms.filter((form) => form !== node.label)
  return (
    <>
      <h2 tabIndex={-1}>
        <bdi>{node.label}</bdi>
      </h2>
      {others.length > 0 && (
        <p class="under">
          Also written <bdi>{others.join(', ')}</bdi>
        </p>
      )}
      <TermEditor topic={node.topic} />
      <Section title="Over the years" note="works a year">
        <Years id={id} own={facts.years} />
      </Section>
      <CountedYears />
      <Section title="Works" note={String(facts.works.length)}>
        <Passages works={facts.works} topic={{ id, label: node.label, forms }} />
      </Section>
      {facts.authors.length > 0 && (
        <Section title="Authors" note={String(facts.authors.length)}>
          <RankedList entries={facts.authors} />
        </Section>
      )}
      {facts.related.length > 0 && (
        <Section title="Stands with" note="topics of the same works">
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
  if (trend === undefined) return <p class="none">None of its works has a date.</p>
  // A typing error in one date must not draw a thousand empty years.
  const all = years.length > 80 ? own : years.map((year, i) => ({ year, works: trend.works[i]! }))
  return (
    <>
      <YearBars years={all} />
      {years.length === 1 ? (
        <p class="none">All dated works here are of {years[0]}: nothing can rise or fade.</p>
      ) : (
        <>
          <p>{trendWords(trend)}.</p>
          <p class="meaning">{trendMeaning}</p>
        </>
      )}
    </>
  )
}
