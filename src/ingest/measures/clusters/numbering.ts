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
  const seen: number[] = []
  for (let v = 0; v < labels.length; v++) if (sizes[labels[v]]++ === 0) seen.push(labels[v])
  // Sorting is stable, so that labels stay in the order in which they appear.
  seen.sort((a, b) => sizes[b] - sizes[a])
  const number = new Uint32Array(most)
  seen.forEach((label, i) => {
    number[label] = i
  })
  const membership = new Uint32Array(labels.length)
  for (let v = 0; v < labels.length; v++) membership[v] = number[labels[v]]
  return { membership, count: seen.length }
}
