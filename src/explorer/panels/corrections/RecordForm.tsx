import { useSignal } from '@preact/signals'
import type { StatedField } from '../../../model/correction.ts'
import type { AsRead, Statement } from '../../../model/work.ts'
import { en } from '../../../words/en.ts'
import { type FormField, type FormFieldId, formFields, readForm } from '../../state/record-form.ts'
import { useParts } from '../session-context.ts'

interface Props {
  /** What stands in it at first. */
  readonly said: Statement
  /** What stood in each field before it was corrected. */
  readonly asRead?: AsRead | undefined
  /** The button that ends it. */
  readonly word: string
  save(changes: ReadonlyMap<StatedField, unknown>): void
  cancel(): void
}

/** Every field of a record, the commonest first; what makes no sense is told and nothing is saved. */
export function RecordForm({ said, asRead, word, save, cancel }: Props) {
  const told = useSignal('')
  const words = en.corrections
  const submit = (form: HTMLFormElement) => {
    const written = new FormData(form)
    const reading = readForm(said, (id) => String(written.get(id) ?? ''))
    if (!reading.ok) {
      told.value = words.wrong(reading.wrong.map((id) => words.fields[id]))
      const first = form.elements.namedItem(reading.wrong[0]!)
      if (first instanceof HTMLElement) {
        first.closest('details')?.setAttribute('open', '')
        first.focus()
      }
    } else if (String(written.get('title')).trim() === '') told.value = words.untitled
    else save(reading.changes)
  }
  const field = (one: FormField) => <Field key={one.id} of={one} said={said} asRead={asRead} />
  return (
    <form
      class="record-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      {formFields.filter(({ id }) => common.has(id)).map(field)}
      <details>
        <summary>{words.more}</summary>
        {formFields.filter(({ id }) => !common.has(id)).map(field)}
      </details>
      <div class="row end">
        <p class="flag" role="alert">
          {told}
        </p>
        <button type="button" class="button" onClick={cancel}>
          {words.cancel}
        </button>
        <button type="submit" class="button primary">
          {word}
        </button>
      </div>
    </form>
  )
}

const common: ReadonlySet<FormFieldId> = new Set(['title', 'bylines', 'incomplete', 'date', 'venue', 'abstract', 'doi'])

function Field({ of, said, asRead }: { of: FormField; said: Statement; asRead: AsRead | undefined }) {
  const id = useParts()('')
  const { fields, hints, read } = en.corrections
  const text = of.say(said)
  const shared = { id, name: of.id, autocomplete: 'off', placeholder: hints[of.id] ?? '' } as const
  const was = asRead?.[of.field] === undefined ? '' : of.say({ ...said, [of.field]: asRead[of.field] ?? silentOf(of) })
  const note = was !== text && was !== '' && <small>{read(was)}</small>
  if (of.as === 'check')
    return (
      <label class="check">
        <input type="checkbox" name={of.id} value="yes" defaultChecked={text !== ''} />
        {fields[of.id]}
      </label>
    )
  return (
    <div class="record-field">
      <label for={id}>{fields[of.id]}</label>
      {of.as === 'line' ? (
        <input {...shared} class="text" defaultValue={text} dir="auto" />
      ) : (
        <textarea
          {...shared}
          class="text"
          dir="auto"
          rows={of.as === 'text' ? 5 : Math.max(2, Math.min(8, text.split('\n').length))}
          defaultValue={text}
        />
      )}
      {note}
    </div>
  )
}

/** What a field without anything in it holds. */
const silentOf = ({ as }: FormField) => (as === 'lines' ? [] : undefined)
