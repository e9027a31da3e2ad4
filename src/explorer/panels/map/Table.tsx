import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import { measuresOn } from '../../state/measures-here.ts'
import { type Column, columnsOf, rowsOf, type Sort, sorted } from '../../state/table.ts'
import { ChevronIcon, CloseIcon } from '../parts/icons.tsx'
import { go } from '../parts/NodeLink.tsx'
import { useSession } from '../session-context.ts'
import { rowHeight, rowId, TableRow } from './TableRow.tsx'

/** Rows kept ready above and below those in sight; the others do not exist. */
const spare = 8

/** Everything that the map shows, as a table: the same filter, the same selection, usable without the map. */
export function Table() {
  const session = useSession()
  const { atlas, closeCluster, filtered, hovered, openCluster, selected, sizeBy, toggleDrawer, visibleKinds } = session
  const map = atlas.value
  const scroller = useRef<HTMLDivElement>(null)
  const sort = useSignal<Sort>({ column: sizeBy.peek(), falling: true })
  const sight = useSignal({ top: 0, height: 400 })
  const active = useSignal(0)
  const columns = useComputed(() => (atlas.value === null ? [] : columnsOf(atlas.value, measuresOn(atlas.value))))
  const rows = useComputed(() => {
    if (atlas.value === null) return []
    return rowsOf(atlas.value, visibleKinds.value, filtered.value?.nodes, openCluster.value)
  })
  const ordered = useComputed(() => {
    const { column, falling } = sort.value
    return sorted(
      rows.value,
      columns.value.find(({ id }) => id === column),
      falling,
    )
  })

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
  // Selected elsewhere: its row comes into sight.
  useSignalEffect(() => {
    const at = ordered.value.findIndex(({ id }) => id === selected.value)
    if (at === -1) return
    active.value = at
    scrollTo(scroller.current, at)
  })

  if (map === null) return null
  const first = Math.max(0, Math.floor(sight.value.top / rowHeight) - spare)
  const last = Math.min(ordered.value.length, Math.ceil((sight.value.top + sight.value.height) / rowHeight) + spare)

  const onKeyDown = (event: KeyboardEvent) => {
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
    const row = ordered.value[active.value]
    if (step !== undefined) {
      event.preventDefault()
      active.value = Math.max(0, Math.min(ordered.value.length - 1, active.value + step))
      hovered.value = ordered.value[active.value]?.id ?? null
      scrollTo(scroller.current, active.value)
    } else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault()
      go(session, row.id)
    }
  }
  const sortBy = (column: Column) => {
    const { column: now, falling } = sort.value
    sort.value = { column: column.id, falling: now === column.id ? !falling : column.numeric }
  }
  const cluster = clusterOf(map, openCluster.value)
  const activeRow = ordered.value[active.value]
  return (
    <section class="panel drawer" data-covers="bottom" aria-label={en.table.title}>
      <header class="panel-head">
        <h2>{en.table.title}</h2>
        <p class="under" role="status">
          {en.table.rows(ordered.value.length)}
        </p>
        {cluster !== undefined && (
          <button type="button" class="pill only" onClick={closeCluster} title={en.table.showAll}>
            <span>{en.table.inCluster(cluster.label)}</span>
            <CloseIcon />
            <span class="sr-only">{en.table.showAll}</span>
          </button>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={en.table.close}
          title={en.page.close}
          onClick={toggleDrawer}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="table-scroll" ref={scroller}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, so it is a grid
          role="grid"
          tabIndex={0}
          aria-label={en.table.all}
          aria-rowcount={ordered.value.length + 1}
          aria-colcount={columns.value.length}
          aria-activedescendant={
            activeRow && active.value >= first && active.value < last ? rowId(activeRow) : undefined
          }
          onKeyDown={onKeyDown}
          onBlur={() => {
            hovered.value = null
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              {columns.value.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  class={column.numeric ? 'numeric' : column.id}
                  aria-sort={sort.value.column !== column.id ? 'none' : sort.value.falling ? 'descending' : 'ascending'}
                >
                  <button type="button" title={column.meaning} onClick={() => sortBy(column)}>
                    {column.label}
                    <ChevronIcon />
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap rows={first} />
            {ordered.value.slice(first, last).map((row, i) => (
              <TableRow
                key={row.id}
                row={row}
                index={first + i}
                columns={columns.value}
                active={first + i === active.value}
              />
            ))}
            <Gap rows={ordered.value.length - last} />
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: room for rows out of sight; nothing in it takes focus
    <tr aria-hidden="true" style={{ height: `${rows * rowHeight}px` }}>
      <td />
    </tr>
  ) : null

function scrollTo(box: HTMLElement | null, index: number): void {
  if (box === null) return
  const head = box.querySelector('thead')?.clientHeight ?? rowHeight
  const [top, bottom] = [index * rowHeight, (index + 1) * rowHeight]
  if (top < box.scrollTop) box.scrollTop = top
  else if (bottom > box.scrollTop + box.clientHeight - head) box.scrollTop = bottom - box.clientHeight + head
}
