import type { Csr } from '../graph/csr.ts'

export interface Likely {
  readonly node: number
  readonly score: number
}

/**
 * Who a node is most likely to be tied to next (Adamic & Adar, Social Networks 25, 211, 2003): for everyone
 * it is not tied to yet, the sum over common neighbours z of 1 / ln(degree of z). Highest first, equal ones
 * by node.
 */
export function adamicAdar({ offsets, targets }: Csr, node: number, most = 10): readonly Likely[] {
  const scores = new Map<number, number>()
  for (let k = offsets[node]; k < offsets[node + 1]; k++) {
    const z = targets[k]
    const score = 1 / Math.log(offsets[z + 1] - offsets[z])
    for (let l = offsets[z]; l < offsets[z + 1]; l++) scores.set(targets[l], (scores.get(targets[l]) ?? 0) + score)
  }
  scores.delete(node)
  for (let k = offsets[node]; k < offsets[node + 1]; k++) scores.delete(targets[k])
  return [...scores]
    .map(([other, score]) => ({ node: other, score }))
    .sort((a, b) => b.score - a.score || a.node - b.node)
    .slice(0, most)
}
