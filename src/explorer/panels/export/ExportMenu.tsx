import { type Signal, useComputed, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { ExportFormat } from '../../../export/export-format.ts'
import { nodeKinds } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import { type ExportedPart, exportedParts, sizeOfPart } from '../../state/exported-part.ts'
import { useEffects } from '../effects.ts'
import { ExportIcon, FigureIcon, OutwardIcon, SaveIcon } from '../parts/icons.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { useParts, useSession } from '../session-context.ts'
import { useTables } from '../tables.ts'

const words = en.exportMenu

/** Saves what is seen: a picture, or the map itself. */
export function ExportMenu() {
  const part = useParts()
  const { ask, atlas } = useSession()
  const menu = useRef<HTMLDivElement>(null)
  const open = useSignal(false)
  const wanted = useSignal<ExportedPart>('whole')
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
        <button type="button" class="button primary figure-button" onClick={save(() => ask('figure'))}>
          <FigureIcon />
          {words.figure}
        </button>
        <p class="meaning">{words.figureHint}</p>
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
      <button type="button" class="menu-row" disabled={counts.length === 0} onClick={save(effects.copyLink)}>
        <b>{en.link.copy}</b>
        <small>{en.link.about}</small>
        <OutwardIcon />
      </button>
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
      {exportFormats.filter(({ ofWorks, ofFigure }) => !ofWorks && !ofFigure).map(row)}
      {exportFormats.filter(({ text }) => text !== undefined).map(copyRow)}
      <h3>{words.works}</h3>
      {exportFormats.filter(({ ofWorks }) => ofWorks).map(row)}
    </>
  )
}
