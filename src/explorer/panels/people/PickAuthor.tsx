import type { Signal } from '@preact/signals'
import type { Author } from '../../../model/author.ts'
import { en } from '../../../words/en.ts'
import { findAuthors } from '../../state/find-authors.ts'
import { NodeMark } from '../parts/NodeMark.tsx'
import { PickList } from '../parts/PickList.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useSession } from '../session-context.ts'

interface Props {
  readonly open: Signal<boolean>
  readonly title: string
  readonly author: Author
  /** What Enter does. */
  readonly byEnter: string
  choose(other: Author): void
}

/** Asks for another author, by the combobox pattern of ARIA. */
export function PickAuthor({ open, title, author, byEnter, choose }: Props) {
  return (
    <Sheet open={open} title={title}>
      {() => (
        <Picking
          author={author}
          byEnter={byEnter}
          choose={(other) => {
            open.value = false
            choose(other)
          }}
        />
      )}
    </Sheet>
  )
}

function Picking({ author, byEnter, choose }: Pick<Props, 'author' | 'byEnter' | 'choose'>) {
  const { atlas } = useSession()
  const map = atlas.value
  const words = en.identity
  return (
    <PickList
      label={words.another}
      placeholder={words.anotherPlaceholder}
      list={words.authors}
      find={(asked) => (map === null ? [] : findAuthors(map, asked, author))}
      keyOf={({ id }) => id}
      choose={choose}
      note={(asked, found) => (found > 0 ? byEnter : asked === '' ? words.noneAlike : words.noneFound)}
    >
      {(other) => (
        <>
          <NodeMark id={other.id} />
          <span class="option-text">
            <bdi class="option-label">{other.label}</bdi>
            <small>
              {en.people.works(other.bylines.length)}
              {other.affiliations[0] !== undefined && ` · ${other.affiliations[0]}`}
            </small>
          </span>
        </>
      )}
    </PickList>
  )
}
