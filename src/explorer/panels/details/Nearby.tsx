import { idAt, labelAt } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import { en } from '../../../words/en.ts'
import { Fold } from '../parts/Fold.tsx'
import { NodeLink } from '../parts/NodeLink.tsx'
import { NodeMark } from '../parts/NodeMark.tsx'
import { useSession } from '../session-context.ts'

/** The marks nearest on the map to the selected one; beside each, how many ties it is away, which opens the way to it. */
export function Nearby({ id }: { id: NodeId }) {
  const words = en.connection
  return (
    <Fold class="section measures" summary={<summary>{words.nearby}</summary>}>
      {() => <Rows id={id} />}
    </Fold>
  )
}

function Rows({ id }: { id: NodeId }) {
  const { atlas, nearby, showConnection, underway } = useSession()
  const map = atlas.value!
  const near = underway.value === null ? nearby(id, 5) : []
  const words = en.connection
  return (
    <ul class="list">
      {near.map(({ node, steps }) => {
        const [other, label] = [idAt(map, node), labelAt(map, node)]
        return (
          <li key={other} class="ranked">
            <NodeMark id={other} />
            <NodeLink id={other}>
              <bdi>{label}</bdi>
            </NodeLink>
            <button
              type="button"
              class="figure as-link"
              aria-label={`${words.away(steps)}. ${words.show(label)}`}
              title={words.show(label)}
              onClick={() => showConnection(other)}
            >
              {words.away(steps)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
