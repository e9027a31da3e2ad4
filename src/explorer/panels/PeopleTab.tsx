import { explored } from '../state/explored.ts'
import { doubtful } from '../state/facts/doubtful.ts'
import { canRedo, canUndo, redoDecision, undoDecision } from '../state/ledger.ts'
import { graph } from '../state/session.ts'
import { Decisions } from './Decisions.tsx'
import { useEffects } from './effects.ts'
import { RedoIcon, UndoIcon } from './icons.tsx'
import { Merges } from './Merges.tsx'
import { NodeLink } from './NodeLink.tsx'
import { Review } from './Review.tsx'
import { Few, Section } from './Section.tsx'

/** Who is who: what was judged, what is for the person to decide, and what they decided. */
export function PeopleTab() {
  const map = graph.value
  const { redraw } = useEffects()
  if (map === null) return null
  const homonyms = doubtful(map)
  return (
    <>
      <div class="row ledger-steps">
        <button
          type="button"
          class="button"
          disabled={!canUndo.value}
          aria-keyshortcuts="Control+Z"
          title="Undo (Ctrl+Z)"
          onClick={undoDecision}
        >
          <UndoIcon />
          Undo
        </button>
        <button
          type="button"
          class="button"
          disabled={!canRedo.value}
          aria-keyshortcuts="Control+Shift+Z"
          title="Redo (Ctrl+Shift+Z)"
          onClick={redoDecision}
        >
          <RedoIcon />
          Redo
        </button>
      </div>
      {explored.value === null ? (
        <Section title="Who is who">
          <p class="none">This map is as it was saved. Why names were made one is told when they are compared again.</p>
          <div class="row">
            <button type="button" class="button primary" onClick={redraw}>
              Compare the names
            </button>
          </div>
        </Section>
      ) : (
        <>
          <Review />
          <Merges merges={explored.value.people.merges} />
        </>
      )}
      {homonyms.length > 0 && (
        <Section title="Perhaps more than one person" note={homonyms.length.toLocaleString('en')}>
          <Few entries={homonyms} most={5}>
            {({ id, author }) => (
              <li key={id} class="ledger-row">
                <NodeLink id={id}>
                  <bdi>{author.label}</bdi>
                </NodeLink>
                <p class="under">{author.homonym}</p>
              </li>
            )}
          </Few>
        </Section>
      )}
      <Decisions />
    </>
  )
}
