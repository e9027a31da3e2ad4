import { components } from '../../../atlas/counting/components.ts'
import { csrFromTies } from '../../../atlas/counting/csr-from-ties.ts'
import type { Csr } from '../../../model/csr.ts'

/**
 * The biconnected blocks of a graph (Hopcroft & Tarjan 1973). Two blocks share at most one node, a cut
 * node, and each tie is in one block: that of its deeper end in the search.
 */
export interface Blocks {
  /** Block b holds `nodes[starts[b] .. starts[b + 1])`; the last of them is its top, nearest the root. */
  readonly starts: Uint32Array
  readonly nodes: Uint32Array
  /** Beside `nodes`: how many nodes are reached from this one without the block's ties, itself included. */
  readonly reach: Float64Array
  /** When the search came to each node: ties of a block lead from its nodes (top left out) to earlier ones. */
  readonly found: Uint32Array
  /** Number of nodes in the component of each node. */
  readonly company: Uint32Array
}

export function blocks(csr: Csr): Blocks {
  const { order, offsets, targets } = csr
  const { of, sizes } = components(csr)
  const company = Uint32Array.from(of, (component) => sizes[component])
  const found = new Uint32Array(order)
  const low = new Uint32Array(order)
  const next = offsets.slice(0, order)
  const path = new Uint32Array(order)
  const open = new Uint32Array(order)
  // Nodes below each node in the search, and those of them that hang on it by other blocks than its own.
  const below = new Uint32Array(order).fill(1)
  const hanging = new Float64Array(order).fill(1)
  const starts: number[] = [0]
  // A block of k nodes takes k - 1 of them off the stack, so a forest of blocks holds fewer than 2 * order.
  const nodes = new Uint32Array(order * 2)
  const reach = new Float64Array(order * 2)
  let clock = 0
  let held = 0
  for (let root = 0; root < order; root++) {
    if (found[root] !== 0) continue
    let depth = 0
    let waiting = 0
    path[0] = root
    found[root] = low[root] = ++clock
    while (depth >= 0) {
      const v = path[depth]
      if (next[v] < offsets[v + 1]) {
        const w = targets[next[v]++]
        if (found[w] === 0) {
          found[w] = low[w] = ++clock
          open[waiting++] = w
          path[++depth] = w
        } else if (depth === 0 || w !== path[depth - 1]) {
          if (found[w] < low[v]) low[v] = found[w]
        }
        continue
      }
      depth--
      if (depth < 0) break
      const above = path[depth]
      below[above] += below[v]
      if (low[v] < low[above]) low[above] = low[v]
      if (low[v] < found[above]) continue
      let member: number
      do {
        member = open[--waiting]
        nodes[held] = member
        reach[held++] = hanging[member]
      } while (member !== v)
      nodes[held] = above
      reach[held++] = company[above] - below[v]
      hanging[above] += below[v]
      starts.push(held)
    }
  }
  return { starts: Uint32Array.from(starts), nodes: nodes.slice(0, held), reach: reach.slice(0, held), found, company }
}

/** Ties inside block `b`, its nodes numbered from 0 in the order they stand there. */
export function blockGraph(csr: Csr, { starts, nodes, found }: Blocks, b: number, place: Uint32Array): Csr {
  const from: number[] = []
  const to: number[] = []
  const weight: number[] = []
  const first = starts[b]
  const size = starts[b + 1] - first
  for (let i = 0; i < size; i++) place[nodes[first + i]] = i
  for (let i = 0; i < size - 1; i++) {
    const v = nodes[first + i]
    for (let k = csr.offsets[v]; k < csr.offsets[v + 1]; k++) {
      const w = csr.targets[k]
      if (found[w] > found[v]) continue
      from.push(i)
      to.push(place[w])
      weight.push(csr.weights[k])
    }
  }
  return csrFromTies(size, from, to, weight)
}
