import {
  type FacetId,
  type FilterId,
  type Filters,
  facetIds,
  type HeadId,
  type ReductionId,
} from '../../model/filters.ts'
import { nodeKinds } from '../../model/ids.ts'

const headIds: readonly FilterId[] = ['kinds', 'years', ...facetIds, 'clusters']

/** Whether a filter looks at nodes and works; else it is a reduction. */
export const isHead = (id: FilterId): id is HeadId => headIds.includes(id)

/** The reductions that are on, in the order in which they are applied: that of `order`. */
export const onOf = (
  { reductions }: Filters,
  order: Iterable<ReductionId>,
  except?: ReductionId,
): readonly (readonly [ReductionId, number])[] =>
  [...order].filter((id) => id !== except && reductions.has(id)).map((id) => [id, reductions.get(id)!])

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
