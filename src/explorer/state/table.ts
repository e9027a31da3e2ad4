import { type Atlas, orderOf } from '../../atlas/atlas.ts'
import { firstOf, idAt, labelAt, type NodeNumber, yearAt } from '../../atlas/nodes.ts'
import { fold } from '../../model/fold.ts'
import type { NodeId, NodeKind } from '../../model/ids.ts'
import { nodeKinds } from '../../model/ids.ts'
import { byCodeUnits } from '../../model/order.ts'
import { namedClusters } from '../../picture/named-clusters.ts'
import { en } from '../../words/en.ts'
import type { NamedMeasure } from './measures-here.ts'

export interface Row {
  readonly id: NodeId
  readonly node: NodeNumber
  readonly kind: NodeKind
  readonly label: string
  /** Without marks, lower case: what names are sorted by. */
  readonly fold: string
}

export interface Column {
  readonly id: string
  readonly label: string
  readonly meaning?: string
  readonly numeric: boolean
  /** Undefined where the row has no such value; those rows come last in either direction. */
  value(row: Row): string | number | undefined
}

export interface Sort {
  readonly column: string
  readonly falling: boolean
}

/** The nodes of some kinds among those that filters leave, 1 for each; of one cluster, where its number is given. */
export function rowsOf(
  map: Atlas,
  kinds: ReadonlySet<NodeKind>,
  among?: Uint8Array,
  cluster: number | null = null,
): readonly Row[] {
  const { membership } = map.findings[0]
  const counts = orderOf(map)
  const rows: Row[] = []
  for (const kind of nodeKinds.filter((kind) => kinds.has(kind))) {
    const first = firstOf(map, kind)
    for (let node = first; node < first + counts[kind]; node++) {
      if ((cluster !== null && membership[node] !== cluster) || (among !== undefined && among[node] === 0)) continue
      const label = labelAt(map, node)
      rows.push({ id: idAt(map, node), node, kind, label, fold: fold(label) })
    }
  }
  return rows
}

export function columnsOf(map: Atlas, measures: readonly NamedMeasure[]): readonly Column[] {
  const clusters = namedClusters(map)
  const words = en.columns
  const { membership, measures: columns } = map.findings[0]
  return [
    { id: 'label', label: words.label, numeric: false, value: (row) => row.fold },
    { id: 'kind', label: words.kind, numeric: false, value: (row) => row.kind },
    { id: 'cluster', label: words.cluster, numeric: false, value: (row) => clusters[membership[row.node]!]?.label },
    {
      id: 'year',
      label: words.year,
      meaning: words.yearMeaning,
      numeric: true,
      value: (row) => yearAt(map, row.node),
    },
    ...measures.map(({ id, label, meaning }): Column => {
      const values = columns.find((column) => column.id === id)?.values
      return {
        id,
        label,
        meaning,
        numeric: true,
        value: ({ node }) => (values === undefined || Number.isNaN(values[node]!) ? undefined : values[node]),
      }
    }),
  ]
}

export function sorted(rows: readonly Row[], column: Column | undefined, falling: boolean): readonly Row[] {
  if (column === undefined) return rows
  const keyed = rows.map((row) => ({ row, value: column.value(row) }))
  const sign = falling ? -1 : 1
  return keyed
    .sort((a, b) => {
      if (a.value === undefined || b.value === undefined)
        return Number(a.value === undefined) - Number(b.value === undefined) || byCodeUnits(a.row.id, b.row.id)
      const order = a.value < b.value ? -1 : a.value > b.value ? 1 : 0
      return order * sign || byCodeUnits(a.row.fold, b.row.fold) || byCodeUnits(a.row.id, b.row.id)
    })
    .map(({ row }) => row)
}
