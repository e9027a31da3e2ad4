import { clusterFacts } from '../../../atlas/facts/cluster-facts.ts'
import { clusterPairs } from '../../../atlas/facts/cluster-pairs.ts'
import type { Cluster } from '../../../model/exploration.ts'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import { ClusterDot } from '../parts/ClusterDot.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { YearBars } from '../time/YearBars.tsx'
import { Count } from './AuthorDetails.tsx'
import { ColourCluster } from './ColourCluster.tsx'
import { CountedYears } from './CountedYears.tsx'
import { RankedList } from './RankedList.tsx'
import { RenameCluster } from './RenameCluster.tsx'
import { WorkList } from './WorkList.tsx'

/** The clusters that it has works in common with. */
function Neighbours({ of }: { of: Cluster }) {
  const { atlas, countedWorks, showPair } = useSession()
  const map = atlas.value!
  const pairs = clusterPairs(map, countedWorks.value).filter(
    ({ one, other }) => one === of.number || other === of.number,
  )
  if (pairs.length === 0) return null
  const top = pairs[0]!.works
  return (
    <Section title={en.overview.neighbours} note={en.overview.byWorksOfBoth}>
      <Few entries={pairs} most={5}>
        {({ one, other, works }) => {
          const number = one === of.number ? other : one
          const label = clusterOf(map, number)?.label ?? ''
          return (
            <li key={number} class="ranked">
              <ClusterDot number={number} />
              <button type="button" class="as-link" onClick={() => showPair(of.number, number)}>
                <bdi>{label}</bdi>
              </button>
              <span class="share" aria-hidden="true">
                <i style={{ width: `${(100 * works) / top}%` }} />
              </span>
              <span class="figure">
                {en.number(works)}
                <span class="sr-only"> {en.details.counts.works(works)}</span>
              </span>
            </li>
          )
        }}
      </Few>
    </Section>
  )
}

/** Who and what is in a cluster. */
export function ClusterDetails({ cluster }: { cluster: Cluster }) {
  const { atlas, countedWorks, isFixed } = useSession()
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
      {!isFixed && (
        <div class="row">
          <RenameCluster cluster={cluster} />
          <ColourCluster cluster={cluster} />
        </div>
      )}
      <CountedYears />
      <dl class="figures">
        <Count of="authors" count={facts.authors.length} />
        <Count of="works" count={facts.works.length} />
        <Count of="topics" count={facts.topics.length} />
      </dl>
      {facts.authors.length > 0 && (
        <Section title={words.authors} note={words.byWorksInCluster}>
          <RankedList entries={facts.authors} />
        </Section>
      )}
      {facts.topics.length > 0 && (
        <Section title={words.topics} note={words.byWorksInside}>
          <RankedList entries={facts.topics} />
        </Section>
      )}
      <Neighbours of={cluster} />
      {facts.works.length > 0 && (
        <Section title={words.works} note={en.number(facts.works.length)}>
          <YearBars years={facts.years} />
          <WorkList works={facts.works} />
        </Section>
      )}
    </>
  )
}
