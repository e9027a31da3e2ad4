import { idAt, labelAt } from '../../../atlas/nodes.ts'
import { en } from '../../../words/en.ts'
import type { Connection } from '../../state/connection-here.ts'
import { hopWords } from '../../state/hop-words.ts'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { Line } from '../parts/Prose.tsx'
import { Section } from '../parts/Section.tsx'
import { useSession } from '../session-context.ts'

/** How two nodes are connected: the strongest ways between them, tie by tie. */
export function ConnectionDetails({ connection: { from, to, paths, steps, isAccident } }: { connection: Connection }) {
  const { atlas, closeConnection, showTie } = useSession()
  const map = atlas.value!
  const words = en.connection
  return (
    <>
      <h2 tabIndex={-1} class="tie-ends">
        <bdi>{labelAt(map, from)}</bdi>
        <span class="sr-only"> {en.tie.and} </span>
        <bdi>{labelAt(map, to)}</bdi>
      </h2>
      <button type="button" class="as-link" onClick={closeConnection}>
        {words.close}
      </button>
      {isAccident ? (
        <p class="meaning">{words.accident(steps)}</p>
      ) : (
        paths.length === 0 && <p class="none">{words.nothing}</p>
      )}
      {paths.map(({ nodes }, i) => (
        <Section key={nodes.join(' ')} title={words.path(i, paths.length)}>
          <ol class="list way">
            {nodes.map((node, j) => (
              <li key={node}>
                {j > 0 && (
                  <button
                    type="button"
                    class="as-link hop"
                    onClick={() => showTie(idAt(map, nodes[j - 1]!), idAt(map, node))}
                  >
                    {hopWords(map, nodes[j - 1]!, node)}
                  </button>
                )}
                <span class="tie-end">
                  <NodeMark id={idAt(map, node)} />
                  <NodeLink id={idAt(map, node)}>
                    <Line text={labelAt(map, node)} />
                  </NodeLink>
                </span>
              </li>
            ))}
          </ol>
        </Section>
      ))}
      {paths.length > 0 && <p class="meaning">{words.meaning}</p>}
    </>
  )
}
