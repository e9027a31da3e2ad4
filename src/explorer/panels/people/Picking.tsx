import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { Author } from '../../../model/author.ts'
import { en } from '../../../words/en.ts'
import type { Verdict } from '../../state/picking.ts'
import { useSession } from '../session-context.ts'
import { PickAuthor } from './PickAuthor.tsx'

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
  const { byEnter, onMap, title } = en.verdicts[verdict]
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
    <section class="panel picking" aria-label={en.picking.title}>
      <p role="status">
        {onMap} <b>{author.label}</b>.
      </p>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          byName.value = true
        }}
      >
        {en.picking.byName}
      </button>
      <button type="button" class="button" title={en.picking.cancelKeys} onClick={stopPicking}>
        {en.parts.cancel}
      </button>
      <PickAuthor
        open={byName}
        title={title(author.label)}
        author={author}
        byEnter={byEnter}
        choose={(other) => {
          stopPicking()
          decideOn(author, other, verdict)
        }}
      />
    </section>
  )
}
