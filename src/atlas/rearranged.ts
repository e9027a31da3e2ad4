import { type ArrangedCluster, type ArrangedSet, type Arrangement, rowCount } from '../model/arrangement.ts'
import { chosen } from '../model/cluster-colour.ts'
import { arrangementOf, rowsInWhole, rowsOn, setOf, setsOf } from './arrangement-of.ts'
import type { Atlas } from './atlas.ts'
import { textAt } from './column.ts'
import { TextsBuilder } from './column-builders.ts'
import { type NodeNumber, nodeCount } from './nodes.ts'
import type { ClusterTable } from './schema.ts'

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

/** Of each node of a map its row, where the arrangement is of this map, or of the whole that it is a part of. */
function ownRows(arrangement: Arrangement, atlas: Atlas): readonly number[] | undefined {
  if (isWhole(arrangement, atlas)) return Array.from({ length: nodeCount(atlas) }, (_, node) => node)
  const { excerpt } = atlas.about
  return excerpt && rowsInWhole(excerpt, arrangement)
}

/** Of each node of a map its row in an arrangement; -1 where it is new there. */
export const rowsOf = (arrangement: Arrangement, atlas: Atlas): readonly number[] =>
  ownRows(arrangement, atlas) ?? Array.from(rowsOn(atlas, arrangement))

/**
 * A map with its nodes where an arrangement has them; undefined where that is of other nodes or has them in other
 * clusters, which must be drawn.
 */
export function arranged(atlas: Atlas, arrangement: Arrangement): Atlas | undefined {
  const [finding] = atlas.findings
  const set = shownSet(arrangement, atlas)
  const rows = ownRows(arrangement, atlas)
  if (set === undefined || rows === undefined) return undefined
  if (finding.membership.some((cluster, node) => set.membership[rows[node]!] !== cluster)) return undefined
  const at = (column: readonly number[]) => Float32Array.from(rows, (row) => column[row]!)
  const names = named(finding.clusters, (number) => set.clusters[number]?.name)
  const clusters = coloured(names, (number) => set.clusters[number]?.colour)
  return { ...atlas, findings: [{ ...finding, clusters, x: at(set.x), y: at(set.y) }] }
}

/** A map of which a cluster has another name, and how it looks then: a person gave it, or took it back (no name). */
export function withClusterName(before: Arrangement, atlas: Atlas, number: number, name: string): Look {
  return withCluster(before, atlas, number, ({ given: _, own, ...rest }) => {
    const first = own ?? rest.name
    return name === '' || name === first ? { ...rest, name: first } : { ...rest, name, given: true, own: first }
  })
}

/** The same of its colour: a place in the palette, or null for the one that it had at first. */
export function withClusterColour(before: Arrangement, atlas: Atlas, number: number, place: number | null): Look {
  return withCluster(before, atlas, number, ({ ownColour, ...rest }) => {
    const first = ownColour ?? rest.colour
    return place === null ? { ...rest, colour: first } : { ...rest, colour: chosen(place), ownColour: first }
  })
}

/** A map and how it looks. */
interface Look {
  readonly atlas: Atlas
  readonly arrangement: Arrangement
}

function withCluster(
  before: Arrangement,
  atlas: Atlas,
  number: number,
  change: (cluster: ArrangedCluster) => ArrangedCluster,
): Look {
  const [finding] = atlas.findings
  const now = rearranged(before, atlas)
  const cluster = shownSet(now, atlas)?.clusters[number]
  if (cluster === undefined) return { atlas, arrangement: before }
  const changed = change(cluster)
  const names = named(finding.clusters, (one) => (one === number ? changed.name : undefined))
  const clusters = coloured(names, (one) => (one === number ? changed.colour : undefined))
  const arrangement = {
    ...now,
    sets: now.sets.map((set) =>
      set === shownSet(now, atlas) ? { ...set, clusters: set.clusters.with(number, changed) } : set,
    ),
  }
  return { atlas: { ...atlas, findings: [{ ...finding, clusters }] }, arrangement }
}

/** Clusters of these colours; the same table where each has its own already. */
function coloured(clusters: ClusterTable, colourOf: (number: number) => number | undefined): ClusterTable {
  const colour = clusters.colour.map((own, number) => colourOf(number) ?? own)
  return colour.every((one, number) => one === clusters.colour[number]) ? clusters : { ...clusters, colour }
}

/** Clusters with these names; the same table where each has its own already. */
function named(clusters: ClusterTable, nameOf: (number: number) => string | undefined): ClusterTable {
  const before = Array.from(clusters.colour, (_, number) => textAt(clusters.name, number))
  const after = before.map((name, number) => nameOf(number) ?? name)
  if (after.every((name, number) => name === before[number])) return clusters
  const name = new TextsBuilder()
  for (const one of after) name.push(one)
  return { ...clusters, name: name.done() }
}
