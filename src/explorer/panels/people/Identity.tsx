import { type Signal, useSignal } from '@preact/signals'
import type { UnsurePair } from '../../../ingest/people/identify.ts'
import type { Author } from '../../../model/author.ts'
import { en } from '../../../words/en.ts'
import type { Session } from '../../state/session.ts'
import { WarningIcon } from '../parts/icons.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Few } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { MergeRow } from './MergeRow.tsx'
import { PickAuthor } from './PickAuthor.tsx'
import { SplitOff } from './SplitOff.tsx'

/** Why an author may be more than one person. */
export function Homonym({ author }: { author: Author }) {
  if (author.homonym === undefined) return null
  return (
    <p class="flag">
      <WarningIcon />
      <span>
        <b>{en.people.severalBecause}</b> {en.homonym(author.homonym)}.
      </span>
    </p>
  )
}

/** Why these bylines are one person's, and the ways to say otherwise. */
export function Identity({ author }: { author: Author }) {
  const { explored } = useSession()
  const merges = explored.value?.people.merges.filter((merge) => merge.author === author.id) ?? []
  if (author.bylines.length === 0) return null
  const words = en.identity
  return (
    <details class="section identity">
      <summary>
        {words.title}
        {merges.length > 0 && <span class="count">{words.names(author.names.length)}</span>}
      </summary>
      {merges.length > 0 ? (
        <Few entries={merges} most={4}>
          {(merge) => <MergeRow key={`${merge.one.work} ${merge.other.work} ${merge.other.position}`} merge={merge} />}
        </Few>
      ) : (
        <p class="none">{author.names.length < 2 ? words.oneName : en.untoldMerges}</p>
      )}
      <Alike author={author} />
      <Actions author={author} />
    </details>
  )
}

/** Others who may be this person, each a pair to decide. */
function Alike({ author }: { author: Author }) {
  const session = useSession()
  const { authorOf, queue } = session
  const pairs = queue.value.filter(({ one, other }) => one === author.id || other === author.id)
  if (pairs.length === 0) return null
  return (
    <>
      <h3 class="minor">{en.identity.alike}</h3>
      <Few entries={pairs} most={4}>
        {(pair) => {
          const other = authorOf(pair.one === author.id ? pair.other : pair.one)
          return (
            other && (
              <li key={other.id} class="alike-row">
                <NodeLink id={other.id}>
                  <bdi>{other.label}</bdi>
                </NodeLink>
                <span class="figure">{en.percent(pair.likelihood)}</span>
                <button type="button" class="quiet" onClick={() => compare(session, pair)}>
                  {en.identity.compare}
                  <span class="sr-only">{en.identity.compareWith(other.label)}</span>
                </button>
              </li>
            )
          )
        }}
      </Few>
    </>
  )
}

/** Asks for the decision on a pair. */
function compare({ chosen, dock, toggleDock }: Session, pair: UnsurePair): void {
  chosen.value = pair
  if (dock.peek() !== 'people') toggleDock('people')
}

function Actions({ author }: { author: Author }) {
  const { decideOn } = useSession()
  const merge = useSignal(false)
  const never = useSignal(false)
  const split = useSignal(false)
  const { same, different } = en.verdicts
  return (
    <div class="row">
      <Opens sheet={merge}>{same.open}</Opens>
      {author.bylines.length > 1 && <Opens sheet={split}>{en.identity.split}</Opens>}
      <Opens sheet={never}>{different.open}</Opens>
      <PickAuthor
        open={merge}
        title={same.title(author.label)}
        author={author}
        byEnter={same.byEnter}
        choose={(other) => decideOn(author, other, 'same')}
      />
      <PickAuthor
        open={never}
        title={different.title(author.label)}
        author={author}
        byEnter={different.byEnter}
        choose={(other) => decideOn(author, other, 'different')}
      />
      <SplitOff open={split} author={author} />
    </div>
  )
}

function Opens({ sheet, children }: { sheet: Signal<boolean>; children: string }) {
  return (
    <button
      type="button"
      class="button"
      aria-haspopup="dialog"
      onClick={() => {
        sheet.value = true
      }}
    >
      {children}
    </button>
  )
}
