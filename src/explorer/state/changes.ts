import { signal } from '@preact/signals-core'
import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import { measureEntry } from '../../ingest/graph-stream.ts'
import { stabilityId } from '../../ingest/measures/clusters/stability.ts'
import type { Cluster } from '../../model/exploration.ts'

/**
 * The graph on show is one object while it is open; what changes in place is told here. Whoever draws places
 * reads `moved`, whoever draws clusters reads `reclustered`; both rise with every change.
 */
export const moved = signal<{ readonly version: number; readonly live: boolean }>({ version: 0, live: false })
export const reclustered = signal(0)

export interface PlacesOf {
  readonly keys: readonly string[]
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
}

/** Where nodes stand now, to come back to. */
export function placesOf(graph: CoterieGraph, keys: readonly string[] = graph.nodes()) {
  const x = new Float64Array(keys.length)
  const y = new Float64Array(keys.length)
  keys.forEach((key, i) => {
    const node = graph.getNodeAttributes(key)
    x[i] = node.x
    y[i] = node.y
  })
  return { keys, x, y }
}

/** Moves nodes; `live` where more places are about to come, which are not worth an animation each. */
export function move(graph: CoterieGraph, { keys, x, y }: PlacesOf, live = false): void {
  keys.forEach((key, i) => {
    // Five thousand nodes ten times a second: graphology's own way tells listeners of each.
    if (graph.hasNode(key)) Object.assign(graph.getNodeAttributes(key), { x: x[i], y: y[i] })
  })
  moved.value = { version: moved.peek().version + 1, live }
}

/** Puts nodes into other clusters. Arrays are in the order of `keys`. */
export function recluster(
  graph: CoterieGraph,
  keys: readonly string[],
  found: { readonly membership: ArrayLike<number>; readonly stability: ArrayLike<number> },
  clusters: readonly Cluster[],
  resolution: number,
): void {
  keys.forEach((key, i) => {
    Object.assign(graph.getNodeAttributes(key), { cluster: found.membership[i], stability: found.stability[i] })
  })
  graph.updateAttributes((attributes) => ({
    ...attributes,
    clusters,
    resolution,
    settings: { ...attributes.settings, resolution },
    measures: [...attributes.measures.filter(({ id }) => id !== stabilityId), measureEntry(stabilityId)],
  }))
  reclustered.value++
}
