import type { Groups } from './groups.ts'

/** The rows of a graph, whatever its ties weigh. */
interface Rows {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
}

export interface Components {
  /** Component of each node, numbered in the order of their smallest nodes. */
  readonly of: Uint32Array
  readonly sizes: Uint32Array
}

const unseen = 0xffffffff
/** Of the component of the node with most ties, until its number is known. */
const great = 0xfffffffe

/**
 * The connected components of a graph; with `groups`, those of each group of nodes by itself: two nodes are of one
 * component where a path of ties inside their group joins them.
 */
export function components({ offsets, targets }: Rows, groups?: ArrayLike<number>): Components {
  const order = offsets.length - 1
  const of = new Uint32Array(order).fill(unseen)
  const queue = new Uint32Array(order)
  const sizes = new Uint32Array(order)
  const greatSize = groups === undefined ? markGreat({ offsets, targets }, of, queue) : 0
  let greatNumber = unseen
  let count = 0
  for (let root = 0; root < order; root++) {
    if (of[root] === great && greatNumber === unseen) {
      greatNumber = count
      sizes[count++] = greatSize
    }
    if (of[root] !== unseen) continue
    let tail = 0
    queue[tail++] = root
    of[root] = count
    for (let head = 0; head < tail; head++) {
      const v = queue[head]
      for (let k = offsets[v]; k < offsets[v + 1]; k++) {
        const u = targets[k]
        if (of[u] !== unseen || (groups !== undefined && groups[u] !== groups[root])) continue
        of[u] = count
        queue[tail++] = u
      }
    }
    sizes[count++] = tail
  }
  for (let v = 0; v < order; v++) if (of[v] === great) of[v] = greatNumber
  return { of, sizes: sizes.slice(0, count) }
}

/** Looked at from their side, nodes find the component they belong to after few of their ties. */
const mostPasses = 4

/**
 * Marks the component of the node with most ties, and gives its size. First the neighbours of that node; then whoever
 * has none of them looks for somebody marked among its own (Beamer, Asanović & Patterson 2012); where few are left that
 * find somebody, those found last look for the rest.
 */
function markGreat({ offsets, targets }: Rows, of: Uint32Array, queue: Uint32Array): number {
  const order = offsets.length - 1
  let seed = 0
  for (let v = 1; v < order; v++) if (offsets[v + 1] - offsets[v] > offsets[seed + 1] - offsets[seed]) seed = v
  if (order === 0) return 0
  let size = 0
  const mark = (v: number) => {
    of[v] = great
    queue[size++] = v
  }
  mark(seed)
  for (let k = offsets[seed]; k < offsets[seed + 1]; k++) if (of[targets[k]] === unseen) mark(targets[k])
  const rest = new Uint32Array(order)
  let left = 0
  for (let v = 0; v < order; v++) if (of[v] === unseen && offsets[v] < offsets[v + 1]) rest[left++] = v
  let head = 1
  for (let pass = 0; pass < mostPasses && head < size; pass++) {
    const before = size
    let stay = 0
    for (let i = 0; i < left; i++) {
      const v = rest[i]
      let k = offsets[v]
      const end = offsets[v + 1]
      while (k < end && of[targets[k]] !== great) k++
      if (k < end) mark(v)
      else rest[stay++] = v
    }
    left = stay
    // Whoever is left knows nobody who was marked before this pass.
    head = before
  }
  for (; head < size; head++)
    for (let k = offsets[queue[head]]; k < offsets[queue[head] + 1]; k++)
      if (of[targets[k]] === unseen) mark(targets[k])
  return size
}

/** The components of each of several sets of nodes by itself, as of their graphs side by side, which need not be made. */
export function componentsSideBySide({ offsets, targets }: Rows, { offsets: starts, members }: Groups): Components {
  const of = new Uint32Array(members.length).fill(unseen)
  const queue = new Uint32Array(members.length)
  const sizes = new Uint32Array(members.length)
  // One more than the place among the members of the set at hand; 0 outside and for whom was seen.
  const place = new Uint32Array(offsets.length - 1)
  let count = 0
  for (let g = 0; g + 1 < starts.length; g++) {
    for (let i = starts[g]; i < starts[g + 1]; i++) place[members[i]] = i + 1
    for (let root = starts[g]; root < starts[g + 1]; root++) {
      if (of[root] !== unseen) continue
      let tail = 0
      queue[tail++] = members[root]
      of[root] = count
      place[members[root]] = 0
      for (let head = 0; head < tail; head++) {
        const v = queue[head]
        for (let k = offsets[v]; k < offsets[v + 1]; k++) {
          const there = place[targets[k]]
          if (there === 0) continue
          of[there - 1] = count
          place[targets[k]] = 0
          queue[tail++] = targets[k]
        }
      }
      sizes[count++] = tail
    }
  }
  return { of, sizes: sizes.slice(0, count) }
}

/** Nodes of each component, ascending. */
export function nodesOf({ of, sizes }: Components): readonly Uint32Array[] {
  const nodes = Array.from(sizes, (size) => new Uint32Array(size))
  const filled = new Uint32Array(sizes.length)
  for (let v = 0; v < of.length; v++) nodes[of[v]][filled[of[v]]++] = v
  return nodes
}
