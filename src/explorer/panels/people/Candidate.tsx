import type { Author } from '../../../model/author.ts'
import type { NodeId } from '../../../model/ids.ts'
import { authorFacts } from '../../state/facts/author.ts'
import { linked } from '../../state/facts/linked.ts'
import { newestFirst } from '../../state/facts/years.ts'
import { graph } from '../../state/session.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { Line } from '../parts/Prose.tsx'
import { counted } from '../parts/words.ts'

/** Works that fit beside those of the other. */
const most = 4

/** One of two authors who may be one: name, affiliation, works with those who signed them; shared coauthors stand out. */
export function Candidate({ author, beside }: { author: Author; beside: Author }) {
  const map = graph.value
  if (map === null || !map.hasNode(author.id)) return null
  const { works } = authorFacts(map, author.id)
  const theirs = new Set(linked(map, beside.id, 'coauthorship').map(({ id }) => id))
  return (
    <div class="candidate">
      <h4>
        <NodeLink id={author.id}>
          <bdi>{author.label}</bdi>
        </NodeLink>
      </h4>
      <p class="under">
        {counted(works.length, 'work')}
        {author.affiliations[0] !== undefined && (
          <>
            {' · '}
            <bdi>{author.affiliations[0]}</bdi>
          </>
        )}
      </p>
      <ul>
        {[...works]
          .sort(newestFirst)
          .slice(0, most)
          .map(({ id, node }) => (
            <li key={id}>
              <NodeLink id={id}>
                <Line text={node.work.title} />
              </NodeLink>
              <small>
                {node.work.date?.year ?? 'no date'}
                {coauthors(id, author.id).map(({ id, label }) => (
                  <span key={id}>
                    {' · '}
                    <NodeLink id={id} class={theirs.has(id) ? 'node-link shared' : 'node-link'}>
                      <bdi>{label}</bdi>
                    </NodeLink>
                  </span>
                ))}
              </small>
            </li>
          ))}
      </ul>
      {works.length > most && <p class="none">… and {works.length - most} more</p>}
    </div>
  )

  function coauthors(work: NodeId, but: NodeId) {
    return linked(map!, work, 'authorship')
      .filter(({ id }) => id !== but)
      .sort(
        (a, b) => Number(theirs.has(b.id)) - Number(theirs.has(a.id)) || (a.tie.position ?? 0) - (b.tie.position ?? 0),
      )
      .slice(0, 6)
      .map(({ id, node }) => ({ id, label: node.label }))
  }
}
