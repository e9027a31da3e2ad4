import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { throughLens } from '../../atlas/lens-places.ts'
import { kindAt, type NodeNumber, nodeOf } from '../../atlas/nodes.ts'
import { partOf } from '../../atlas/part.ts'
import { linked } from '../../atlas/ties.ts'
import { type NodeKind, nodeKinds } from '../../model/ids.ts'
import type { Session } from './session.ts'

/** How much of a map is written: all, what is shown of it, or what is selected with what it is tied to. */
export const exportedParts = ['whole', 'shown', 'selected'] as const
export type ExportedPart = (typeof exportedParts)[number]

/** That part as a map of its own; null where there is none. */
export function mapOfPart(session: Session, part: ExportedPart): Atlas | null {
  const map = session.atlas.value
  if (map === null || part === 'whole') return map
  const { filtered, visibleTies } = session
  const without = filtered.value?.hiddenTies.of
  const has = part === 'shown' ? isShown(session, map) : isSelected(session, map)
  // What is shown goes out where it is seen.
  const seen = part === 'shown' ? throughLens(map, session.places.value!) : map
  return has === null ? null : partOf(seen, { has, ...(part === 'shown' ? { ties: visibleTies.value, without } : {}) })
}

/** How many nodes of each kind a part holds; null where there is none. */
export function sizeOfPart(session: Session, part: ExportedPart): Readonly<Record<NodeKind, number>> | null {
  const map = session.atlas.value
  if (map === null) return null
  const order = orderOf(map)
  if (part === 'whole') return { author: order.author, work: order.work, topic: order.topic }
  const has = part === 'shown' ? isShown(session, map) : isSelected(session, map)
  if (has === null) return null
  const size = { author: 0, work: 0, topic: 0 }
  let node = 0
  for (const kind of nodeKinds) for (const end = node + order[kind]; node < end; node++) if (has(node)) size[kind]++
  return size
}

function isShown({ filtered, visibleKinds }: Session, map: Atlas): (node: NodeNumber) => boolean {
  const [left, kinds] = [filtered.value, visibleKinds.value]
  return left === null ? (node) => kinds.has(kindAt(map, node)) : (node) => left.nodes[node] === 1
}

/** The selected node and what it is tied to, its works and topics whatever the lens; else the cluster that is looked at. */
function isSelected(session: Session, map: Atlas): ((node: NodeNumber) => boolean) | null {
  const { openCluster, selected, visibleTies } = session
  const node = selected.value === null ? undefined : nodeOf(map, selected.value)
  if (node !== undefined) {
    const chosen = new Set([node])
    for (const kind of new Set([...visibleTies.value, 'authorship', 'aboutness'] as const))
      for (const { node: other } of linked(map, node, kind)) chosen.add(other)
    return (other) => chosen.has(other)
  }
  const [{ membership }] = map.findings
  const cluster = openCluster.value
  return cluster === null ? null : (other) => membership[other] === cluster
}
