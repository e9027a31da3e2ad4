import { useSignalEffect } from '@preact/signals'
import { doubtful } from '../../../atlas/facts/doubtful.ts'
import { en } from '../../../words/en.ts'
import { useEffects } from '../effects.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session.ts'
import { Decisions } from './Decisions.tsx'
import { Merges } from './Merges.tsx'
import { Review } from './Review.tsx'

/** Who is who: what was judged, what is for the person to decide, and what they decided. */
export function PeopleTab() {
  const { atlas, explored, network } = useSession()
  const map = atlas.value
  const { compareNames } = useEffects()
  // Opened, or brought another map: nobody should have to ask.
  useSignalEffect(() => {
    if (network.value !== null) compareNames()
  })
  if (map === null) return null
  const homonyms = doubtful(map)
  return (
    <>
      {explored.value === null ? (
        <Comparing />
      ) : (
        <>
          <Review />
          <Merges merges={explored.value.people.merges} />
        </>
      )}
      {homonyms.length > 0 && (
        <Section title="Perhaps more than one person" note={homonyms.length.toLocaleString('en')}>
          <Few entries={homonyms} most={5}>
            {(author) => (
              <li key={author.id} class="ledger-row">
                <NodeLink id={author.id}>
                  <bdi>{author.label}</bdi>
                </NodeLink>
                <p class="under">{author.homonym && en.homonym(author.homonym)}</p>
              </li>
            )}
          </Few>
        </Section>
      )}
      <Decisions />
    </>
  )
}

/** The names of a map opened as it was saved are compared meanwhile, unless the person stopped that. */
function Comparing() {
  const { comparing } = useSession()
  const { compareNames } = useEffects()
  const now = comparing.value
  return (
    <Section title="Who is who">
      {now === null ? (
        <>
          <p class="none">The names of this saved map have not been compared yet.</p>
          <div class="row">
            <button type="button" class="button primary" onClick={compareNames}>
              Compare the names
            </button>
          </div>
        </>
      ) : (
        <>
          <p class="none" role="status">
            Comparing the names of this saved map …
          </p>
          <progress max={100} value={Math.round(now.share * 100)} aria-label="Comparing the names" />
          <div class="row">
            <button type="button" class="button" onClick={now.cancel}>
              Cancel
            </button>
          </div>
        </>
      )}
    </Section>
  )
}
