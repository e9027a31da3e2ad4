import type { Atlas } from '../../../atlas/atlas.ts'
import { lengthOf } from '../../../atlas/column.ts'
import { doubtful } from '../../../atlas/facts/doubtful.ts'
import { en } from '../../../words/en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Few, Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'
import { Decisions } from './Decisions.tsx'
import { Merges } from './Merges.tsx'
import { Review } from './Review.tsx'

/** Who is who: what was judged, what is for the person to decide, and what they decided. */
export function PeopleTab() {
  const { atlas, explored } = useSession()
  const map = atlas.value
  if (map === null) return null
  const homonyms = doubtful(map)
  const merges = explored.value?.people.merges ?? []
  return (
    <>
      <Review />
      {merges.length === 0 && hasVariants(map) ? (
        <Section title={en.merges.title}>
          <p class="none">{en.untoldMerges}</p>
        </Section>
      ) : (
        <Merges merges={merges} />
      )}
      {homonyms.length > 0 && (
        <Section title={en.people.several} note={en.number(homonyms.length)}>
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

/** Whether some author is printed in several ways. */
const hasVariants = ({ authors: { forms } }: Atlas): boolean => forms.codes.length > lengthOf(forms)
