import type { NodeId } from '../../model/ids.ts'
import type { TopicNode } from '../../model/node.ts'
import { topicFacts } from '../state/facts/topic.ts'
import { graph } from '../state/session.ts'
import { Measures } from './AuthorDetails.tsx'
import { RankedList } from './RankedList.tsx'
import { Section } from './Section.tsx'
import { WorkList } from './WorkList.tsx'
import { YearBars } from './YearBars.tsx'

export function TopicDetails({ id, node }: { id: NodeId; node: TopicNode }) {
  const facts = topicFacts(graph.value!, id)
  const forms = node.topic.forms.filter((form) => form !== node.label)
  return (
    <>
      <h2 tabIndex={-1}>
        <bdi>{node.label}</bdi>
      </h2>
      {forms.length > 0 && (
        <p class="under">
          Also written <bdi>{forms.join(', ')}</bdi>
        </p>
      )}
      <Section title="Works" note={String(facts.works.length)}>
        <YearBars years={facts.years} />
        <WorkList works={facts.works} />
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
