import type { Trend } from '../../../atlas/facts/topic-trends.ts'
import { labelAt, nodeOf } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'
import { trendWords, whyNoTrends } from '../../state/trends-here.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { Spark } from './Spark.tsx'

/** Which topics rise and which fade, the clearest first, and by which test. */
export function Trends() {
  const { trendsHere } = useSession()
  const trends = trendsHere.value
  if (trends === null) return null
  const why = whyNoTrends(trends)
  const span = trends.years.length > 1 ? en.years.span(trends.years[0]!, trends.years.at(-1)!) : ''
  return (
    <section class="trends">
      {why !== null && <p class="none">{why}</p>}
      {trends.rising.length > 0 && (
        <Section title={en.trends.rising} note={span}>
          <Ranking trends={trends.rising} />
        </Section>
      )}
      {trends.fading.length > 0 && (
        <Section title={en.trends.fading} note={span}>
          <Ranking trends={trends.fading} />
        </Section>
      )}
      {trends.years.length > 1 && <p class="meaning">{en.trends.meaning}</p>}
    </section>
  )
}

const labelOf = ({ atlas }: Session, topic: NodeId): string => labelAt(atlas.value!, nodeOf(atlas.value!, topic)!)

function Ranking({ trends }: { trends: readonly Trend[] }) {
  const session = useSession()
  return (
    <Few entries={trends} most={6}>
      {(trend) => (
        <li key={trend.topic} class="trend" title={trendWords(trend)}>
          <NodeMark id={trend.topic} />
          <NodeLink id={trend.topic}>
            <bdi>{labelOf(session, trend.topic)}</bdi>
          </NodeLink>
          <Spark counts={trend.works} />
          <span class="sr-only">{trendWords(trend)}</span>
        </li>
      )}
    </Few>
  )
}
