import { log } from '../model/maths.ts'
import { by } from '../model/order.ts'

export interface Likely<Node> {
  readonly node: Node
  readonly score: number
  /** How many neighbours both have. */
  readonly common: number
}

/**
 * Who a node is most likely to be tied to next (Adamic & Adar, Social Networks 25, 211, 2003): for everyone
 * it is not tied to yet, the sum over common neighbours z of 1 / ln(degree of z). Highest first, equal ones
 * by node. `neighboursOf` gives those that a node is tied to, each once.
 */
export function adamicAdar<Node extends number | string>(
  neighboursOf: (node: Node) => Iterable<Node>,
  node: Node,
  most = 10,
): readonly Likely<Node>[] {
  const found = new Map<Node, { score: number; common: number }>()
  const own = [...neighboursOf(node)]
  for (const z of own) {
    const others = [...neighboursOf(z)]
    const score = 1 / log(others.length)
    for (const other of others) {
      const before = found.get(other) ?? { score: 0, common: 0 }
      found.set(other, { score: before.score + score, common: before.common + 1 })
    }
  }
  for (const known of [node, ...own]) found.delete(known)
  return [...found]
    .map(([other, figures]) => ({ node: other, ...figures }))
    .sort(
      by(
        ({ score }) => -score,
        ({ node }) => node,
      ),
    )
    .slice(0, most)
}
