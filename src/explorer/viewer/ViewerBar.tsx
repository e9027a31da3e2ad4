import { useSignal } from '@preact/signals'
import { titleOn } from '../../picture/map-title.ts'
import { en } from '../../words/en.ts'
import { LensSwitch } from '../panels/map/LensSwitch.tsx'
import { Search } from '../panels/map/Search.tsx'
import { SaveIcon, Sign } from '../panels/parts/icons.tsx'
import { Sheet } from '../panels/parts/Sheet.tsx'
import { Shortcuts } from '../panels/Shortcuts.tsx'
import { useSession } from '../panels/session-context.ts'
import { ThemeSwitch } from '../panels/ThemeSwitch.tsx'

/** What the map is called, the field to search it, and the way to take it along. */
export function ViewerBar({ bytes, licences }: { bytes: number; licences: string }) {
  const { ask, atlas, dock, project, toggleDock } = useSession()
  const open = useSignal(false)
  const map = atlas.value
  return (
    <header class="bar" data-covers="top">
      <div class="brand">
        <Sign />
        <span class="wordmark">Coterie</span>
        {map === null ? (
          <h1 class="sr-only">Coterie</h1>
        ) : (
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
      </div>
      {map !== null && <Search />}
      <div class="bar-end">
        {map !== null && (
          <div class="lens-bar">
            <LensSwitch />
          </div>
        )}
        <Shortcuts>
          <details class="section">
            <summary>{en.page.licences}</summary>
            <pre>{licences}</pre>
          </details>
        </Shortcuts>
        <ThemeSwitch />
        <button
          type="button"
          class="button"
          aria-haspopup="dialog"
          aria-label={en.viewer.openInCoterie}
          disabled={map === null}
          onClick={() => {
            open.value = true
          }}
        >
          <SaveIcon />
          <span class="wide">{en.viewer.openInCoterie}</span>
        </button>
        <Sheet open={open} title={en.viewer.openInCoterie}>
          {() => (
            <>
              <p>{en.viewer.how(bytes)}</p>
              <div class="row end">
                <button
                  type="button"
                  class="button primary"
                  onClick={() => {
                    open.value = false
                    ask('download')
                  }}
                >
                  {en.viewer.save}
                </button>
              </div>
            </>
          )}
        </Sheet>
      </div>
    </header>
  )
}
