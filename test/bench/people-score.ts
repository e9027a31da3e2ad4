/** How well clusters agree with the true authors, over bylines: pairwise and B-cubed (Bagga & Baldwin 1998). */
export interface Score {
  readonly pairwise: Agreement
  readonly bCubed: Agreement
  /** Share of true authors reproduced exactly. */
  readonly exact: number
}

export interface Agreement {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** `truth` and `found` name the author of each byline, in the same order. */
export function score(truth: readonly string[], found: readonly string[]): Score {
  const sizes = (list: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const name of list) counts.set(name, (counts.get(name) ?? 0) + 1)
    return counts
  }
  const [T, P] = [sizes(truth), sizes(found)]
  const both = new Map<string, Map<string, number>>()
  truth.forEach((name, i) => {
    const row = both.get(name) ?? new Map<string, number>()
    both.set(name, row.set(found[i]!, (row.get(found[i]!) ?? 0) + 1))
  })
  const pairs = (n: number) => (n * (n - 1)) / 2
  const all = (counts: Iterable<number>) => [...counts].reduce((sum, n) => sum + pairs(n), 0)
  let [hits, precision, recall, exact] = [0, 0, 0, 0]
  for (const [name, row] of both)
    for (const [cluster, n] of row) {
      hits += pairs(n)
      precision += (n * n) / P.get(cluster)!
      recall += (n * n) / T.get(name)!
      if (n === T.get(name) && n === P.get(cluster)) exact++
    }
  return {
    pairwise: agreement(hits / Math.max(1, all(P.values())), hits / Math.max(1, all(T.values()))),
    bCubed: agreement(precision / truth.length, recall / truth.length),
    exact: exact / T.size,
  }
}

const agreement = (precision: number, recall: number): Agreement => ({
  precision,
  recall,
  f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
})
