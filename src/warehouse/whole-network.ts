import { backbone } from '../atlas/counting/backbone.ts'
import { components } from '../atlas/counting/components.ts'
import { degree, strength } from '../ingest/measures/degree.ts'
import { pagerank } from '../ingest/measures/pagerank.ts'
import type { Csr } from '../model/csr.ts'
import type { Counting } from '../model/settings.ts'
import type { Engine, Watching } from './engine.ts'

/** What one shared work of two authors weighs, in the whole numbers that the pairs hold. */
const whole = 1e12

/**
 * The pairs as rows: they come in order, so that each row ascends as it is filled, and nothing stands in memory but the
 * rows themselves.
 */
export async function wholeNetwork(
  engine: Engine,
  pairs: string,
  order: number,
  counting: Counting,
  watching: Watching = {},
): Promise<Csr> {
  const table = engine.from(pairs)
  const ends = `SELECT one AS author FROM ${table} UNION ALL SELECT other AS author FROM ${table}`
  const offsets = new Uint32Array(order + 1)
  for await (const rows of engine.rows(`SELECT author, count(*) FROM (${ends}) e GROUP BY author`, watching))
    for (const [author, ties] of rows) offsets[Number(author) + 1] = Number(ties)
  for (let v = 0; v < order; v++) offsets[v + 1]! += offsets[v]!
  const targets = new Uint32Array(offsets[order]!)
  const weights = new Float64Array(targets.length)
  const next = offsets.slice(0, order)
  const tie = (from: number, to: number, weight: number) => {
    const at = next[from]!++
    targets[at] = to
    weights[at] = weight
  }
  const ordered = `SELECT one, other, ${counting === 'full' ? 'works' : 'parts'} FROM ${table} ORDER BY one, other`
  const unit = counting === 'full' ? 1 : whole
  for await (const rows of engine.rows(ordered, watching))
    for (const [one, other, weight] of rows) {
      const shared = Number(weight) / unit
      tie(Number(one), Number(other), shared)
      tie(Number(other), Number(one), shared)
    }
  return { order, offsets, targets, weights }
}

/** Measures of the whole that the nodes of the part carry. */
export const wholeMeasureIds = ['wholeWorks', 'wholeDegree', 'wholeStrength', 'wholePagerank', 'wholeGroup'] as const

/** Those that the ties tell, by author. */
export type WholeMeasures = Readonly<Record<Exclude<(typeof wholeMeasureIds)[number], 'wholeWorks'>, Float64Array>>

export function wholeMeasures(csr: Csr): WholeMeasures {
  const { of, sizes } = components(csr)
  return {
    wholeDegree: degree(csr),
    wholeStrength: strength(csr),
    wholePagerank: pagerank(csr),
    wholeGroup: Float64Array.from(of, (component) => sizes[component]!),
  }
}

/** Which ties of the whole belong to its backbone: they are as heavy as they are by chance with odds below these. */
export function inBackbone(csr: Csr, odds: number): (one: number, other: number) => boolean {
  const { offsets, targets } = csr
  const chance = backbone(csr)
  return (one, other) => {
    let low = offsets[one]!
    let high = offsets[one + 1]!
    while (low < high) {
      const middle = (low + high) >>> 1
      if (targets[middle]! < other) low = middle + 1
      else high = middle
    }
    return targets[low] === other && low < offsets[one + 1]! && chance[low]! < odds
  }
}
