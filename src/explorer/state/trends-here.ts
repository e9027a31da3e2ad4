import { computed } from '@preact/signals-core'
import { type Trend, type Trends, trendsOf } from '../../atlas/facts/topic-trends.ts'
import { en } from '../../words/en.ts'
import type { ShownMap } from './shown-map.ts'

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
