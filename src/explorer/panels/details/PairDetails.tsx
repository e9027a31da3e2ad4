import { clusterPairFacts } from '../../../atlas/facts/cluster-pairs.ts'
import type { Cluster } from '../../../model/exploration.ts'
import { en } from '../../../words/en.ts'
import { ClusterDot } from '../parts/ClusterDot.tsx'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { YearBars } from '../time/YearBars.tsx'
import { CountedYears } from './CountedYears.tsx'
import { RankedList } from './RankedList.tsx'
import { WorkList } from './WorkList.tsx'

/** What two clusters have in common: the works that people of both signed, who they are, and topics of both. */
export function PairDetails({ one, other }: { one: Cluster; other: Cluster }) {
  const { atlas, countedWorks } = useSession()
  const words = en.overview
  const facts = clusterPairFacts(atlas.value!, one.number, other.number, countedWorks.value)
  const [ofOne, ofOther] = facts.authors
  return (
    <>
      <h2 tabIndex={-1} class="tie-ends">
        <End cluster={one} />
        <span class="sr-only"> {words.and} </span>
        <End cluster={other} />
      </h2>
      <CountedYears />
      {facts.works.length === 0 ? (
        <p class="none">{words.noneShared}</p>
      ) : (
        <Section title={words.works} note={en.number(facts.works.length)}>
          <YearBars years={facts.years} />
          <WorkList works={facts.works} />
        </Section>
      )}
      {ofOne.length > 0 && (
        <Section title={words.peopleOf(one.label)} note={en.details.byWorksHere}>
          <RankedList entries={ofOne} most={5} />
        </Section>
      )}
      {ofOther.length > 0 && (
        <Section title={words.peopleOf(other.label)} note={en.details.byWorksHere}>
          <RankedList entries={ofOther} most={5} />
        </Section>
      )}
      {facts.topics.length > 0 && (
        <Section title={words.topics} note={words.byFewerWorks}>
          <RankedList entries={facts.topics} />
        </Section>
      )}
    </>
  )
}

function End({ cluster }: { cluster: Cluster }) {
  const { showCluster } = useSession()
  return (
    <span class="tie-end">
      <ClusterDot number={cluster.number} />
      <button type="button" class="as-link" onClick={() => showCluster(cluster.number)}>
        <bdi>{cluster.label}</bdi>
      </button>
    </span>
  )
}
