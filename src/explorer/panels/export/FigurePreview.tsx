import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { FigureDrawing } from '../../../picture/figure-drawing.ts'
import { textsLacking } from '../../../picture/lettered.ts'
import { papers } from '../../../picture/paper.ts'
import { en } from '../../../words/en.ts'
import { type FigureFormat, useEffects } from '../effects.ts'
import { SaveIcon } from '../parts/icons.tsx'
import { Select } from '../parts/Select.tsx'
import { useSession } from '../session-context.ts'

const words = en.figureDialog
const resolutions = [96, 144, 150, 200, 300, 600, 1200] as const
const formats = ['pdf', 'svg', 'png', 'jpeg', 'webp'] as const satisfies readonly FigureFormat[]
/** Milliseconds without a change before the figure is drawn anew. */
const pause = 90

/** The figure as it will be, how large it is, and the files that it can be had as. */
export function FigurePreview() {
  const { chosenFigure, atlas, filtered, places, project } = useSession()
  const effects = useEffects()
  const canvas = useRef<HTMLCanvasElement>(null)
  const figure = useSignal<FigureDrawing | null>(null)
  const isBusy = useSignal(true)
  const failure = useSignal<string | null>(null)
  const saving = useSignal<FigureFormat | null>(null)
  const resolution = useSignal<number | null>(null)
  const holdsMap = useSignal(false)
  const mapBytes = useSignal<number | null>(null)
  const choice = chosenFigure.value
  // What the map weighs is known once it is packed, which is only done if asked for.
  useEffect(() => {
    mapBytes.value = null
    if (!holdsMap.value) return
    let isWanted = true
    effects.figure.mapBytes().then(
      (bytes) => {
        if (isWanted) mapBytes.value = bytes
      },
      () => {},
    )
    return () => {
      isWanted = false
    }
  }, [holdsMap.value, atlas.value, project.value])
  const dpi = resolution.value ?? papers[choice.paper].dpi
  useEffect(() => {
    isBusy.value = true
    failure.value = null
    const stopping = new AbortController()
    const isWanted = () => !stopping.signal.aborted
    const draw = async () => {
      const drawn = await effects.figure.draw(stopping.signal)
      if (!isWanted()) return
      figure.value = drawn
      if (drawn === null || canvas.current === null) return
      const { width, height } = drawn
      canvas.current.style.aspectRatio = `${width} / ${height}`
      canvas.current.style.setProperty('--aspect', String(width / height))
      await effects.figure.paint(canvas.current, drawn, isWanted)
      if (isWanted()) isBusy.value = false
    }
    const timer = setTimeout(() => {
      draw().catch((error: Error) => {
        if (isWanted()) failure.value = en.loading.noPicture(error.message)
      })
    }, pause)
    return () => {
      stopping.abort()
      clearTimeout(timer)
    }
  }, [choice, atlas.value, filtered.value, places.value, project.value])
  const save = (format: FigureFormat) => {
    const drawn = figure.peek()
    if (drawn === null) return
    saving.value = format
    void effects.figure.save(format, drawn, chosenFigure.peek(), { dpi, holdsMap: holdsMap.peek() }).then(() => {
      saving.value = null
    })
  }
  const size = figure.value
  const lacking = size === null ? 0 : textsLacking(size)
  return (
    <div class="figure-preview">
      <div class={choice.transparent ? 'figure-sheet clear' : 'figure-sheet'} aria-busy={isBusy.value}>
        {isBusy.value && failure.value === null && (
          <p class="figure-wait" role="status">
            {words.drawing}
          </p>
        )}
        {failure.value !== null && <p class="figure-wait flag">{failure.value}</p>}
        <canvas
          ref={canvas}
          role="img"
          aria-label={size === null ? words.title : words.preview(size.title, size.description)}
        />
      </div>
      <div class="figure-size">
        <p class="meaning" aria-live="polite">
          {size !== null &&
            words.size(
              (size.width / 72) * 25.4,
              (size.height / 72) * 25.4,
              Math.round((size.width * dpi) / 72),
              Math.round((size.height * dpi) / 72),
            )}
        </p>
        <Select
          label={words.resolution}
          value={String(dpi)}
          options={resolutions.map((value) => ({ value: String(value), label: words.dpi(value) }))}
          onChange={(value) => {
            resolution.value = Number(value)
          }}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={holdsMap.value}
          onChange={(event) => {
            holdsMap.value = event.currentTarget.checked
          }}
        />
        <span>{words.holdsMap}</span>
      </label>
      {holdsMap.value && (
        <p class="meaning" aria-live="polite">
          {mapBytes.value === null ? words.packing : words.heavier(mapBytes.value)}
        </p>
      )}
      {lacking > 0 && <p class="flag">{words.lacking(lacking)}</p>}
      <div class="figure-files">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            class={format === 'pdf' ? 'button primary' : 'button'}
            disabled={saving.value !== null || size === null || isBusy.value}
            aria-busy={saving.value === format}
            title={words.about[format]}
            onClick={() => save(format)}
          >
            <SaveIcon />
            {words.files[format]}
          </button>
        ))}
      </div>
    </div>
  )
}
