import { computed, signal } from '@preact/signals-core'
import { kindAt, nodeOf } from '../../atlas/nodes.ts'
import { type TableKind, type TableSort, type TableView, tableKinds } from '../../model/view.ts'
import type { ClusterState } from './cluster-here.ts'
import { columnsOf } from './columns-of-kind.ts'
import { digitsOf } from './digits.ts'
import type { DocumentState } from './document.ts'
import type { FilterState } from './filters-here.ts'
import { measuresOn } from './measures-here.ts'
import type { ShownMap } from './shown-map.ts'
import { allRows, rowsOf, rowsWith, type Shown, sorted } from './table.ts'
import type { ViewState } from './view-here.ts'

/** As the table stands at first: authors, and of each kind what there is most of. */
const firstTable: TableView = { kind: 'author', columns: {}, sort: {} }

const firstSorts: Readonly<Record<TableKind, readonly string[]>> = {
  author: ['works', 'strength', 'degree'],
  work: ['citations', 'year', 'degree'],
  topic: ['works', 'degree'],
  cluster: ['works', 'authors'],
}

export function openTable({
  amend,
  countedWorks,
  figures,
  filtered,
  openCluster,
  project,
  visibleKinds,
}: ClusterState & DocumentState & FilterState & ShownMap & ViewState) {
  const table = computed(() => project.value.view.table ?? firstTable)

  /** What is looked for in the table. */
  const tableWords = signal('')

  /** The kinds that the lens leaves, and the clusters. */
  const listedKinds = computed(() =>
    tableKinds.filter((kind) =>
      kind === 'cluster' ? figures.value?.findings[0].clusters.size.length : visibleKinds.value.has(kind),
    ),
  )

  const tableKind = computed((): TableKind => {
    const { kind } = table.value
    return listedKinds.value.includes(kind) ? kind : (listedKinds.value[0] ?? 'author')
  })

  /** All rows of each kind. */
  const rowsAtAll = new Map(
    tableKinds.map((kind) => [kind, computed(() => (figures.value === null ? [] : allRows(figures.value, kind)))]),
  )

  /** All columns of the kind that is listed. */
  const allColumns = computed(() => {
    const map = figures.value
    if (map === null) return []
    const counting = { works: countedWorks.value, nodes: filtered.value?.nodes ?? null }
    return columnsOf(map, tableKind.value, measuresOn(map), counting, rowsAtAll.get(tableKind.value)!.value)
  })

  const columnsShown = computed(() => {
    const chosen = table.value.columns[tableKind.value]
    return allColumns.value
      .filter(({ id, isUsual }) => id === 'label' || (chosen === undefined ? isUsual : chosen.includes(id)))
      .map((column) => ({ ...column, digits: digitsOf(column, rowsAtAll.get(tableKind.value)!.value) }))
  })

  const tableSort = computed((): TableSort => {
    const kept = table.value.sort[tableKind.value]
    if (kept !== undefined && columnsShown.value.some(({ id }) => id === kept.column)) return kept
    const first = firstSorts[tableKind.value].find((id) => columnsShown.value.some((column) => column.id === id))
    return first === undefined ? { column: 'label', falling: false } : { column: first, falling: true }
  })

  const shownNow = computed(
    (): Shown => ({ kinds: visibleKinds.value, among: filtered.value?.nodes, cluster: openCluster.value }),
  )

  const rowsOfKind = (kind: TableKind) =>
    figures.value === null ? [] : rowsOf(figures.value, kind, shownNow.value, rowsAtAll.get(kind)!.value)

  const rowsHere = computed(() => rowsOfKind(tableKind.value))

  /** How many rows each kind has. */
  const rowCounts = computed(() => new Map(listedKinds.value.map((kind) => [kind, rowsOfKind(kind).length])))

  /** The rows that hold what is looked for, in their order. */
  const rowsInOrder = computed(() => {
    const { column, falling } = tableSort.value
    return sorted(
      rowsWith(rowsHere.value, columnsShown.value, tableWords.value),
      columnsShown.value.find(({ id }) => id === column),
      falling,
    )
  })

  const change = (next: (table: TableView) => TableView): void =>
    amend((project) => ({ ...project, view: { ...project.view, table: next(table.peek()) } }))

  function listKind(kind: TableKind): void {
    if (kind === tableKind.peek()) return
    tableWords.value = ''
    change((table) => ({ ...table, kind }))
  }

  /** By a column, the largest first; by one of names or by the same again the other way. */
  function sortBy(column: string): void {
    const now = tableSort.peek()
    const isText = columnsShown.peek().find(({ id }) => id === column)?.of === 'text'
    const falling = now.column === column ? !now.falling : !isText
    change((table) => ({ ...table, sort: { ...table.sort, [tableKind.peek()]: { column, falling } } }))
  }

  function toggleColumn(column: string): void {
    const shown = columnsShown.peek().map(({ id }) => id)
    const next = allColumns.peek().flatMap(({ id }) => (shown.includes(id) !== (id === column) ? [id] : []))
    change((table) => ({ ...table, columns: { ...table.columns, [tableKind.peek()]: next } }))
  }

  function showUsualColumns(): void {
    change(({ columns, ...table }) => {
      const { [tableKind.peek()]: _, ...others } = columns
      return { ...table, columns: others }
    })
  }

  /** Lists the kind of a node, so that its row is among those listed. */
  function listKindOf(id: string): void {
    const map = figures.peek()
    const node = map === null ? undefined : nodeOf(map, id)
    if (map !== null && node !== undefined) listKind(kindAt(map, node))
  }

  return {
    allColumns,
    columnsShown,
    listedKinds,
    listKind,
    listKindOf,
    rowCounts,
    rowsHere,
    rowsInOrder,
    showUsualColumns,
    sortBy,
    tableKind,
    tableSort,
    tableWords,
    toggleColumn,
  }
}
