export interface Numbering {
  /** Number of each node's cluster, 0 to count - 1. */
  readonly membership: Uint32Array
  readonly count: number
}

/** Clusters renumbered by falling size; of equal size, the one that holds the smallest node comes first. */
export function numbered(labels: ArrayLike<number>): Numbering {
  const sizes = new Map<number, number>()
  for (let v = 0; v < labels.length; v++) sizes.set(labels[v], (sizes.get(labels[v]) ?? 0) + 1)
  // A Map keeps the order of first appearance, and sorting is stable.
  const order = [...sizes].sort((a, b) => b[1] - a[1])
  const number = new Map(order.map(([label], i) => [label, i]))
  const membership = new Uint32Array(labels.length)
  for (let v = 0; v < labels.length; v++) membership[v] = number.get(labels[v])!
  return { membership, count: order.length }
}
