import {
  type FacetId,
  type FilterId,
  type Filters,
  facetIds,
  type ReductionId,
  reductionIds,
} from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'
import type { HeadId } from './ground.ts'

/** Whether a filter is a reduction. */
export const isReduction = (id: FilterId): id is ReductionId => (reductionIds as readonly string[]).includes(id)

/** The reductions that are on, in the order in which they are applied. */
export const onOf = ({ reductions }: Filters, except?: ReductionId): readonly (readonly [ReductionId, number])[] =>
  reductionIds.filter((id) => id !== except && reductions.has(id)).map((id) => [id, reductions.get(id)!])

/** What the head depends on: all filters of works and nodes, or all but one. */
export function keyOf({ kinds, years, facets, clusters }: Filters, except?: HeadId): unknown {
  const ascending = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b)
  const on = (id: FacetId) => id !== except && facets.has(id)
  return [
    except === 'kinds' ? null : nodeKinds.filter((kind) => kinds.has(kind)),
    except === 'years' ? null : years,
    facetIds.filter(on).map((id) => [id, ascending(facets.get(id)!)]),
    except === 'clusters' ? null : clusters && ascending(clusters),
  ]
}
