import type { Positions } from '../../model/positions.ts'
import type { TieKind } from '../../model/tie.ts'
import type { Atlas } from '../atlas.ts'
import type { Filtered } from '../filters/sieve.ts'
import type { NodeNumber } from '../nodes.ts'
import { astray, Whereabouts } from './near-on-map.ts'
import { roadsOf } from './roads.ts'

/** What is seen of a map: its marks, its ties, and where the marks are. */
export interface SeenMarks {
  readonly atlas: Atlas
  readonly ties: ReadonlySet<TieKind>
  readonly left: Pick<Filtered, 'nodes' | 'hiddenTies'> | null
  readonly places: Positions<ArrayLike<number>>
  readonly shown: readonly NodeNumber[]
}

/** Marks whose neighbours on the map are not their neighbours in the graph, whatever their ties weigh. */
export function astrayMarks({ atlas, ties, left, places, shown }: SeenMarks): readonly NodeNumber[] {
  const roads = roadsOf(atlas, ties, left && { ...left, period: null })
  return astray(roads, new Whereabouts(places, shown), shown)
}
