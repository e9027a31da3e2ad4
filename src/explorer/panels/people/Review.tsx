import { useLayoutEffect } from 'preact/hooks'
import type { Answer } from '../../state/review.ts'
import { isField } from '../parts/is-field.ts'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session.ts'
import { Candidate } from './Candidate.tsx'
import { Evidence } from './Evidence.tsx'

const answers: readonly (readonly [key: string, answer: Answer, word: string])[] = [
  ['s', 'same', 'Same'],
  ['d', 'different', 'Different'],
  ['l', 'later', 'Later'],
]

/** Pairs listed under the one in question. */
const next = 6

/** One pair at a time, decided with one key; the keys work while this is open. */
export function Review() {
  const { answer, authorOf, chosen, current, queue } = useSession()
  const pair = current.value
  // Before it is seen, so that no key is lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (isField(event.target) || document.querySelector('dialog[open], :popover-open') !== null) return
      const found = answers.find(([key]) => key === event.key.toLowerCase())
      if (found === undefined || current.peek() === null) return
      event.preventDefault()
      answer(current.peek()!, found[1])
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  const one = pair && authorOf(pair.one)
  const other = pair && authorOf(pair.other)
  const waiting = queue.value.filter((entry) => entry !== pair)
  return (
    <Section title="To decide" note={queue.value.length.toLocaleString('en')}>
      {!(pair && one && other) ? (
        <p class="none">No two authors here look so much alike that somebody should decide.</p>
      ) : (
        <>
          <p class="review-question">
            Are these one person? <span class="figure">{percent(pair.likelihood)} likely</span>
            {pair.postponed && <span class="tag">put off</span>}
          </p>
          {/* biome-ignore lint/a11y/useSemanticElements: three buttons, no fields */}
          <div class="review-answers" role="group" aria-label="Are these one person?">
            {answers.map(([key, kind, word]) => (
              <button
                key={key}
                type="button"
                class={kind === 'same' ? 'button primary' : 'button'}
                aria-keyshortcuts={key.toUpperCase()}
                onClick={() => answer(pair, kind)}
              >
                {word} <kbd>{key.toUpperCase()}</kbd>
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
          <h4>Next</h4>
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
                  <span class="none"> and </span>
                  <bdi>{authorOf(entry.other)?.label}</bdi>
                  <span class="figure">{entry.postponed ? 'put off' : percent(entry.likelihood)}</span>
                </button>
              </li>
            ))}
          </ul>
          {waiting.length > next && <p class="none">… and {(waiting.length - next).toLocaleString('en')} more.</p>}
        </>
      )}
    </Section>
  )
}

const percent = (share: number): string => `${Math.round(100 * share)} %`
