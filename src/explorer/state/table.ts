import type { CoterieGraph } from '../../ingest/graph/graph.ts'
import type { NodeId, NodeKind } from '../../model/ids.ts'
import type { MeasureEntry } from '../../model/measured.ts'
import type { NodeAttributes } from '../../model/node.ts'
import { byCodeUnits } from '../../model/order.ts'
import { fold } from './fold.ts'

export interface Row {
  readonly id: NodeId
  readonly node: NodeAttributes
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

/** The nodes of some kinds among those that filters leave; of one cluster, where its number is given. */
export function rowsOf(
  graph: CoterieGraph,
  kinds: ReadonlySet<NodeKind>,
  among?: ReadonlySet<string>,
  cluster: number | null = null,
): readonly Row[] {
  const inCluster = (number: number) => cluster === null || number === cluster
  return graph
    .filterNodes((id, node) => kinds.has(node.kind) && inCluster(node.cluster) && (among?.has(id) ?? true))
    .map((id) => {
      const node = graph.getNodeAttributes(id)
      return { id: id as NodeId, node, fold: fold(node.label) }
    })
}

export function columnsOf(graph: CoterieGraph, measures: readonly MeasureEntry[]): readonly Column[] {
  const clusters = new Map(graph.getAttribute('clusters').map(({ number, label }) => [number, label]))
  return [
    { id: 'label', label: 'Name', numeric: false, value: (row) => row.fold },
    { id: 'kind', label: 'Kind', numeric: false, value: (row) => row.node.kind },
    { id: 'cluster', label: 'Cluster', numeric: false, value: (row) => clusters.get(row.node.cluster) },
    {
      id: 'year',
      label: 'Year',
      meaning: 'of an author or a topic: the middle year of their works',
      numeric: true,
      value: (row) => row.node.year,
    },
    ...measures.map(
      ({ id, label, meaning }): Column => ({
        id,
        label,
        meaning,
        numeric: true,
        value: ({ node }) => (typeof node[id] === 'number' ? node[id] : undefined),
      }),
    ),
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
