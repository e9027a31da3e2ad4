import { components, nodesOf } from '../../atlas/counting/components.ts'
import { cutter } from '../../atlas/counting/subgraph.ts'
import type { Csr } from '../../model/csr.ts'

export interface Component {
  /** Its nodes, ascending. */
  readonly nodes: Uint32Array
  /** The graph among them; node `i` there is `nodes[i]` here. */
  readonly csr: Csr
}

/** Connected components by falling size, of equal size the one with the smallest node first. */
export function componentsOf(csr: Csr): readonly Component[] {
  const cut = cutter(csr)
  return nodesOf(components(csr))
    .toSorted((a, b) => b.length - a.length || a[0] - b[0])
    .map((nodes) => ({ nodes, csr: cut(nodes) }))
}
