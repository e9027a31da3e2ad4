import { computed } from '@preact/signals-core'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { type Trend, type Trends, trends } from '../../ingest/topics/trends.ts'
import type { TopicId, WorkId } from '../../model/ids.ts'
import type { Aboutness } from '../../model/topic.ts'
import type { PublicationDate } from '../../model/work.ts'
import { graph } from './session.ts'

/** Which topics of the map on show rise or fade; null without a map. */
export const trendsHere = computed(() => graph.value && trendsOf(graph.value))

export function trendsOf(map: CoterieGraph): Trends {
  const works: { id: WorkId; date?: PublicationDate }[] = []
  const aboutness: Aboutness[] = []
  map.forEachNode((id, node) => {
    if (node.kind !== 'work') return
    const { date } = node.work
    works.push({ id: id as WorkId, ...(date === undefined ? {} : { date }) })
    map.forEachEdge(id, (_, tie, source, target) => {
      if (tie.kind !== 'aboutness') return
      const topic = (source === id ? target : source) as TopicId
      aboutness.push({ work: id as WorkId, topic, count: tie.count ?? 1, weight: tie.weight })
    })
  })
  return trends(works, aboutness)
}

/** Why nothing is ranked, as a sentence; null where something is. */
export function whyNoTrends({ years, topics, rising, fading }: Trends): string | null {
  if (years.length === 0) return 'No work here has a date, so nothing can rise or fade.'
  if (years.length === 1)
    return `All dated works are of ${years[0]}: there is no time in which a topic could rise or fade.`
  if (topics.length === 0) return 'There are no topics to rank.'
  if (topics.every(({ q }) => q === undefined)) return 'No topic is in enough dated works to tell a trend.'
  if (rising.length + fading.length === 0) return `No topic rises or fades clearly from ${years[0]} to ${years.at(-1)}.`
  return null
}

/** `Rising, clearly: z = 3.1, 0.4% false discoveries`: what the test says of one topic. */
export function trendWords({ direction, z, q }: Trend): string {
  if (q === undefined) return 'In too few dated works to tell a trend'
  const word = { rising: 'Rising', fading: 'Fading', steady: 'No clear trend' }[direction]
  const share = q < 0.001 ? 'below 0.1%' : `${(100 * q).toLocaleString('en', { maximumSignificantDigits: 2 })}%`
  return `${word}: z = ${z.toFixed(1).replace('-', '−')}, false discovery rate ${share}`
}
