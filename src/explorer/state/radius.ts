import type { NodeAttributes } from '../../model/node.ts'

/** Room that a node takes in the layout, in the unit of its places: in step with how much of it there is. */
export function radiusOf(node: NodeAttributes): number {
  switch (node.kind) {
    case 'author':
      return 1 + 0.6 * Math.sqrt(node.author.bylines.length)
    case 'work':
      return 1.4
    case 'topic':
      return 1 + 0.5 * Math.sqrt(node.topic.documentFrequency)
  }
}
