import { titleOn } from '../../ingest/graph-stream.ts'
import { ExportMenu } from './export/ExportMenu.tsx'
import { HistoryMenu } from './HistoryMenu.tsx'
import { OpenButton } from './import/OpenButton.tsx'
import { LensSwitch } from './map/LensSwitch.tsx'
import { Search } from './map/Search.tsx'
import { Sign } from './parts/icons.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { useSession } from './session.ts'
import { ThemeSwitch } from './ThemeSwitch.tsx'

export function TopBar() {
  const { atlas, dock, toggleDock } = useSession()
  const map = atlas.value
  return (
    <header class="bar" data-covers="top">
      <div class="brand">
        <Sign />
        <span class="wordmark">Coterie</span>
        {map !== null && (
          <h1>
            <button
              type="button"
              class="quiet"
              aria-pressed={dock.value === 'corpus'}
              onClick={() => toggleDock('corpus')}
              title="What was read"
            >
              <bdi>{titleOn(map)}</bdi>
            </button>
          </h1>
        )}
        {map === null && <h1 class="sr-only">Coterie</h1>}
      </div>
      {map !== null && <Search />}
      <div class="bar-end">
        {map !== null && (
          <div class="lens-bar">
            <LensSwitch />
          </div>
        )}
        {map !== null && <HistoryMenu />}
        <Shortcuts />
        <ThemeSwitch />
        <OpenButton />
        <ExportMenu />
      </div>
    </header>
  )
}
