import { type Signal, useSignal } from '@preact/signals'
import type { Author } from '../../../model/author.ts'
import { findAuthors } from '../../state/find-authors.ts'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { counted } from '../parts/words.ts'
import { useParts, useSession } from '../session.ts'

interface Props {
  readonly open: Signal<boolean>
  readonly title: string
  readonly author: Author
  /** What choosing does, on the button. */
  readonly word: string
  choose(other: Author): void
}

/** Asks for another author, by the combobox pattern of ARIA. */
export function PickAuthor({ open, title, author, word, choose }: Props) {
  return (
    <Sheet open={open} title={title}>
      {() => (
        <Picking
          author={author}
          word={word}
          choose={(other) => {
            open.value = false
            choose(other)
          }}
        />
      )}
    </Sheet>
  )
}

function Picking({ author, word, choose }: Pick<Props, 'author' | 'word' | 'choose'>) {
  const { atlas } = useSession()
  const list = useParts()('')
  const asked = useSignal('')
  const active = useSignal(0)
  const found = atlas.value === null ? [] : findAuthors(atlas.value, asked.value, author)
  const at = Math.min(active.value, found.length - 1)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      active.value = (at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length)
    } else if (event.key === 'Enter' && found[at] !== undefined) {
      event.preventDefault()
      choose(found[at])
    }
  }
  return (
    <>
      <input
        class="filter"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder="Another author’s name"
        aria-label="Another author"
        aria-expanded={found.length > 0}
        aria-controls={found.length > 0 ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={found[at] && `${list}-${at}`}
        value={asked}
        onInput={(event) => {
          asked.value = event.currentTarget.value
          active.value = 0
        }}
        onKeyDown={onKeyDown}
      />
      {found.length > 0 && (
        <div class="pick-list" id={list} role="listbox" aria-label="Authors">
          {found.map((other, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and handles the keys
            // biome-ignore lint/a11y/useFocusableInteractive: reached through aria-activedescendant
            <div
              key={other.id}
              id={`${list}-${i}`}
              class="option"
              role="option"
              aria-selected={i === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(other)}
            >
              <NodeMark id={other.id} />
              <span class="option-text">
                <bdi class="option-label">{other.label}</bdi>
                <small>
                  {counted(other.bylines.length, 'work')}
                  {other.affiliations[0] !== undefined && ` · ${other.affiliations[0]}`}
                </small>
              </span>
            </div>
          ))}
        </div>
      )}
      <p class="none" role="status">
        {found.length === 0
          ? asked.value.trim() === ''
            ? 'Nobody else here has this surname; type another name.'
            : 'Nobody here is called so.'
          : `Enter: ${word.toLowerCase()}. It can be undone.`}
      </p>
    </>
  )
}
