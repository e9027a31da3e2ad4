export interface Numbering {
  /** Number of each node's cluster, 0 to count - 1. */
  readonly membership: Uint32Array
  readonly count: number
}

/** Clusters renumbered by falling size; of equal size, the one that holds the smallest node comes first. */
export function numbered(labels: ArrayLike<number>): Numbering {
  let most = 0
  for (let v = 0; v < labels.length; v++) if (labels[v] >= most) most = labels[v] + 1
  const sizes = new Uint32Array(most)
  // Labels in the order in which they appear.
  const seen = new Uint32Array(most)
  let count = 0
  let largest = 0
  for (let v = 0; v < labels.length; v++) {
    const label = labels[v]
    if (sizes[label]++ === 0) seen[count++] = label
    if (sizes[label] > largest) largest = sizes[label]
  }
  // A counting sort by falling size, stable.
  const starts = new Uint32Array(largest + 1)
  for (let i = 0; i < count; i++) starts[largest - sizes[seen[i]] + 1]++
  for (let i = 0; i < largest; i++) starts[i + 1] += starts[i]
  const number = new Uint32Array(most)
  for (let i = 0; i < count; i++) number[seen[i]] = starts[largest - sizes[seen[i]]]++
  const membership = new Uint32Array(labels.length)
  for (let v = 0; v < labels.length; v++) membership[v] = number[labels[v]]
  return { membership, count }
}
