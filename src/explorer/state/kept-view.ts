import type { Atlas } from '../../atlas/atlas.ts'
import type { View } from '../../model/view.ts'
import { measuresOn } from './measures-here.ts'
import { defaultView } from './view-here.ts'

/** A view as far as a map has what it asks for: the measure that sizes. */
export function viewOn(map: Atlas, view: View): View {
  const measures = measuresOn(map).map(({ id }) => id)
  if (measures.includes(view.size)) return view
  return { ...view, size: measures[0] ?? defaultView.size }
}
