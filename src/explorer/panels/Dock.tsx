import { en } from '../../words/en.ts'
import { isFiltering } from '../state/filters-here.ts'
import type { DockPanel } from './dock-panel.ts'
import { CloseIcon, TableIcon } from './parts/icons.tsx'
import { useSession } from './session-context.ts'

/** The rail of buttons, and the one panel of theirs that is open. */
export function Dock({ tabs }: { tabs: readonly DockPanel[] }) {
  const { compact, dock, drawer, filters, toggleDock, toggleDrawer } = useSession()
  const open = tabs.find(({ id }) => id === dock.value)
  const label = open && en.page.tabs[open.id]
  return (
    <div class="dock">
      <nav class="panel rail" data-covers={compact.value ? 'bottom' : 'left'} aria-label={en.page.panels}>
        {tabs.map(({ id, Icon }) => (
          <button
            key={id}
            type="button"
            class="rail-button"
            data-on={id === 'filter' && isFiltering(filters.value)}
            aria-pressed={dock.value === id}
            onClick={() => toggleDock(id)}
          >
            <Icon />
            <span>{en.page.tabs[id]}</span>
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
          <span>{en.page.tabs.table}</span>
        </button>
      </nav>
      {open !== undefined && (
        <aside
          class={`panel dock-panel ${open.id}-panel`}
          data-covers={compact.value ? 'bottom' : 'left'}
          aria-label={label}
        >
          <header class="panel-head">
            <h2>{label}</h2>
            <button
              type="button"
              class="icon-button"
              aria-label={en.page.closePanel(en.page.tabs[open.id])}
              title={en.page.close}
              onClick={() => toggleDock(open.id)}
            >
              <CloseIcon />
            </button>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <section class="panel-body" key={`${open.id}${compact.value}`} tabIndex={0} aria-label={label}>
            <open.View />
          </section>
        </aside>
      )}
    </div>
  )
}
