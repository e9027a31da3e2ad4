import type { ComponentChildren } from 'preact'
import { kindAt, nodeOf } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import type { Session } from '../../state/session.ts'
import { writeAddress } from '../../state/view-address.ts'
import { useSession } from '../session-context.ts'

interface Props {
  readonly id: NodeId
  readonly class?: string
  readonly children: ComponentChildren
}

/** A name that selects its node: a real link, so that it can be opened in another tab and copied. */
export function NodeLink({ id, children, class: className = 'node-link' }: Props) {
  const session = useSession()
  const { hovered } = session
  return (
    <a
      class={className}
      href={`./${writeAddress({ at: id }, {})}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        go(session, id)
      }}
      onPointerEnter={() => {
        hovered.value = id
      }}
      onPointerLeave={() => {
        hovered.value = null
      }}
    >
      {children}
    </a>
  )
}

/** Selects a node and makes sure that the map shows it, whatever lens and filters say. */
export function go({ atlas, hovered, reveal, select, unhide }: Session, id: NodeId): void {
  const map = atlas.peek()
  const node = map === null ? undefined : nodeOf(map, id)
  if (map !== null && node !== undefined) reveal(kindAt(map, node))
  unhide(id)
  hovered.value = null
  select(id)
}
