import { useLayoutEffect, useRef } from 'preact/hooks'
import { en } from '../../../words/en.ts'
import type { Noted } from '../../state/notes-here.ts'
import { CloseIcon, NoteIcon } from '../parts/icons.tsx'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** Leads to the field for a note; is on where there is one. */
export function WriteNote({ id }: { id: Noted }) {
  const { detailsFolded, isFixed, notes, tags } = useSession()
  if (isFixed) return null
  const has = notes.value.has(id) || tags.value.has(id)
  return (
    <button
      type="button"
      class="icon-button pin"
      aria-pressed={has}
      aria-label={en.notes.write}
      title={en.notes.write}
      onClick={(event) => {
        const panel = event.currentTarget.closest('.details')
        const focus = () => panel?.querySelector<HTMLElement>('.note')?.focus()
        // What is folded is there a frame later.
        if (detailsFolded.peek()) requestAnimationFrame(focus)
        else focus()
        detailsFolded.value = false
      }}
    >
      <NoteIcon />
    </button>
  )
}

/** What the person wrote about a node, and the tags they gave it. */
export function Notes({ id }: { id: Noted }) {
  const { isFixed, notes, tags } = useSession()
  const [written = [], given = []] = [notes.value.get(id), tags.value.get(id)]
  if (isFixed && written.length + given.length === 0) return null
  if (isFixed)
    return (
      <Section title={en.notes.title}>
        <div class="tags">
          {given.map((tag) => (
            <span key={tag} class="pill tag-pill">
              <bdi>{tag}</bdi>
            </span>
          ))}
        </div>
        <p class="note-text">
          <bdi>{written.join('\n\n')}</bdi>
        </p>
      </Section>
    )
  return (
    <Section title={en.notes.title}>
      <Tags id={id} />
      <Note key={id} id={id} />
    </Section>
  )
}

/** Milliseconds without a key after which what was written is kept. */
const rest = 1500

function Note({ id }: { id: Noted }) {
  const { notes, setNote } = useSession()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = (notes.value.get(id) ?? []).join('\n\n')
  const pause = useRef<ReturnType<typeof setTimeout>>()
  // What is being written stays as it is written; what was changed otherwise is shown.
  useLayoutEffect(() => {
    const written = field.current
    if (written !== null && written.value.trim() !== text) written.value = text
  }, [text])
  // Whoever selects something else before the field has lost the focus has written it all the same.
  useLayoutEffect(() => {
    const written = field.current
    return () => {
      clearTimeout(pause.current)
      setNote(id, written?.value ?? '')
    }
  }, [id])
  return (
    <textarea
      ref={field}
      class="text note"
      aria-label={en.notes.field}
      placeholder={en.notes.placeholder}
      rows={text === '' ? 1 : Math.min(12, text.split('\n').length + 1)}
      maxLength={20_000}
      defaultValue={text}
      onInput={(event) => {
        const field = event.currentTarget
        clearTimeout(pause.current)
        pause.current = setTimeout(() => setNote(id, field.value), rest)
      }}
      onChange={(event) => setNote(id, event.currentTarget.value)}
    />
  )
}

function Tags({ id }: { id: Noted }) {
  const { addTag, removeTag, tags, tagsInUse } = useSession()
  const list = `tags-${id}`
  const here = tags.value.get(id) ?? []
  return (
    <div class="tags">
      {here.map((tag) => (
        <span key={tag} class="pill tag-pill">
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="icon-button small"
            aria-label={en.notes.removeTag(tag)}
            title={en.notes.removeTag(tag)}
            onClick={() => removeTag(id, tag)}
          >
            <CloseIcon />
          </button>
        </span>
      ))}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          addTag(id, String(new FormData(event.currentTarget).get('tag') ?? ''))
          event.currentTarget.reset()
        }}
      >
        <input
          class="text tag-field"
          name="tag"
          list={list}
          aria-label={en.notes.tagField}
          placeholder={en.notes.tagField}
          autocomplete="off"
          maxLength={60}
        />
        <datalist id={list}>
          {tagsInUse.value
            .filter((tag) => !here.includes(tag))
            .map((tag) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
      </form>
    </div>
  )
}
