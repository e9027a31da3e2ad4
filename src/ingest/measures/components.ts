import type { Csr } from '../graph/csr.ts'

export interface Components {
  /** Component of each node, numbered in the order of their smallest nodes. */
  readonly of: Uint32Array
  readonly sizes: Uint32Array
}

export function components({ order, offsets, targets }: Csr): Components {
  const unseen = 0xffffffff
  const of = new Uint32Array(order).fill(unseen)
  const queue = new Uint32Array(order)
  const sizes: number[] = []
  for (let root = 0; root < order; root++) {
    if (of[root] !== unseen) continue
    let tail = 0
    queue[tail++] = root
    of[root] = sizes.length
    for (let head = 0; head < tail; head++)
      for (let k = offsets[queue[head]]; k < offsets[queue[head] + 1]; k++)
        if (of[targets[k]] === unseen) {
          of[targets[k]] = sizes.length
          queue[tail++] = targets[k]
        }
    sizes.push(tail)
  }
  return { of, sizes: Uint32Array.from(sizes) }
}

/** Nodes of each component, ascending. */
export function membersOf({ of, sizes }: Components): readonly Uint32Array[] {
  const members = Array.from(sizes, (size) => new Uint32Array(size))
  const filled = new Uint32Array(sizes.length)
  for (let v = 0; v < of.length; v++) members[of[v]][filled[of[v]]++] = v
  return members
}
