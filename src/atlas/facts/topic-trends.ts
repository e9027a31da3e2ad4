import type { TopicId, WorkId } from '../../model/ids.ts'
import { exp } from '../../model/maths.ts'
import { by } from '../../model/order.ts'
import type { Aboutness } from '../../model/topic.ts'
import { type Atlas, orderOf } from '../atlas.ts'
import { numberOr } from '../column.ts'
import { topicIdAt } from '../topic-columns.ts'
import { workIdAt } from '../work-columns.ts'

/** Fewest dated works of a topic that is tested: with fewer, its z is far from normal. */
const fewestTested = 5

export interface Trend {
  readonly topic: TopicId
  /** Works that hold the topic, a year; years as in {@link Trends}. */
  readonly works: readonly number[]
  /** Standard normal deviate: above 0 rises, below 0 fades. */
  readonly z: number
  /** Share of false discoveries among topics with a trend at least as clear; absent where too few works hold it. */
  readonly q?: number
  readonly direction: 'rising' | 'fading' | 'steady'
}

export interface Trends {
  /** Every year from the first to the last dated work. */
  readonly years: readonly number[]
  /** Dated works a year. */
  readonly works: readonly number[]
  /** By topic id. */
  readonly topics: readonly Trend[]
  /** Clearest first. */
  readonly rising: readonly Trend[]
  readonly fading: readonly Trend[]
}

/** Which topics of a map rise or fade. */
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

/**
 * Works a year for each topic, and which topics rise or fade: the Cochran–Armitage test (Armitage 1955) of works that
 * hold the topic against the year, so that a corpus that grows does not make every topic rise.
 */
export function trends(
  works: readonly { readonly id: WorkId; readonly date?: { readonly year: number } }[],
  aboutness: Iterable<Aboutness>,
): Trends {
  const yearOf = new Map<WorkId, number>()
  for (const { id, date } of works) if (date !== undefined) yearOf.set(id, date.year)
  if (yearOf.size === 0) return { years: [], works: [], topics: [], rising: [], fading: [] }
  const all = [...yearOf.values()]
  const first = all.reduce((a, b) => Math.min(a, b))
  const last = all.reduce((a, b) => Math.max(a, b))
  const length = last - first + 1
  const totals = new Array<number>(length).fill(0)
  for (const year of all) totals[year - first]!++
  const rows = new Map<TopicId, number[]>()
  for (const { work, topic } of aboutness) {
    const year = yearOf.get(work)
    if (year === undefined) continue
    const row = rows.get(topic) ?? new Array<number>(length).fill(0)
    row[year - first]!++
    rows.set(topic, row)
  }
  const found = [...rows].map(([topic, row]) => ({ topic, works: row, z: cochranArmitage(row, totals) }))
  const clear = found
    .filter(({ works }) => works.reduce((a, b) => a + b) >= fewestTested)
    .sort(
      by(
        ({ z }) => -Math.abs(z),
        ({ topic }) => topic,
      ),
    )
  const falseShare = new Map<TopicId, number>()
  let q = 1
  for (let rank = clear.length; rank >= 1; rank--) {
    const { topic, z } = clear[rank - 1]!
    q = Math.min(q, (twoSided(z) * clear.length) / rank)
    falseShare.set(topic, q)
  }
  const named = (trend: (typeof found)[number]): Trend => {
    const q = falseShare.get(trend.topic)
    if (q === undefined) return { ...trend, direction: 'steady' }
    return { ...trend, q, direction: q >= 0.05 ? 'steady' : trend.z > 0 ? 'rising' : 'fading' }
  }
  const ranking = clear.map(named)
  return {
    years: Array.from({ length }, (_, i) => first + i),
    works: totals,
    topics: found.map(named).sort(by(({ topic }) => topic)),
    rising: ranking.filter(({ direction }) => direction === 'rising'),
    fading: ranking.filter(({ direction }) => direction === 'fading'),
  }
}

/** z of a linear trend in `holding[i] / totals[i]` over i; 0 where there is nothing to compare. */
function cochranArmitage(holding: readonly number[], totals: readonly number[]): number {
  const n = totals.reduce((a, b) => a + b, 0)
  const held = holding.reduce((a, b) => a + b, 0)
  const p = held / n
  const mean = totals.reduce((sum, total, i) => sum + total * i, 0) / n
  let t = 0
  let spread = 0
  for (let i = 0; i < totals.length; i++) {
    t += (holding[i]! - totals[i]! * p) * (i - mean)
    spread += totals[i]! * (i - mean) ** 2
  }
  const variance = p * (1 - p) * spread
  return variance > 0 ? t / Math.sqrt(variance) : 0
}

/** Two-sided p of a standard normal deviate (Abramowitz & Stegun 7.1.26, error below 1.5e-7). */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return Math.min(1, series * exp(-x * x))
}
