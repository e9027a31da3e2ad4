import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useEffects } from '../effects.ts'
import { ExportIcon, SaveIcon } from '../parts/icons.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { useParts, useSession } from '../session.ts'
import { useTables } from '../tables.ts'

const scales = [1, 2, 4] as const

/** Saves what is seen: a picture, or the map itself. */
export function ExportMenu() {
  const part = useParts()
  const { atlas } = useSession()
  const effects = useEffects()
  const { exportFormats } = useTables()
  const menu = useRef<HTMLDivElement>(null)
  const scale = useSignal<(typeof scales)[number]>(2)
  const ground = useSignal<'theme' | 'transparent'>('theme')
  const save = (run: () => void) => () => {
    menu.current?.hidePopover()
    run()
  }
  return (
    <>
      <button
        type="button"
        class="button"
        popovertarget={part('export')}
        aria-label="Export"
        disabled={atlas.value === null}
        aria-haspopup="dialog"
      >
        <ExportIcon />
        <span class="wide">Export</span>
      </button>
      <div id={part('export')} popover="auto" ref={menu} class="panel menu" role="dialog" aria-label="Export">
        <h2>Picture of this view</h2>
        <Segmented
          label="Scale"
          value={String(scale.value)}
          options={scales.map((value) => ({ value: String(value), label: `${value}×` }))}
          onChange={(value) => {
            scale.value = scales.find((one) => String(one) === value) ?? 2
          }}
        />
        <Segmented
          label="Background"
          value={ground.value}
          options={[
            { value: 'theme', label: 'Background' },
            { value: 'transparent', label: 'Transparent' },
          ]}
          onChange={(value) => {
            ground.value = value
          }}
        />
        <button
          type="button"
          class="button primary"
          onClick={save(() => effects.savePng({ scale: scale.value, background: ground.value }))}
        >
          Save PNG
        </button>
        <hr />
        <h2>The map itself</h2>
        {exportFormats.map((format) => (
          <button key={format.id} type="button" class="menu-row" onClick={save(() => effects.saveAs(format))}>
            <b>{format.label}</b>
            <small>{format.about}</small>
            <SaveIcon />
          </button>
        ))}
      </div>
    </>
  )
}
