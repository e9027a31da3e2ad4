import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { useEffects } from '../effects.ts'
import { ExportIcon, SaveIcon } from '../parts/icons.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { useParts, useSession } from '../session.ts'

const scales = [1, 2, 4] as const

/** Saves what is seen: a picture, or the map itself. */
export function ExportMenu() {
  const part = useParts()
  const { atlas } = useSession()
  const effects = useEffects()
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
        <button type="button" class="menu-row" onClick={save(effects.saveMap)}>
          <b>Map file</b>
          <small>Everything, in a small file; drop it here to go on with it</small>
          <SaveIcon />
        </button>
        <button type="button" class="menu-row" onClick={save(effects.saveJson)}>
          <b>JSON</b>
          <small>Everything, for programs that read graphology’s graphs</small>
          <SaveIcon />
        </button>
        <button type="button" class="menu-row" onClick={save(effects.saveGexf)}>
          <b>GEXF</b>
          <small>For Gephi: positions, measures, clusters</small>
          <SaveIcon />
        </button>
      </div>
    </>
  )
}
