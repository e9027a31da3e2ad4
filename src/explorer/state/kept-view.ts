import type { Atlas } from '../../atlas/atlas.ts'
import { lengthOf } from '../../atlas/column.ts'
import { facetOf } from '../../atlas/filters/facets.ts'
import { facetIds } from '../../model/filters.ts'
import { byMeasure, type ColourBy, measureIn, type View } from '../../model/view.ts'
import { measuresOn } from './measures-here.ts'
import { defaultView } from './view-here.ts'

/** A view as far as a map has what it asks for: the measures that size and colour. */
export function viewOn(map: Atlas, view: View): View {
  const measures = measuresOn(map).map(({ id }) => id)
  const size = measures.includes(view.size) ? view.size : (measures[0] ?? defaultView.size)
  const measure = measureIn(view.colour)
  const colour = measure === undefined || measures.includes(measure) ? view.colour : defaultView.colour
  return size === view.size && colour === view.colour ? view : { ...view, size, colour }
}

/** What the nodes of a map can be coloured by, and what they are: what each of them has alike tells nothing. */
export function colouringsOn(map: Atlas, hasTags: boolean, now: ColourBy): readonly ColourBy[] {
  const facets = facetIds.filter((id) => facetOf(map, id).only === undefined && lengthOf(map.works.key) > 0)
  // What the text says of its language, rather than what the source states.
  const told = facets.filter((id) => id !== 'language' || !facets.includes('detected'))
  const tags = hasTags ? ['tag'] : []
  const all = ['cluster', 'kind', 'year', ...told, ...tags, ...measuresOn(map).map(({ id }) => byMeasure(id))]
  return all.includes(now) ? all : [...all, now]
}
