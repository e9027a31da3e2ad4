import type { TargetedKeyboardEvent } from 'preact'
import type { TableKind } from '../../../model/view.ts'
import { headingOf } from '../../../picture/cluster-heading.ts'
import { en } from '../../../words/en.ts'
import { clusterOf } from '../../state/cluster-here.ts'
import { CloseIcon } from '../parts/icons.tsx'
import { useParts, useSession } from '../session-context.ts'
import { TableGrid } from './TableGrid.tsx'
import { TableTools } from './TableTools.tsx'

/** Everything that the map shows, a table for each kind: the same filter, the same selection, usable without the map. */
export function Table() {
  const part = useParts()
  const { atlas, closeCluster, openCluster, rowsHere, rowsInOrder, tableKind, toggleDrawer } = useSession()
  const map = atlas.value
  if (map === null) return null
  const kind = tableKind.value
  const [found, all] = [rowsInOrder.value.length, rowsHere.value.length]
  const cluster = kind === 'cluster' ? undefined : clusterOf(map, openCluster.value)
  return (
    <section class="panel drawer" data-covers="bottom" aria-label={en.table.title}>
      <header class="panel-head table-head">
        <h2 class="sr-only">{en.table.title}</h2>
        <KindTabs name={part} />
        {cluster !== undefined && (
          <button type="button" class="pill only" onClick={closeCluster} title={en.table.showAll}>
            <span>{en.table.inCluster(headingOf(cluster))}</span>
            <CloseIcon />
            <span class="sr-only">{en.table.showAll}</span>
          </button>
        )}
        <p class="under" role="status">
          {found === all ? en.table.rows(all) : en.table.found(found, all)}
        </p>
        <TableTools />
        <button
          type="button"
          class="icon-button close"
          aria-label={en.table.close}
          title={en.page.close}
          onClick={toggleDrawer}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="table-panel" id={part('rows')} role="tabpanel" aria-labelledby={part(kind)}>
        <TableGrid key={kind} />
        {found === 0 && <p class="none">{all === 0 ? en.table.empty : en.table.nothing}</p>}
      </div>
    </section>
  )
}

/** One table a kind; arrow keys walk from one to the next. */
function KindTabs({ name }: { name: (id: string) => string }) {
  const { listedKinds, listKind, rowCounts, tableKind } = useSession()
  const kinds = listedKinds.value
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -kinds.length, End: kinds.length } // biome-ignore format: keys
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = kinds.indexOf(tableKind.value)
    const next = Math.abs(step) > 1 ? Math.max(0, Math.min(kinds.length - 1, at + step)) : (at + step + kinds.length) % kinds.length // biome-ignore format: one step
    listKind(kinds[next]!)
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div class="segmented kind-tabs" role="tablist" aria-label={en.table.kinds} onKeyDown={onKeyDown}>
      {kinds.map((kind: TableKind) => (
        <button
          key={kind}
          type="button"
          role="tab"
          id={name(kind)}
          aria-selected={kind === tableKind.value}
          aria-controls={name('rows')}
          tabIndex={kind === tableKind.value ? 0 : -1}
          onClick={() => listKind(kind)}
        >
          {en.table.kind[kind]} <span class="count">{en.number(rowCounts.value.get(kind) ?? 0)}</span>
        </button>
      ))}
    </div>
  )
}
