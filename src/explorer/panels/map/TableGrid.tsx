import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import { headingWith } from '../../state/digits.ts'
import { tabbedText } from '../../state/table-text.ts'
import { ChevronIcon } from '../parts/icons.tsx'
import { useSession } from '../session-context.ts'
import { activate, isChosen, light, type ShownColumn, TableRow } from './TableRow.tsx'

/** Rows kept ready above and below those in sight; the others do not exist. */
const spare = 8

/** The rows of one kind under their headings. */
export function TableGrid() {
  const session = useSession()
  const {
    columnsShown,
    compact,

    listKindOf,
    rowsInOrder,
    selected,
    sortBy,
    tableKind,
    tableSort,
    tableWords,
  } = session
  const scroller = useRef<HTMLDivElement>(null)
  const sight = useSignal({ top: 0, height: 400 })
  const active = useSignal(0)
  const rowHeight = compact.value ? 44 : 36

  useEffect(() => {
    const box = scroller.current!
    const measure = () => {
      sight.value = { top: box.scrollTop, height: box.clientHeight }
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    box.addEventListener('scroll', measure, { passive: true })
    return () => observer.disconnect()
  }, [])
  // Selected elsewhere: the table lists its kind, and its row comes into sight.
  useSignalEffect(() => {
    if (selected.value !== null) listKindOf(selected.value)
  })
  // Sorted or searched anew, it begins with its first row.
  const order = useComputed(() => JSON.stringify([tableSort.value, tableWords.value]))
  const before = useRef(order.peek())
  useSignalEffect(() => {
    // The first time comes after whatever was typed meanwhile, and nothing was sorted.
    if (order.value === before.current) return
    before.current = order.value
    active.value = 0
    if (scroller.current !== null) scroller.current.scrollTop = 0
  })
  useSignalEffect(() => {
    const at = rowsInOrder.value.findIndex((row) => isChosen(session, row))
    if (at === -1) return
    active.value = at
    scrollTo(scroller.current, at, rowHeight)
  })

  const rows = rowsInOrder.value
  const columns = columnsShown.value
  const first = Math.max(0, Math.floor(sight.value.top / rowHeight) - spare)
  const last = Math.min(rows.length, Math.ceil((sight.value.top + sight.value.height) / rowHeight) + spare)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor(sight.value.height / rowHeight) - 2)
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -1e9,
      End: 1e9,
    }
    const step = steps[event.key]
    const row = rows[active.value]
    if (step !== undefined) {
      event.preventDefault()
      active.value = Math.max(0, Math.min(rows.length - 1, active.value + step))
      light(session, rows[active.value])
      scrollTo(scroller.current, active.value, rowHeight)
    } else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault()
      activate(session, row)
    }
  }
  const activeRow = rows[active.value]
  const rowId = (id: string) => `${session.name}row-${id}`
  return (
    <div class="table-scroll" ref={scroller} style={{ '--row': `${rowHeight}px` }}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, so it is a grid
        role="grid"
        tabIndex={0}
        aria-label={en.table.all(en.table.kind[tableKind.value])}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={
          activeRow && active.value >= first && active.value < last ? rowId(activeRow.id) : undefined
        }
        style={{ minWidth: `${widthOf(columns, compact.value)}px` }}
        onKeyDown={onKeyDown}
        onBlur={() => light(session, undefined)}
        onCopy={(event) => {
          if (!document.getSelection()?.isCollapsed) return
          event.preventDefault()
          event.clipboardData?.setData('text/plain', tabbedText(rows, columns))
        }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.id === 'label' ? undefined : { width: `${columnWidth(column)}px` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => {
              const { column: by, falling } = tableSort.value
              return (
                <th
                  key={column.id}
                  scope="col"
                  class={column.of === 'text' ? column.id : 'numeric'}
                  aria-sort={by !== column.id ? 'none' : falling ? 'descending' : 'ascending'}
                >
                  <button type="button" title={column.meaning} onClick={() => sortBy(column.id)}>
                    <span>{headingWith(column.label, column.digits)}</span>
                    <ChevronIcon />
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          <Gap height={first * rowHeight} />
          {rows.slice(first, last).map((row, i) => (
            <TableRow
              key={row.id}
              name={rowId(row.id)}
              row={row}
              index={first + i}
              columns={columns}
              active={first + i === active.value}
            />
          ))}
          <Gap height={(rows.length - last) * rowHeight} />
        </tbody>
      </table>
    </div>
  )
}

const Gap = ({ height }: { height: number }) =>
  height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: room for rows out of sight; nothing in it takes focus
    <tr aria-hidden="true" style={{ height: `${height}px` }}>
      <td />
    </tr>
  ) : null

const textWidths: Readonly<Record<string, number>> = { authors: 210, venue: 200, terms: 340, people: 300, cluster: 190, keywords: 240, forms: 260 } // biome-ignore format: widths in pixels

/** Columns keep their widths, whatever rows are in sight. */
function columnWidth({ id, label, of, digits }: ShownColumn): number {
  if (of === 'text') return textWidths[id] ?? 150
  return Math.max(76, 46 + 7.2 * headingWith(label, digits).length)
}

const widthOf = (columns: readonly ShownColumn[], narrow: boolean): number =>
  columns.reduce((sum, column) => sum + (column.id === 'label' ? (narrow ? 190 : 280) : columnWidth(column)), 0)

function scrollTo(box: HTMLElement | null, index: number, rowHeight: number): void {
  if (box === null) return
  const head = box.querySelector('thead')?.clientHeight ?? rowHeight
  const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight]
  if (top < box.scrollTop) box.scrollTop = top
  else if (bottom > box.scrollTop + box.clientHeight - head) box.scrollTop = bottom - box.clientHeight + head
}
