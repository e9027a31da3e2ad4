import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Author } from '../../../model/author.ts'
import type { Verdict } from '../../state/picking.ts'
import { useSession } from '../session.ts'
import { PickAuthor } from './PickAuthor.tsx'

const words = {
  same: { ask: 'Choose on the map whom to merge with', title: 'Merge', word: 'Merge' },
  different: { ask: 'Choose on the map who is never to be merged with', title: 'Never merge', word: 'Keep apart' },
} as const

/** Says that the map waits for a second author, and gives the other ways: by name, or not at all. */
export function Picking() {
  const { atlas, authorOf, picking } = useSession()
  const asked = picking.value
  const author = atlas.value === null || asked === null ? undefined : authorOf(asked.author)
  return author === undefined || asked === null ? null : (
    <Asking key={`${asked.author} ${asked.verdict}`} author={author} verdict={asked.verdict} />
  )
}

function Asking({ author, verdict }: { author: Author; verdict: Verdict }) {
  const { decideOn, stopPicking } = useSession()
  const byName = useSignal(false)
  const { ask, title, word } = words[verdict]
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return
      event.preventDefault()
      event.stopPropagation()
      stopPicking()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
  return (
    <section class="panel picking" aria-label="Choosing an author">
      <p role="status">
        {ask} <b>{author.label}</b>.
      </p>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          byName.value = true
        }}
      >
        By name…
      </button>
      <button type="button" class="button" title="Cancel (Escape)" onClick={stopPicking}>
        Cancel
      </button>
      <PickAuthor
        open={byName}
        title={`${title} ${author.label} with`}
        author={author}
        word={word}
        choose={(other) => {
          stopPicking()
          decideOn(author, other, verdict)
        }}
      />
    </section>
  )
}
