import { computed } from '@preact/signals-core'
import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { numberOr } from '../../atlas/column.ts'
import { topicIdAt } from '../../atlas/topic-columns.ts'
import { workIdAt } from '../../atlas/work-columns.ts'
import { type Trend, type Trends, trends } from '../../ingest/topics/trends.ts'
import type { Aboutness } from '../../model/topic.ts'
import { en } from '../../words/en.ts'
import type { ShownMap } from './shown-map.ts'

export function trendsOf(map: Atlas): Trends {
  const { work } = orderOf(map)
  const works = Array.from({ length: work }, (_, w) => {
    const year = numberOr(map.works.year[w]!)
    return { id: workIdAt(map.works, w), ...(year === undefined ? {} : { date: { year } }) }
  })
  const { offsets, targets, count, weight } = map.networks.aboutness
  const aboutness: Aboutness[] = []
  for (let w = 0; w < work; w++)
    for (let k = offsets[w]!; k < offsets[w + 1]!; k++)
      aboutness.push({
        work: works[w]!.id,
        topic: topicIdAt(map.topics, targets[k]!),
        count: count[k]!,
        weight: weight[k]!,
      })
  return trends(works, aboutness)
}

/** Why nothing is ranked, as a sentence; null where something is. */
export function whyNoTrends({ years, topics, rising, fading }: Trends): string | null {
  if (years.length === 0) return en.trends.undated
  if (years.length === 1) return en.trends.oneYear(years[0]!)
  if (topics.length === 0) return en.trends.noTopics
  if (topics.every(({ q }) => q === undefined)) return en.trends.tooFew
  if (rising.length + fading.length === 0) return en.trends.noneClear(years[0]!, years.at(-1)!)
  return null
}

/** What the test says of one topic. */
export function trendWords({ direction, z, q }: Trend): string {
  return q === undefined ? en.trends.tooFewOfOne : en.trends.tested(direction, z, q)
}

export function openTrends({ atlas, network }: ShownMap) {
  /** Which topics of the map on show rise or fade; null without a map. */
  const trendsHere = computed(() => {
    network.value
    const map = atlas.peek()
    return map && trendsOf(map)
  })

  return { trendsHere }
}
