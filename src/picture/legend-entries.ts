import type { Atlas } from '../atlas/atlas.ts'
import { rankShares, unranked } from '../atlas/facts/measure-ranks.ts'
import { clusterName, largestOf } from '../atlas/filters/picked-nodes.ts'
import { type FacetId, facetIds } from '../model/filters.ts'
import { nodeKinds } from '../model/ids.ts'
import { byMeasure, type LegendPick, measureIn } from '../model/view.ts'
import { en } from '../words/en.ts'
import { headingOf } from './cluster-heading.ts'
import { namedClusters } from './named-clusters.ts'

/** What an entry of the legend is called. */
export function pickLabel(map: Atlas, { by, of }: LegendPick): string {
  const { legend } = en
  if (by === 'cluster') {
    const cluster = namedClusters(map).find(({ number }) => clusterName(map, number) === of)
    return cluster === undefined ? of : headingOf(cluster)
  }
  if (by === 'tag') return of || legend.untagged
  if (isFacet(by)) return by === 'detected' || by === 'language' ? languageLabel(by, of) : of || legend.without(by)
  const share = Number(of)
  const measure = measureIn(by)
  if (measure !== undefined) return rankLabel(share)
  // Each kind is sized by its own largest; what is said is of the first that has one.
  const sized = /^size\.(.+)$/.exec(by)?.[1] ?? ''
  const values = map.findings[0].measures.find(({ id }) => id === sized)?.values
  const largest =
    values === undefined ? 0 : nodeKinds.map((kind) => largestOf(map, values, kind)).find((most) => most > 0)
  return legend.atLeast(en.figure(share * (largest ?? 0)), en.coloured(byMeasure(sized)))
}

export const isFacet = (by: string): by is FacetId => (facetIds as readonly string[]).includes(by)

/** The languages that have words of their own are called so, others by their tags. */
function languageLabel(by: FacetId, tag: string): string {
  if (tag === '' || tag === 'und') return en.legend.without(by)
  return en.languageOrTag(tag)
}

/** `top 1%`, `next 4%` … `lower half`. */
export function rankLabel(rank: number): string {
  const { legend } = en
  if (rank === unranked) return legend.unmeasured
  if (rank === 0) return legend.top(100 * rankShares[0])
  if (rank === rankShares.length - 1) return legend.lowerHalf
  return legend.next(Math.round(100 * (rankShares[rank]! - rankShares[rank - 1]!)))
}
