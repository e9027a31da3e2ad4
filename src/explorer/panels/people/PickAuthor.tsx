import type { Signal } from '@preact/signals'
import type { Author } from '../../../model/author.ts'
import { findAuthors } from '../../state/find-authors.ts'
import { NodeMark } from '../parts/NodeMark.tsx'
import { PickList } from '../parts/PickList.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { counted } from '../parts/words.ts'
import { useSession } from '../session.ts'

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
  const map = atlas.value
  return (
    <PickList
      label="Another author"
      placeholder="Another author’s name"
      list="Authors"
      find={(asked) => (map === null ? [] : findAuthors(map, asked, author))}
      keyOf={({ id }) => id}
      choose={choose}
      note={(asked, found) =>
        found > 0
          ? `Enter: ${word.toLowerCase()}. It can be undone.`
          : asked === ''
            ? 'Nobody else with this surname could be the same person. Type another name.'
            : 'No one by that name could be the same person: people who signed a work together are not offered.'
      }
    >
      {(other) => (
        <>
          <NodeMark id={other.id} />
          <span class="option-text">
            <bdi class="option-label">{other.label}</bdi>
            <small>
              {counted(other.bylines.length, 'work')}
              {other.affiliations[0] !== undefined && ` · ${other.affiliations[0]}`}
            </small>
          </span>
        </>
      )}
    </PickList>
  )
}
