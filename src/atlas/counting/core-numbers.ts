import type { Csr } from '../../model/csr.ts'

/**
 * The largest k such that the node is in a part of the graph where each has at least k ties within the part (Seidman
 * 1983). For each k in turn whoever has no more ties than k goes, and so on with those whom that leaves with k: every
 * tie is taken away once, and a node is looked at no more often than it has ties.
 */
export function coreNumbers({ order, offsets, targets }: Csr): Uint32Array {
  // Ties that are left; of those that have gone, their core number.
  const core = new Uint32Array(order)
  const rest = new Uint32Array(order)
  for (let v = 0; v < order; v++) {
    core[v] = offsets[v + 1] - offsets[v]
    rest[v] = v
  }
  const going = new Uint32Array(order + 1)
  let left = order
  let k = 0
  while (left > 0) {
    let count = 0
    let stay = 0
    let least = order
    for (let i = 0; i < left; i++) {
      const v = rest[i]
      if (core[v] === k) going[count++] = v
      else if (core[v] > k) {
        rest[stay++] = v
        if (core[v] < least) least = core[v]
      }
    }
    left = stay
    if (count === 0) {
      k = least
      continue
    }
    while (count > 0) {
      const v = going[--count]
      for (let a = offsets[v]; a < offsets[v + 1]; a++) {
        // One less where more than k are left, and to go where k are: in sums, for branches cost more here.
        const u = targets[a]
        const ties = core[u]
        const more = (k - ties) >>> 31
        core[u] = ties - more
        going[count] = u
        count += more & ((ties - k - 2) >>> 31)
      }
    }
    k++
  }
  return core
}
