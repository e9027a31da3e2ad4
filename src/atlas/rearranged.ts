import { type ArrangedSet, type Arrangement, rowCount } from '../model/arrangement.ts'
import { arrangementOf, rowsOn, setOf, setsOf } from './arrangement.ts'
import type { Atlas } from './atlas.ts'
import { type NodeNumber, nodeCount } from './nodes.ts'

/**
 * How a map looks now, of which `before` says how it was drawn: other places, other clusters, of the same nodes, whose
 * columns are shared.
 */
export function rearranged(before: Arrangement, atlas: Atlas): Arrangement {
  if (!isWhole(before, atlas)) return arrangementOf(atlas, before)
  return {
    ...before,
    sets: setsOf(
      atlas,
      before,
      Uint32Array.from({ length: nodeCount(atlas) }, (_, node) => node),
    ),
  }
}

const isWhole = ({ nodes }: Arrangement, atlas: Atlas): boolean =>
  atlas.about.excerpt === undefined && rowCount(nodes) === nodeCount(atlas)

/** The nodes of a map that no layout moves, ascending. */
export function pinnedNodes(arrangement: Arrangement, atlas: Atlas): readonly NodeNumber[] {
  const pins = new Set(shownSet(arrangement, atlas)?.pinned)
  if (pins.size === 0) return []
  const found: NodeNumber[] = []
  rowsOf(arrangement, atlas).forEach((row, node) => {
    if (pins.has(row)) found.push(node)
  })
  return found
}

/** With these nodes of a map pinned, and no others of it. */
export function withPins(arrangement: Arrangement, atlas: Atlas, nodes: Iterable<NodeNumber>): Arrangement {
  const shown = shownSet(arrangement, atlas)
  if (shown === undefined) return withPins(arrangementOf(atlas, arrangement), atlas, nodes)
  const rows = rowsOf(arrangement, atlas)
  const here = new Set(rows)
  const pinned = [...shown.pinned.filter((row) => !here.has(row)), ...Array.from(nodes, (node) => rows[node]!)]
    .filter((row) => row >= 0)
    .sort((a, b) => a - b)
  return { ...arrangement, sets: arrangement.sets.map((set) => (set === shown ? { ...set, pinned } : set)) }
}

const shownSet = (arrangement: Arrangement, { findings: [finding] }: Atlas): ArrangedSet | undefined =>
  setOf(arrangement, finding)

/** Of each node of a map its row: its own number, unless the map is a part of what is arranged. */
function rowsOf(
  arrangement: Arrangement,
  atlas: Atlas,
): ArrayLike<number> & Iterable<number> & Pick<number[], 'forEach'> {
  if (isWhole(arrangement, atlas)) return Array.from({ length: nodeCount(atlas) }, (_, node) => node)
  return Array.from(rowsOn(atlas, arrangement))
}

/**
 * A map with its nodes where an arrangement has them; undefined where that is of other nodes or has them in other
 * clusters, which must be drawn.
 */
export function arranged(atlas: Atlas, arrangement: Arrangement): Atlas | undefined {
  const [finding] = atlas.findings
  const set = shownSet(arrangement, atlas)
  if (set === undefined || !isOf(arrangement, atlas)) return undefined
  const rows = rowsOf(arrangement, atlas)
  const { membership } = finding
  for (let node = 0; node < membership.length; node++)
    if (rows[node]! < 0 || set.membership[rows[node]!] !== membership[node]) return undefined
  const at = (column: readonly number[], before: Float32Array) => before.map((_, node) => column[rows[node]!]!)
  return { ...atlas, findings: [{ ...finding, x: at(set.x, finding.x), y: at(set.y, finding.y) }] }
}

/** Whether an arrangement has as many nodes as the whole that a map is, or is a part of. */
function isOf({ nodes }: Arrangement, atlas: Atlas): boolean {
  const of = atlas.about.excerpt?.of
  return rowCount(nodes) === (of === undefined ? nodeCount(atlas) : of.author + of.work + of.topic)
}
