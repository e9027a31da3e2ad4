import { kindAt, nodeOf } from '../../../atlas/nodes.ts'
import type { NodeId } from '../../../model/ids.ts'
import { useSession } from '../session-context.ts'
import { KindMark } from './KindMark.tsx'

/** The mark that a node has on the map now, shape and colour. */
export function NodeMark({ id }: { id: NodeId }) {
  const { atlas, colours } = useSession()
  const map = atlas.value
  const node = map === null ? undefined : nodeOf(map, id)
  if (map === null || node === undefined) return null
  return <KindMark kind={kindAt(map, node)} {...(colours.value === null ? {} : { colour: colours.value.of(node) })} />
}
