import { type Signal, useComputed, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { ExportFormat } from '../../../export/export-format.ts'
import { nodeKinds } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import { type ExportedPart, exportedParts, sizeOfPart } from '../../state/exported-part.ts'
import { useEffects } from '../effects.ts'
import { ExportIcon, SaveIcon } from '../parts/icons.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { useParts, useSession } from '../session-context.ts'
import { useTables } from '../tables.ts'

const words = en.exportMenu
const scales = [1, 2, 4] as const

/** Saves what is seen: a picture, or the map itself. */
export function ExportMenu() {
  const part = useParts()
  const { atlas } = useSession()
  const effects = useEffects()
  const menu = useRef<HTMLDivElement>(null)
  const scale = useSignal<(typeof scales)[number]>(2)
  const open = useSignal(false)
  const wanted = useSignal<ExportedPart>('whole')
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
        aria-label={words.title}
        disabled={atlas.value === null}
        aria-haspopup="dialog"
      >
        <ExportIcon />
        <span class="wide">{words.title}</span>
      </button>
      <div
        id={part('export')}
        popover="auto"
        ref={menu}
        class="panel menu export"
        role="dialog"
        aria-label={words.title}
        onToggle={(event) => {
          open.value = event.newState === 'open'
        }}
      >
        <h2>{words.picture}</h2>
        <Segmented
          label={words.scale}
          value={String(scale.value)}
          options={scales.map((value) => ({ value: String(value), label: `${value}×` }))}
          onChange={(value) => {
            scale.value = scales.find((one) => String(one) === value) ?? 2
          }}
        />
        <Segmented
          label={words.ground}
          value={ground.value}
          options={[
            { value: 'theme', label: words.grounds.theme },
            { value: 'transparent', label: words.grounds.transparent },
          ]}
          onChange={(value) => {
            ground.value = value
          }}
        />
        <div class="pictures">
          <button
            type="button"
            class="button primary"
            onClick={save(() => effects.savePng({ scale: scale.value, background: ground.value }))}
          >
            {words.savePng}
          </button>
          <button
            type="button"
            class="button"
            title={words.svgHint}
            onClick={save(() => effects.saveSvg({ background: ground.value }))}
          >
            {words.saveSvg}
          </button>
        </div>
        <hr />
        {open.value && <Data wanted={wanted} save={save} />}
      </div>
    </>
  )
}

/** The map itself, or a part of it, in each of the formats. */
function Data({ wanted, save }: { wanted: Signal<ExportedPart>; save: (run: () => void) => () => void }) {
  const session = useSession()
  const effects = useEffects()
  const { exportFormats } = useTables()
  const sizes = useComputed(() => new Map(exportedParts.map((part) => [part, sizeOfPart(session, part)])))
  const part = (sizes.value.get(wanted.value) ?? null) === null ? 'whole' : wanted.value
  const size = sizes.value.get(part) ?? null
  if (size === null) return null
  const counts = nodeKinds.filter((kind) => size[kind] > 0).map((kind) => en.kinds[kind].counted(size[kind]))
  const row = (format: ExportFormat) => (
    <button
      key={format.id}
      type="button"
      class="menu-row"
      disabled={format.ofWorks === true ? size.work === 0 : counts.length === 0}
      onClick={save(() => effects.saveAs(format, part))}
    >
      <b>{format.label}</b>
      <small>{format.about}</small>
      <SaveIcon />
    </button>
  )
  const copyRow = (format: ExportFormat) => (
    <button
      key={format.id}
      type="button"
      class="menu-row"
      disabled={counts.length === 0}
      onClick={save(() => effects.copyText(format, part))}
    >
      <b>{words.copy}</b>
      <small>{words.copyAbout(format.label)}</small>
    </button>
  )
  return (
    <>
      <h2>{words.data}</h2>
      <Segmented
        label={words.howMuch}
        value={part}
        options={exportedParts.map((value) => ({
          value,
          label: words.parts[value],
          disabled: sizes.value.get(value) === null,
        }))}
        onChange={(value) => {
          wanted.value = value
        }}
      />
      <p class="meaning" aria-live="polite">
        {words.holds(counts)}
      </p>
      {exportFormats.filter(({ ofWorks }) => !ofWorks).map(row)}
      {exportFormats.filter(({ text }) => text !== undefined).map(copyRow)}
      <h3>{words.works}</h3>
      {exportFormats.filter(({ ofWorks }) => ofWorks).map(row)}
    </>
  )
}
