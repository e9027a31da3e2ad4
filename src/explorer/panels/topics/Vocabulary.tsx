import { Fragment } from 'preact'
import { joinTerms, readVocabulary, stopWord, writeVocabulary } from '../../../ingest/topics/vocabulary-rules.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'
import { termChanges } from '../../state/term-changes.ts'
import { merged } from '../../state/term-of.ts'
import { useEffects } from '../effects.ts'
import { CloseIcon } from '../parts/icons.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** All that the person said about terms: each removable, saved as text and taken from text. */
export function Vocabulary() {
  const session = useSession()
  const { revise, vocabulary } = session
  const effects = useEffects()
  const present = vocabulary.value
  const changes = termChanges(present)
  const words = en.vocabulary
  return (
    <Section title={words.title} note={changes.length === 0 ? '' : words.count(changes.length)}>
      {changes.length === 0 ? (
        <p class="none">{words.none}</p>
      ) : (
        <Few entries={changes} most={8}>
          {({ id, deed, takeBack }) => (
            <li key={id} class="term-change">
              <bdi>{en.deed(deed)}</bdi>
              <button
                type="button"
                class="icon-button small"
                aria-label={en.parts.takeBackOf(en.deed(deed))}
                title={en.parts.takeBack}
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
          {words.import}
        </label>
        <button
          type="button"
          class="button small"
          disabled={changes.length === 0}
          onClick={() => effects.saveText(words.file, writeVocabulary(present))}
        >
          {words.export}
        </button>
      </div>
      <p class="meaning">
        {words.asText}
        {words.forms.map((form) => (
          <Fragment key={form}>
            {' '}
            <code>{form}</code>
          </Fragment>
        ))}
        <br />
        {words.asList}
      </p>
    </Section>
  )
}

function take({ notify, revise }: Session, file: string, text: string): void {
  const { vocabulary: more, unread } = readVocabulary(text)
  const found = termChanges(more).length
  revise({ code: 'vocabulary-read', file, lines: found }, merged(more))
  const said = en.vocabulary.read(found, file)
  const first = unread[0]
  if (first === undefined) notify({ tone: found === 0 ? 'warning' : 'info', text: said })
  else
    notify({
      tone: 'warning',
      text: `${said} ${en.vocabulary.unread(unread.length, first.line, first.text)}`,
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
        aria-label={en.vocabulary.word}
        placeholder={en.vocabulary.word}
        autocomplete="off"
        maxLength={60}
      />
      <button type="submit" class="button small" aria-label={en.vocabulary.addWord}>
        {en.vocabulary.add}
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
        aria-label={en.vocabulary.term}
        placeholder={en.vocabulary.term}
        autocomplete="off"
        maxLength={120}
        required
      />
      <span aria-hidden="true">=</span>
      <input
        class="text"
        name="into"
        aria-label={en.vocabulary.into}
        placeholder={en.vocabulary.into}
        autocomplete="off"
        maxLength={120}
        required
      />
      <button type="submit" class="button small" aria-label={en.vocabulary.addSynonym}>
        {en.vocabulary.add}
      </button>
    </form>
  )
}

const wordsOf = (form: HTMLFormElement, field: string): string => String(new FormData(form).get(field) ?? '').trim()
