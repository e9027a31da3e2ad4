import type { Atlas } from '../../atlas/atlas.ts'
import { csrFromTies } from '../../atlas/counting/csr-from-ties.ts'
import { kindAt, type NodeNumber, nodeCount } from '../../atlas/nodes.ts'
import { tiesOf } from '../../atlas/tie-ends.ts'
import type { Csr } from '../../model/csr.ts'
import type { NodeKind } from '../../model/ids.ts'
import type { TieKind } from '../../model/tie.ts'

/** A part of a map on typed arrays: node `i` of the rows is node `nodes[i]` of the map. */
export interface MapRows {
  readonly nodes: Uint32Array
  readonly csr: Csr
}

export interface Part {
  readonly kinds: ReadonlySet<NodeKind>
  readonly ties: ReadonlySet<TieKind>
  /** Nodes of those kinds that belong to it; all unless told. */
  readonly has?: (node: NodeNumber) => boolean
}

/** The part that clusters are found on and the map is placed by: every kind, with `Network.whole`'s ties. */
export const wholeMap: Part = {
  kinds: new Set(['author', 'work', 'topic']),
  ties: new Set(['authorship', 'aboutness', 'coauthorship']),
}

/**
 * The rows of a part of a map, in the map's order, with weights as `network` gives them: those of the whole map equal
 * `Network.whole`.
 */
export function rowsOfMap(atlas: Atlas, { kinds, ties, has = () => true }: Part): MapRows {
  const count = nodeCount(atlas)
  const place = new Int32Array(count).fill(-1)
  let order = 0
  for (let node = 0; node < count; node++) if (kinds.has(kindAt(atlas, node)) && has(node)) place[node] = order++
  const nodes = new Uint32Array(order)
  place.forEach((at, node) => {
    if (at >= 0) nodes[at] = node
  })
  const from: number[] = []
  const to: number[] = []
  const weights: number[] = []
  for (const kind of ties) {
    const weight = weigher(atlas, kind)
    for (const [a, b, k, row] of tiesOf(atlas, kind)) {
      if (place[a]! < 0 || place[b]! < 0) continue
      from.push(place[a]!)
      to.push(place[b]!)
      weights.push(weight(k, row))
    }
  }
  return { nodes, csr: csrFromTies(order, from, to, weights) }
}

function weigher({ networks }: Atlas, kind: TieKind): (k: number, row: number) => number {
  const { offsets } = networks.authorship
  switch (kind) {
    case 'authorship':
      return () => 1
    // What a work is about holds it as much as who wrote it: squared, its weights sum to 1.
    case 'aboutness':
      return (k, work) => networks.aboutness.weight[k]! ** 2 * Math.max(1, offsets[work + 1]! - offsets[work]!)
    default:
      return (k) => networks[kind].weight[k]!
  }
}
