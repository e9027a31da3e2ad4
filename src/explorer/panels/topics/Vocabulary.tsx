import { joinTerms, readVocabulary, stopWord, writeVocabulary } from '../../../ingest/topics/vocabulary.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'
import { termChanges } from '../../state/term-changes.ts'
import { merged } from '../../state/terms.ts'
import { useEffects } from '../effects.ts'
import { CloseIcon } from '../parts/icons.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { counted } from '../parts/words.ts'
import { useSession } from '../session.ts'

/** All that the person said about terms: each removable, saved as text and taken from text. */
export function Vocabulary() {
  const session = useSession()
  const { revise, vocabulary } = session
  const effects = useEffects()
  const present = vocabulary.value
  const changes = termChanges(present)
  return (
    <Section title="Your vocabulary" note={changes.length === 0 ? '' : counted(changes.length, 'change')}>
      {changes.length === 0 ? (
        <p class="none">
          Hide, join or rename topics; what you say stays in this browser and holds for the next files too.
        </p>
      ) : (
        <Few entries={changes} most={8}>
          {({ id, deed, takeBack }) => (
            <li key={id} class="term-change">
              <bdi>{en.deed(deed)}</bdi>
              <button
                type="button"
                class="icon-button small"
                aria-label={`Take back: ${en.deed(deed)}`}
                title="Take back"
                onClick={() => revise({ code: 'withdrawn', of: deed }, takeBack)}
              >
                <CloseIcon />
              </button>
            </li>
          )}
        </Few>
      )}
      <StopWord />
      <Synonym />
      <div class="row tight">
        <label class="button small">
          <input
            class="sr-only"
            type="file"
            accept=".txt,text/plain"
            onChange={(event) => {
              const field = event.currentTarget
              const file = field.files?.[0]
              if (file !== undefined) void file.text().then((text) => take(session, file.name, text))
              field.value = ''
            }}
          />
          Import…
        </label>
        <button
          type="button"
          class="button small"
          disabled={changes.length === 0}
          onClick={() => effects.saveText('vocabulary', writeVocabulary(present))}
        >
          Export
        </button>
      </div>
      <p class="meaning">
        As text, a line each: <code>stop: word</code>, <code>hide: term</code>, <code>term = other term</code>,{' '}
        <code>rename: term -&gt; name</code>. A plain list of words is read as a stoplist.
      </p>
    </Section>
  )
}

function take({ notify, revise }: Session, file: string, text: string): void {
  const { vocabulary: more, unread } = readVocabulary(text)
  const found = termChanges(more).length
  revise({ code: 'vocabulary-read', file, lines: found }, merged(more))
  const said = `${counted(found, 'line')} of ${file} read as vocabulary.`
  const first = unread[0]
  if (first === undefined) notify({ tone: found === 0 ? 'warning' : 'info', text: said })
  else
    notify({
      tone: 'warning',
      text: `${said} ${counted(unread.length, 'line')} could not be read, the first of them line ${first.line}: “${first.text.slice(0, 80)}”.`,
    })
}

function StopWord() {
  const { revise } = useSession()
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        const word = wordsOf(event.currentTarget, 'word')
        if (word !== '') revise({ code: 'word-stopped', word }, stopWord(word))
        event.currentTarget.reset()
      }}
    >
      <input
        class="text"
        name="word"
        aria-label="Word that makes no terms"
        placeholder="Word to leave out"
        autocomplete="off"
        maxLength={60}
      />
      <button type="submit" class="button small" aria-label="Add to the stoplist">
        Add
      </button>
    </form>
  )
}

function Synonym() {
  const { revise } = useSession()
  return (
    <form
      class="inline-form"
      onSubmit={(event) => {
        event.preventDefault()
        const form = event.currentTarget
        const [term, into] = [wordsOf(form, 'term'), wordsOf(form, 'into')]
        if (term !== '' && into !== '') revise({ code: 'term-joined', term, into }, joinTerms(term, into))
        form.reset()
      }}
    >
      <input
        class="text"
        name="term"
        aria-label="Term"
        placeholder="Term"
        autocomplete="off"
        maxLength={120}
        required
      />
      <span aria-hidden="true">=</span>
      <input
        class="text"
        name="into"
        aria-label="Counts as"
        placeholder="Counts as"
        autocomplete="off"
        maxLength={120}
        required
      />
      <button type="submit" class="button small" aria-label="Add to the synonyms">
        Add
      </button>
    </form>
  )
}

const wordsOf = (form: HTMLFormElement, field: string): string => String(new FormData(form).get(field) ?? '').trim()
