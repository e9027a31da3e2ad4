import { type Components, components, nodesOf } from '../../../atlas/counting/components.ts'
import { csrFromTies } from '../../../atlas/counting/csr-from-ties.ts'
import type { Csr } from '../../../model/csr.ts'

/**
 * Clusters made connected: of each the largest piece stays that holds a node of `hearts`; every other piece joins the
 * cluster among those that it is tied to most, or is one by itself where it is tied to none. Ties of `more`, whose nodes
 * are those of the graph from `first` on, hold pieces together too.
 */
export function settled(
  csr: Csr,
  clusters: ArrayLike<number>,
  hearts: Uint8Array,
  { more, first }: { readonly more: Csr; readonly first: number },
): Uint32Array {
  const pieces = joinedPieces(components(csr, clusters), clusters, more, first)
  const { of: pieceOf, sizes } = pieces
  const nodes = nodesOf(pieces)
  const largest = new Map<number, number>()
  for (let v = 0; v < csr.order; v++) {
    if (hearts[v] === 0) continue
    const known = largest.get(clusters[v])
    if (known === undefined || sizes[pieceOf[v]] > sizes[known]) largest.set(clusters[v], pieceOf[v])
  }
  // By piece: the piece that its cluster grew from, from 1.
  const root = new Uint32Array(sizes.length)
  for (const piece of largest.values()) root[piece] = piece + 1
  let left = Array.from(sizes, (_, piece) => piece)
    .filter((piece) => root[piece] === 0)
    .sort((a, b) => sizes[b] - sizes[a] || a - b)
  const { of: componentOf } = components(csr)
  while (left.length > 0) {
    const joins = left.map((piece) => strongestRoot(csr, nodes[piece], pieceOf, root))
    for (const [i, piece] of left.entries()) root[piece] = joins[i]
    let waiting = left.filter((piece) => root[piece] === 0)
    if (waiting.length === left.length) {
      // Nothing around them has a root: of what is tied together the largest piece becomes one.
      const begun = new Set<number>()
      for (const piece of waiting) {
        const component = componentOf[nodes[piece][0]]
        if (!begun.has(component)) root[piece] = piece + 1
        begun.add(component)
      }
      waiting = waiting.filter((piece) => root[piece] === 0)
    }
    left = waiting
  }
  return pieceOf.map((piece) => root[piece] - 1)
}

/** Pieces of one cluster that ties of `more` join are one. */
function joinedPieces({ of, sizes }: Components, clusters: ArrayLike<number>, more: Csr, first: number): Components {
  const from: number[] = []
  const to: number[] = []
  for (let v = 0; v < more.order; v++)
    for (let arc = more.offsets[v]; arc < more.offsets[v + 1]; arc++) {
      const [a, b] = [first + v, first + more.targets[arc]]
      if (b < a || of[a] === of[b] || clusters[a] !== clusters[b]) continue
      from.push(of[a])
      to.push(of[b])
    }
  if (from.length === 0) return { of, sizes }
  const { of: partOf, sizes: parts } = components(csrFromTies(sizes.length, from, to))
  const joined = new Uint32Array(parts.length)
  for (let piece = 0; piece < sizes.length; piece++) joined[partOf[piece]] += sizes[piece]
  return { of: of.map((piece) => partOf[piece]), sizes: joined }
}

/** The root that a piece is tied to most, of equal ones the least; 0 where it is tied to none. */
function strongestRoot(
  { offsets, targets, weights }: Csr,
  nodes: Uint32Array,
  pieceOf: Uint32Array,
  root: Uint32Array,
): number {
  const ties = new Map<number, number>()
  for (const v of nodes)
    for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
      const to = root[pieceOf[targets[arc]]]
      if (to > 0) ties.set(to, (ties.get(to) ?? 0) + weights[arc])
    }
  let best = 0
  for (const [to, weight] of ties)
    if (best === 0 || weight > ties.get(best)! || (weight === ties.get(best) && to < best)) best = to
  return best
}
