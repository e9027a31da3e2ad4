import { labellings } from '../../../picture/figure-options.ts'
import { paperIds, papers } from '../../../picture/paper.ts'
import { en } from '../../../words/en.ts'
import type { FigureChoice } from '../../state/figure-here.ts'
import { Segmented } from '../parts/Segmented.tsx'
import { Select } from '../parts/Select.tsx'
import { useSession } from '../session-context.ts'

const words = en.figureDialog
const parts = ['names', 'areas', 'legend'] as const
const grounds = ['light', 'dark', 'transparent'] as const

/** How a figure is to look; each change is drawn at once. */
export function FigureOptionsForm() {
  const { chosenFigure, chooseFigure } = useSession()
  const choice = chosenFigure.value
  const { canTurn = false, isPoster = false } = papers[choice.paper]
  return (
    <form class="figure-options" aria-label={words.options} onSubmit={(event) => event.preventDefault()}>
      <Select
        label={words.paper}
        value={choice.paper}
        options={paperIds.map((value) => ({ value, label: words.papers[value] }))}
        onChange={(value) => chooseFigure({ paper: paperIds.find((id) => id === value) ?? 'double' })}
      />
      {canTurn && (
        <Row label={words.orientation}>
          <Segmented
            label={words.orientation}
            value={choice.upright ? 'upright' : 'broad'}
            options={(['broad', 'upright'] as const).map((value) => ({ value, label: words.orientations[value] }))}
            onChange={(value) => chooseFigure({ upright: value === 'upright' })}
          />
        </Row>
      )}
      <Row label={words.part}>
        <Segmented
          label={words.part}
          value={choice.part}
          options={(['whole', 'seen'] as const).map((value) => ({ value, label: words.parts[value] }))}
          onChange={(part) => chooseFigure({ part })}
        />
      </Row>
      <Row label={words.ground}>
        <Segmented
          label={words.ground}
          value={choice.transparent ? 'transparent' : choice.theme}
          options={grounds.map((value) => ({ value, label: words.grounds[value] }))}
          onChange={(value) =>
            chooseFigure({ transparent: value === 'transparent', theme: value === 'dark' ? 'dark' : 'light' })
          }
        />
      </Row>
      <Row label={words.labels}>
        <Segmented
          label={words.labels}
          value={choice.labels}
          options={labellings.map((value) => ({ value, label: words.labellings[value] }))}
          onChange={(labels) => chooseFigure({ labels })}
        />
      </Row>
      <fieldset class="figure-shows">
        <legend class="sr-only">{words.shows}</legend>
        {(isPoster ? ([...parts, 'margin'] as const) : parts).map((part) => (
          <Check
            key={part}
            label={words.shown[part]}
            checked={choice[part]}
            onChange={(on) => chooseFigure({ [part]: on })}
          />
        ))}
      </fieldset>
      {(['title', 'subtitle', 'caption'] as const).map((part) => (
        <Words key={part} part={part} choice={choice} />
      ))}
    </form>
  )
}

/** A line of the figure: there or not, and in what words; without any, those that the map has. */
function Words({ part, choice }: { part: 'title' | 'subtitle' | 'caption'; choice: FigureChoice }) {
  const { chooseFigure } = useSession()
  const text = choice[part]
  return (
    <div class="figure-words">
      <Check
        label={words.shown[part]}
        checked={text !== null}
        onChange={(on) => chooseFigure({ [part]: on ? undefined : null })}
      />
      <input
        class="text"
        aria-label={words.textOf(words.shown[part])}
        placeholder={words.asTheMap}
        maxLength={600}
        disabled={text === null}
        value={text ?? ''}
        onInput={(event) => chooseFigure({ [part]: event.currentTarget.value || undefined })}
      />
    </div>
  )
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  )
}

function Row({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <div class="figure-row">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}
