import { titleOn } from '../../picture/map-title.ts'
import { en } from '../../words/en.ts'
import { ExportMenu } from './export/ExportMenu.tsx'
import { HistoryMenu } from './HistoryMenu.tsx'
import { OpenButton } from './import/OpenButton.tsx'
import { LensSwitch } from './map/LensSwitch.tsx'
import { Search } from './map/Search.tsx'
import { ChevronIcon, Sign } from './parts/icons.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { useSession } from './session-context.ts'
import { ThemeSwitch } from './ThemeSwitch.tsx'

export function TopBar() {
  const { ask, atlas, dock, project, saving, toggleDock } = useSession()
  const map = atlas.value
  return (
    <header class="bar" data-covers="top">
      <div class="brand" aria-busy={saving.value}>
        <Sign />
        <span class="wordmark">Coterie</span>
        {map !== null && (
          <h1>
            <button
              type="button"
              class="quiet"
              aria-pressed={dock.value === 'corpus'}
              onClick={() => toggleDock('corpus')}
              title={en.page.whatWasRead}
            >
              <bdi>{project.value.name || titleOn(map)}</bdi>
            </button>
          </h1>
        )}
        <button
          type="button"
          class="icon-button small"
          aria-label={en.projects.title}
          title={en.projects.title}
          aria-haspopup="dialog"
          onClick={() => ask('projects')}
        >
          <ChevronIcon />
        </button>
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
        <Shortcuts>
          <p>
            <a href="guide/" target="_blank" rel="noreferrer">
              {en.page.guide}
            </a>
          </p>
          <p class="none">
            <a href="licences.txt" target="_blank" rel="noreferrer">
              {en.page.licences}
            </a>
          </p>
        </Shortcuts>
        <ThemeSwitch />
        <OpenButton />
        <ExportMenu />
      </div>
    </header>
  )
}
