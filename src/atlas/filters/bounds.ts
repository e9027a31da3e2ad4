import { type NodeKind, nodeKinds } from '../../model/ids.ts'

/** Where the nodes of each kind begin, and after the last where they end: authors, works, topics. */
export type Bounds = readonly [author: 0, work: number, topic: number, end: number]

export const boundsOf = (bounds: Bounds, kind: NodeKind): readonly [from: number, to: number] => {
  const i = nodeKinds.indexOf(kind)
  return [bounds[i]!, bounds[i + 1]!]
}
