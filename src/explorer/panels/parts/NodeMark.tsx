import type { NodeId } from '../../../model/ids.ts'
import { colours } from '../../state/look.ts'
import { graph } from '../../state/session.ts'
import { KindMark } from './KindMark.tsx'

/** The mark that a node has on the map now, shape and colour. */
export function NodeMark({ id }: { id: NodeId }) {
  const node = graph.value?.getNodeAttributes(id)
  if (node === undefined) return null
  return <KindMark kind={node.kind} {...(colours.value === null ? {} : { colour: colours.value.of(node) })} />
}
