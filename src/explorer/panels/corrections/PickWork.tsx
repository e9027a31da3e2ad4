import type { Signal } from '@preact/signals'
import { firstOf, idAt, labelAt, yearAt } from '../../../atlas/nodes.ts'
import { en } from '../../../words/en.ts'
import { findWorks } from '../../state/find-works.ts'
import { NodeMark } from '../parts/NodeMark.tsx'
import { PickList } from '../parts/PickList.tsx'
import { Line } from '../parts/Prose.tsx'
import { Sheet } from '../parts/Sheet.tsx'
import { useSession } from '../session-context.ts'

interface Props {
  readonly open: Signal<boolean>
  /** Of the work that another is to be one with, and its row. */
  readonly title: string
  readonly row: number
  choose(row: number): void
}

/** Asks for another work by words of its title. */
export function PickWork({ open, title, row, choose }: Props) {
  const { atlas } = useSession()
  const words = en.corrections
  const map = atlas.value
  if (map === null) return null
  const first = firstOf(map, 'work')
  return (
    <Sheet open={open} title={words.oneWorkTitle(title)}>
      {() => (
        <PickList
          label={words.otherWork}
          placeholder={words.otherWorkPlaceholder}
          list={words.works}
          find={(asked) => findWorks(map, asked, row)}
          keyOf={(other) => idAt(map, first + other)}
          choose={(other) => {
            open.value = false
            choose(other)
          }}
          note={(asked, found) => (found > 0 ? words.doOneWork : asked === '' ? words.noWorkAlike : words.noWorkFound)}
        >
          {(other) => (
            <>
              <NodeMark id={idAt(map, first + other)} />
              <span class="option-text">
                <span class="option-label">
                  <Line text={labelAt(map, first + other)} />
                </span>
                <small>{yearAt(map, first + other)}</small>
              </span>
            </>
          )}
        </PickList>
      )}
    </Sheet>
  )
}
