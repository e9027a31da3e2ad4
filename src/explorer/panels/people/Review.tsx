import { useLayoutEffect } from 'preact/hooks'
import { isPressed } from '../../../model/command.ts'
import { en } from '../../../words/en.ts'
import { pageCommands } from '../../state/commands.ts'
import { isField } from '../parts/is-field.ts'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { Candidate } from './Candidate.tsx'
import { Evidence } from './Evidence.tsx'

const answers = ['same', 'different', 'later'] as const

const byKey = pageCommands.filter(({ where }) => where === 'review')
const keyOf = (id: string): string => byKey.find((command) => command.id === id)?.keys?.[0] ?? ''

/** Pairs listed under the one in question. */
const next = 6

/** One pair at a time, decided with one key; the keys work while this is open. */
export function Review() {
  const session = useSession()
  const { answer, authorOf, chosen, current, queue } = session
  const pair = current.value
  // Before it is seen, so that no key is lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || isField(event.target)) return
      if (document.querySelector('dialog[open], :popover-open') !== null) return
      const command = byKey.find(({ keys = [] }) => isPressed(keys, event))
      if (command === undefined || command.can?.(session) === false) return
      event.preventDefault()
      command.perform(session)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const one = pair && authorOf(pair.one)
  const other = pair && authorOf(pair.other)
  const words = en.people
  const waiting = queue.value.filter((entry) => entry !== pair)
  return (
    <Section title={words.toDecide} note={en.number(queue.value.length)}>
      {!(pair && one && other) ? (
        <p class="none">{words.nothingToDecide}</p>
      ) : (
        <>
          <p class="review-question">
            {words.question} <span class="figure">{words.likely(pair.likelihood)}</span>
            {pair.postponed && <span class="tag">{words.postponed}</span>}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: three buttons, no fields */}
          <div class="review-answers" role="group" aria-label={words.question}>
            {answers.map((kind) => (
              <button
                key={kind}
                type="button"
                class={kind === 'same' ? 'button primary' : 'button'}
                aria-keyshortcuts={keyOf(kind)}
                onClick={() => answer(pair, kind)}
              >
                {words.answers[kind]} <kbd>{keyOf(kind)}</kbd>
              </button>
            ))}
          </div>
          <Evidence evidence={pair.evidence} against={pair.against} />
          <div class="review-pair">
            <Candidate author={one} beside={other} />
            <Candidate author={other} beside={one} />
          </div>
        </>
      )}
      {waiting.length > 0 && (
        <>
          <h4>{words.next}</h4>
          <ul class="list">
            {waiting.slice(0, next).map((entry) => (
              <li key={`${entry.one} ${entry.other}`}>
                <button
                  type="button"
                  class="review-next"
                  onClick={() => {
                    chosen.value = entry
                  }}
                >
                  <bdi>{authorOf(entry.one)?.label}</bdi>
                  <span class="none">{words.and}</span>
                  <bdi>{authorOf(entry.other)?.label}</bdi>
                  <span class="figure">{entry.postponed ? words.postponed : en.percent(entry.likelihood)}</span>
                </button>
              </li>
            ))}
          </ul>
          {waiting.length > next && <p class="none">{en.parts.more(waiting.length - next)}</p>}
        </>
      )}
    </Section>
  )
}
