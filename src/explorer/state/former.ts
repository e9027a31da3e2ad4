import type { Atlas } from '../../atlas/atlas.ts'
import { hasNode, idAt, kindAt, nodeCount, nodeOf } from '../../atlas/nodes.ts'
import { bylinesOf } from '../../atlas/signatures.ts'
import type { NodeId } from '../../model/ids.ts'

/**
 * Where a node of `before` is found in `after`: the author who holds most of its bylines there, anything else
 * under its own key.
 */
export function whereIn(before: Atlas | null, after: Atlas): (id: NodeId) => NodeId | null {
  let owners: Map<string, NodeId> | undefined
  return (id) => {
    const bylines = before === null ? [] : marksOf(before, nodeOf(before, id))
    if (bylines.length === 0) return hasNode(after, id) ? id : null
    owners ??= ownersOn(after)
    const held = new Map<NodeId, number>()
    for (const byline of bylines) {
      const owner = owners.get(byline)
      if (owner !== undefined) held.set(owner, (held.get(owner) ?? 0) + 1)
    }
    const [most] = [...held].sort((a, b) => b[1] - a[1] || Number(b[0] === id) - Number(a[0] === id))
    return most?.[0] ?? (hasNode(after, id) ? id : null)
  }
}

function ownersOn(map: Atlas): Map<string, NodeId> {
  const owners = new Map<string, NodeId>()
  const count = nodeCount(map)
  for (let node = 0; node < count && kindAt(map, node) === 'author'; node++)
    for (const byline of marksOf(map, node)) owners.set(byline, idAt(map, node))
  return owners
}

function marksOf(map: Atlas, node: number | undefined): readonly string[] {
  if (node === undefined || kindAt(map, node) !== 'author') return []
  return bylinesOf(map, node).map(({ work, position }) => `${position} ${work}`)
}
