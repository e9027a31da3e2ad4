import type { Atlas } from '../../atlas/atlas.ts'
import { hasNode } from '../../atlas/nodes.ts'
import type { View } from '../../model/view.ts'
import { measuresOn } from './measures.ts'
import { defaultView } from './view.ts'

/** A view as far as a map has what it asks for: the measure that sizes, and the nodes that are pinned. */
export function viewOn(map: Atlas, view: View): View {
  const measures = measuresOn(map).map(({ id }) => id)
  const size = measures.includes(view.size) ? view.size : (measures[0] ?? defaultView.size)
  return { ...view, size, pins: view.pins.filter((id) => hasNode(map, id)) }
}
