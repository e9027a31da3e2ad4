import { coauthorsOf, worksOfAuthor } from '../../../atlas/facts/author-facts.ts'
import { newestFirst, workEntry } from '../../../atlas/facts/years.ts'
import { idAt, labelAt, nodeOf } from '../../../atlas/nodes.ts'
import { linked } from '../../../atlas/ties.ts'
import type { Author } from '../../../model/author.ts'
import { en } from '../../../words/en.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Line } from '../parts/Prose.tsx'
import { useSession } from '../session-context.ts'

/** Works that fit beside those of the other. */
const most = 4

/** One of two authors who may be one: name, affiliation, works with those who signed them; shared coauthors stand out. */
export function Candidate({ author, beside }: { author: Author; beside: Author }) {
  const { atlas } = useSession()
  const map = atlas.value
  const number = map === null ? undefined : nodeOf(map, author.id)
  if (map === null || number === undefined) return null
  const works = newestFirst(map, worksOfAuthor(map, number))
  const other = nodeOf(map, beside.id)
  const theirs = new Set<number>(other === undefined ? [] : coauthorsOf(map, other))
  return (
    <div class="candidate">
      <h4>
        <NodeLink id={author.id}>
          <bdi>{author.label}</bdi>
        </NodeLink>
      </h4>
      <p class="under">
        {en.people.works(works.length)}
        {author.affiliations[0] !== undefined && (
          <>
            {' · '}
            <bdi>{author.affiliations[0]}</bdi>
          </>
        )}
      </p>
      <ul>
        {works.slice(0, most).map((row) => {
          const { id, title, year } = workEntry(map, row)
          return (
            <li key={id}>
              <NodeLink id={id}>
                <Line text={title} />
              </NodeLink>
              <small>
                {year ?? en.people.noDate}
                {signersOf(nodeOf(map, id)!, number).map((signer) => (
                  <span key={signer}>
                    {' · '}
                    <NodeLink id={idAt(map, signer)} class={theirs.has(signer) ? 'node-link shared' : 'node-link'}>
                      <bdi>{labelAt(map, signer)}</bdi>
                    </NodeLink>
                  </span>
                ))}
              </small>
            </li>
          )
        })}
      </ul>
      {works.length > most && <p class="none">{en.parts.more(works.length - most)}</p>}
    </div>
  )

  /** Those who signed a work beside one of them, whom the other wrote with first. */
  function signersOf(work: number, but: number) {
    return linked(map!, work, 'authorship')
      .filter(({ node }) => node !== but)
      .sort(
        (a, b) =>
          Number(theirs.has(b.node)) - Number(theirs.has(a.node)) || (a.tie.position ?? 0) - (b.tie.position ?? 0),
      )
      .slice(0, 6)
      .map(({ node }) => node)
  }
}
