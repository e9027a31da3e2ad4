import type { Tag } from '../model/project.ts'
import { anchored, type Printed } from './anchors.ts'
import type { NodeNumber } from './nodes.ts'

/** What a person calls nodes, by their numbers. */
export type Tagged = ReadonlyMap<NodeNumber, readonly string[]>

export const untagged: Tagged = new Map()

/** The nodes of a map that bear tags; those of clusters stand on none. */
export function taggedOn(atlas: Printed, tags: readonly Tag[]): Tagged {
  const found = new Map<NodeNumber, readonly string[]>()
  for (const { on, label } of tags) {
    const node = on.kind === 'cluster' ? undefined : anchored(atlas, on)
    if (node !== undefined) found.set(node, [...new Set([...(found.get(node) ?? []), label])])
  }
  return found
}
