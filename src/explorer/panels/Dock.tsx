import type { ComponentType } from 'preact'
import type { DockTab } from '../state/dock.ts'
import { isFiltering } from '../state/filters.ts'
import { CorpusTab } from './import/CorpusTab.tsx'
import { ArrangeTab } from './map/ArrangeTab.tsx'
import { FilterTab } from './map/FilterTab.tsx'
import { MapTab } from './map/MapTab.tsx'
import {
  ArrangeIcon,
  BooksIcon,
  CloseIcon,
  FilterIcon,
  LayersIcon,
  PeopleIcon,
  TableIcon,
  TagIcon,
} from './parts/icons.tsx'
import { PeopleTab } from './people/PeopleTab.tsx'
import { useSession } from './session.ts'
import { TopicsTab } from './topics/TopicsTab.tsx'

interface Tab {
  readonly id: DockTab
  readonly label: string
  readonly Icon: ComponentType
  readonly View: ComponentType
}

const tabs: readonly Tab[] = [
  { id: 'map', label: 'Legend', Icon: LayersIcon, View: MapTab },
  { id: 'filter', label: 'Filter', Icon: FilterIcon, View: FilterTab },
  { id: 'arrange', label: 'Arrange', Icon: ArrangeIcon, View: ArrangeTab },
  { id: 'people', label: 'People', Icon: PeopleIcon, View: PeopleTab },
  { id: 'topics', label: 'Topics', Icon: TagIcon, View: TopicsTab },
  { id: 'corpus', label: 'Corpus', Icon: BooksIcon, View: CorpusTab },
]

/** The rail of buttons, and the one panel of theirs that is open. */
export function Dock() {
  const { compact, dock, drawer, filters, toggleDock, toggleDrawer } = useSession()
  const open = tabs.find(({ id }) => id === dock.value)
  return (
    <div class="dock">
      <nav class="panel rail" data-covers={compact.value ? 'bottom' : 'left'} aria-label="Panels">
        {tabs.map(({ id, label, Icon }) => (
          <button
            key={id}
            type="button"
            class="rail-button"
            data-on={id === 'filter' && isFiltering(filters.value)}
            aria-pressed={dock.value === id}
            onClick={() => toggleDock(id)}
          >
            <Icon />
            <span>{label}</span>
          </button>
        ))}
        <button
          type="button"
          class="rail-button"
          aria-pressed={drawer.value}
          aria-keyshortcuts="T"
          onClick={toggleDrawer}
        >
          <TableIcon />
          <span>Table</span>
        </button>
      </nav>
      {open !== undefined && (
        <aside
          class={`panel dock-panel ${open.id}-panel`}
          data-covers={compact.value ? 'bottom' : 'left'}
          aria-label={open.label}
        >
          <header class="panel-head">
            <h2>{open.label}</h2>
            <button
              type="button"
              class="icon-button"
              aria-label={`Fold ${open.label.toLowerCase()} away`}
              title="Fold away"
              onClick={() => toggleDock(open.id)}
            >
              <CloseIcon />
            </button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section class="panel-body" key={`${open.id}${compact.value}`} tabIndex={0} aria-label={open.label}>
            <open.View />
          </section>
        </aside>
      )}
    </div>
  )
}
