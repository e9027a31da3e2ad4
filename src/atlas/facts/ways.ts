import { DistanceHeap } from '../../model/distance-heap.ts'
import type { NodeNumber } from '../nodes.ts'
import type { Roads } from './roads.ts'

/** Nodes from one end to the other, and the sum of the lengths of the ties between them. */
export interface Path {
  readonly nodes: readonly NodeNumber[]
  readonly length: number
}

/**
 * Up to `most` paths between two nodes, the shortest first, no two of which share a node but their ends. Each is a
 * shortest one among what those before it leave (Dijkstra); of paths as long, the one of fewer ties.
 */
export function strongestPaths(roads: Roads, from: NodeNumber, to: NodeNumber, most: number): readonly Path[] {
  if (from === to) return []
  const taken = new Set<NodeNumber>()
  const paths: Path[] = []
  while (paths.length < most) {
    const isTied = paths.some(({ nodes }) => nodes.length === 2)
    const path = shortestPath(roads, from, to, taken, isTied)
    if (path === null) break
    for (const node of path.nodes.slice(1, -1)) taken.add(node)
    paths.push(path)
  }
  return paths
}

/** The fewest ties from one node to another; null where none lead there. */
export function stepsBetween({ offsets, targets }: Roads, from: NodeNumber, to: NodeNumber): number | null {
  const seen = new Uint8Array(offsets.length - 1)
  seen[from] = 1
  let here = [from]
  for (let steps = 0; here.length > 0; steps++) {
    if (seen[to] === 1) return steps
    const next: NodeNumber[] = []
    for (const v of here)
      for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
        const w = targets[k]!
        if (seen[w] === 1) continue
        seen[w] = 1
        next.push(w)
      }
    here = next
  }
  return null
}

/** What a tie adds beside its length, so that of paths as long the one of fewer ties is taken. */
const perTie = 1e-9

function shortestPath(
  { offsets, targets, lengths }: Roads,
  from: NodeNumber,
  to: NodeNumber,
  without: ReadonlySet<NodeNumber>,
  notDirectly: boolean,
): Path | null {
  const order = offsets.length - 1
  const away = new Float64Array(order).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(order).fill(-1)
  const heap = new DistanceHeap(order, away)
  away[from] = 0
  heap.put(from)
  while (heap.size > 0) {
    const v = heap.take()
    if (v === to) break
    for (let k = offsets[v]!; k < offsets[v + 1]!; k++) {
      const w = targets[k]!
      if (without.has(w) || (notDirectly && v === from && w === to)) continue
      const far = away[v]! + lengths[k]! + perTie
      if (far >= away[w]!) continue
      away[w] = far
      before[w] = v
      heap.put(w)
    }
  }
  if (before[to] === -1) return null
  const nodes = [to]
  for (let v = to; v !== from; v = before[v]!) nodes.unshift(before[v]!)
  return { nodes, length: away[to]! - (nodes.length - 1) * perTie }
}
