import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { firstOf, idAt, labelAt } from '../../atlas/nodes.ts'
import { fold } from '../../model/fold.ts'
import type { NodeId, NodeKind } from '../../model/ids.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { TableKind } from '../../model/view.ts'
import { headingOf } from '../../picture/cluster-heading.ts'
import { namedClusters } from '../../picture/named-clusters.ts'

/** A row of the table: a node, or a cluster. */
export interface Row {
  /** Key of the node; of a cluster a name of its row. */
  readonly id: string
  readonly kind: TableKind
  /** Number of the node, or of the cluster. */
  readonly number: number
  readonly label: string
  /** Without marks, lower case: what names are sorted by. */
  readonly fold: string
}

export interface Column {
  readonly id: string
  readonly label: string
  readonly meaning?: string
  /** `year`: a number that has no thousands. */
  readonly of: 'text' | 'number' | 'year'
  /** Shown unless somebody chooses otherwise. */
  readonly isUsual: boolean
  /** Undefined where the row has no such value; those rows come last in either direction. */
  value(row: Row): string | number | undefined
}

/** The key of the node that a row is of; undefined of a cluster. */
export const nodeOfRow = ({ id, kind }: Row): NodeId | undefined => (kind === 'cluster' ? undefined : (id as NodeId))

/** All rows of a kind. */
export const allRows = (map: Atlas, kind: TableKind): readonly Row[] =>
  kind === 'cluster' ? clusterRows(map) : nodeRows(map, kind)

function nodeRows(map: Atlas, kind: NodeKind): readonly Row[] {
  const first = firstOf(map, kind)
  return Array.from({ length: orderOf(map)[kind] }, (_, i) => {
    const label = labelAt(map, first + i)
    return { id: idAt(map, first + i), kind, number: first + i, label, fold: fold(label) }
  })
}

const clusterRows = (map: Atlas): readonly Row[] =>
  namedClusters(map).map((cluster) => {
    const label = headingOf(cluster)
    return { id: `cluster-${cluster.number}`, kind: 'cluster', number: cluster.number, label, fold: fold(label) }
  })

/** What of the map is on show, as far as the table asks. */
export interface Shown {
  readonly kinds: ReadonlySet<NodeKind>
  /** 1 for each node that filters leave; absent where all are left. */
  readonly among?: Uint8Array | undefined
  /** Nodes of this cluster alone. */
  readonly cluster?: number | null
}

/** The rows of a kind that are on show, of `all` there are; of clusters those that have a node there. */
export function rowsOf(map: Atlas, kind: TableKind, shown: Shown, all = allRows(map, kind)): readonly Row[] {
  const { kinds, among, cluster = null } = shown
  const { membership } = map.findings[0]
  if (kind === 'cluster') {
    const counts = shownMembers(map, shown)
    return all.filter(({ number }) => counts[number]! > 0)
  }
  if (!kinds.has(kind)) return []
  if (among === undefined && cluster === null) return all
  return all.filter(({ number }) => among?.[number] !== 0 && (cluster === null || membership[number] === cluster))
}

/** How many nodes of each cluster are on show. */
export function shownMembers(map: Atlas, { kinds, among }: Shown): Uint32Array {
  const { clusters, membership } = map.findings[0]
  const counts = new Uint32Array(clusters.size.length)
  for (const kind of kinds) {
    const first = firstOf(map, kind)
    const end = first + orderOf(map)[kind]
    for (let node = first; node < end; node++) if (among?.[node] !== 0) counts[membership[node]!]!++
  }
  return counts
}

export function sorted(rows: readonly Row[], column: Column | undefined, falling: boolean): readonly Row[] {
  if (column === undefined) return rows
  const isName = column.of === 'text'
  const keyed = rows.map((row) => {
    const value = column.id === 'label' ? row.fold : column.value(row)
    return { row, value: isName && typeof value === 'string' ? fold(value) : value }
  })
  const sign = falling ? -1 : 1
  return keyed
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined) || byNames(a.row, b.row)
      const order = a.value < b.value ? -1 : a.value > b.value ? 1 : 0
      return order * sign || byNames(a.row, b.row)
    })
    .map(({ row }) => row)
}

const byNames = (a: Row, b: Row): number => byCodeUnits(a.fold, b.fold) || byCodeUnits(a.id, b.id)

/** The rows that hold every word of `words` in some column, whatever its marks and capitals. */
export function rowsWith(rows: readonly Row[], columns: readonly Column[], words: string): readonly Row[] {
  const wanted = fold(words).split(/\s+/u).filter((word) => word !== '') // biome-ignore format: words
  if (wanted.length === 0) return rows
  const others = columns.filter(({ id, of }) => id !== 'label' && of !== 'number')
  return rows.filter((row) => {
    let left = wanted.filter((word) => !row.fold.includes(word))
    for (const column of others) {
      if (left.length === 0) break
      const value = column.value(row)
      if (value === undefined) continue
      const text = typeof value === 'string' ? fold(value) : String(value)
      left = left.filter((word) => !text.includes(word))
    }
    return left.length === 0
  })
}
