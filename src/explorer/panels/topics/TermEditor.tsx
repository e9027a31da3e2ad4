import { useSignal } from '@preact/signals'
import { hideTerm, joinTerms, renameTerm } from '../../../ingest/topics/vocabulary-rules.ts'
import type { Topic } from '../../../model/topic.ts'
import { en } from '../../../words/en.ts'
import { termOf } from '../../state/term-of.ts'
import { useSession } from '../session-context.ts'
import { focusOnce, TopicField } from './TopicField.tsx'

/** What the person can say about a topic: another name, that it counts as another, that it is to be hidden. */
export function TermEditor({ topic, done }: { topic: Topic; done?: () => void }) {
  const { revise, vocabulary } = useSession()
  const doing = useSignal<'rename' | 'join' | null>(null)
  const term = termOf(topic, vocabulary.value)
  const words = en.topics
  const finish = () => {
    doing.value = null
    done?.()
  }
  const toggle = (what: 'rename' | 'join') => () => {
    doing.value = doing.value === what ? null : what
  }
  const rename = (label: string) => {
    const wanted = label.trim() === term ? '' : label
    revise(
      wanted.trim() === '' ? { code: 'term-named-back', term } : { code: 'term-renamed', term, label: label.trim() },
      renameTerm(term, wanted),
    )
    finish()
  }
  const join = (into: Topic) => {
    const target = termOf(into, vocabulary.peek())
    revise({ code: 'term-joined', term, into: target }, joinTerms(term, target))
    finish()
  }
  return (
    <div class="term-editor">
      <div class="row tight">
        <button type="button" class="button small" aria-expanded={doing.value === 'rename'} onClick={toggle('rename')}>
          {words.rename}
        </button>
        <button type="button" class="button small" aria-expanded={doing.value === 'join'} onClick={toggle('join')}>
          {words.join}
        </button>
        <button
          type="button"
          class="button small"
          onClick={() => {
            revise({ code: 'term-hidden', term }, hideTerm(term))
            finish()
          }}
        >
          {words.hide}
        </button>
      </div>
      {doing.value === 'rename' && (
        <form
          class="inline-form"
          onSubmit={(event) => {
            event.preventDefault()
            rename(new FormData(event.currentTarget).get('label') as string)
          }}
        >
          <input
            ref={focusOnce}
            class="text"
            name="label"
            aria-label={words.newName(topic.label)}
            autocomplete="off"
            maxLength={120}
            defaultValue={topic.label}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              doing.value = null
            }}
          />
          <button type="submit" class="button small primary">
            {words.save}
          </button>
        </form>
      )}
      {doing.value === 'join' && (
        <TopicField
          label={words.target(topic.label)}
          without={topic.id}
          choose={join}
          cancel={() => {
            doing.value = null
          }}
        />
      )}
    </div>
  )
}
