import { effect, untracked } from '@preact/signals-core'
import { wordless } from '../../atlas/nothing.ts'
import type { TaskRunner } from '../../tasks/page/runner.ts'
import { en } from '../../words/en.ts'
import type { Session } from '../state/session.ts'

/** Finds the marks out of place in a worker, where that is asked; what is looked for in another view is dropped. */
export function bindAstray({ astrayAsked, notify, takeAstray }: Session, runner: TaskRunner): () => void {
  let running = new AbortController()
  return effect(() => {
    const asked = astrayAsked.value
    running.abort(new Error('abandoned'))
    running = new AbortController()
    const { signal } = running
    if (asked === null) return
    untracked(() => {
      runner
        .run({ kind: 'astray', seen: { ...asked, atlas: wordless(asked.atlas) } }, { signal })
        .then((marks) => takeAstray(asked, marks))
        .catch((error: Error) => {
          if (!signal.aborted) notify({ tone: 'error', text: en.loading.notJudged(error.message) })
        })
    })
  })
}
