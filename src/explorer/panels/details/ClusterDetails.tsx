import { clusterFacts } from '../../../atlas/facts/cluster-facts.ts'
import type { Cluster } from '../../../model/exploration.ts'
import { en } from '../../../words/en.ts'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { YearBars } from '../time/YearBars.tsx'
import { Count } from './AuthorDetails.tsx'
import { CountedYears } from './CountedYears.tsx'
import { RankedList } from './RankedList.tsx'
import { RenameCluster } from './RenameCluster.tsx'
import { WorkList } from './WorkList.tsx'

/** Who and what is in a cluster. */
export function ClusterDetails({ cluster }: { cluster: Cluster }) {
  const { atlas, countedWorks } = useSession()
  const words = en.details
  const description = en.cluster(cluster)
  const facts = clusterFacts(atlas.value!, cluster.number, countedWorks.value)
  return (
    <>
      <h2 tabIndex={-1}>
        <bdi>{cluster.label}</bdi>
      </h2>
      {description !== '' && (
        <p class="under">
          <bdi>{description}</bdi>
        </p>
      )}
      <RenameCluster cluster={cluster} />
      <CountedYears />
      <dl class="figures">
        <Count of="authors" count={facts.authors.length} />
        <Count of="works" count={facts.works.length} />
        <Count of="topics" count={facts.topics.length} />
      </dl>
      {facts.authors.length > 0 && (
        <Section title={words.authors} note={words.byWorksHere}>
          <RankedList entries={facts.authors} />
        </Section>
      )}
      {facts.topics.length > 0 && (
        <Section title={words.topics} note={words.byWorksInside}>
          <RankedList entries={facts.topics} />
        </Section>
      )}
      {facts.works.length > 0 && (
        <Section title={words.works} note={en.number(facts.works.length)}>
          <YearBars years={facts.years} />
          <WorkList works={facts.works} />
        </Section>
      )}
    </>
  )
}
