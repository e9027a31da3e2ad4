import type { Csr } from '../graph/csr.ts'

export interface Component {
  /** Its nodes, ascending. */
  readonly nodes: Uint32Array
  /** The graph among them; node `i` there is `nodes[i]` here. */
  readonly csr: Csr
}

/** Connected components by falling size, of equal size the one with the smallest node first. */
export function componentsOf(csr: Csr): readonly Component[] {
  const { order, offsets, targets } = csr
  const seen = new Uint8Array(order)
  const stack = new Uint32Array(order)
  const groups: Uint32Array[] = []
  for (let root = 0; root < order; root++) {
    if (seen[root] === 1) continue
    const nodes: number[] = []
    let depth = 0
    stack[depth++] = root
    seen[root] = 1
    while (depth > 0) {
      const v = stack[--depth]
      nodes.push(v)
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        if (seen[targets[arc]] === 1) continue
        seen[targets[arc]] = 1
        stack[depth++] = targets[arc]
      }
    }
    groups.push(Uint32Array.from(nodes).sort())
  }
  groups.sort((a, b) => b.length - a.length || a[0] - b[0])
  const local = new Uint32Array(order)
  for (const nodes of groups) for (let i = 0; i < nodes.length; i++) local[nodes[i]] = i
  return groups.map((nodes) => ({ nodes, csr: among(csr, nodes, local) }))
}

/** Rows of a set of nodes that has no ties to others. */
function among(csr: Csr, nodes: Uint32Array, local: Uint32Array): Csr {
  const offsets = new Uint32Array(nodes.length + 1)
  for (let i = 0; i < nodes.length; i++) {
    offsets[i + 1] = offsets[i] + csr.offsets[nodes[i] + 1] - csr.offsets[nodes[i]]
  }
  const targets = new Uint32Array(offsets[nodes.length])
  const weights = new Float64Array(offsets[nodes.length])
  for (let i = 0; i < nodes.length; i++) {
    const start = csr.offsets[nodes[i]]
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      targets[k] = local[csr.targets[start + k - offsets[i]]]
      weights[k] = csr.weights[start + k - offsets[i]]
    }
  }
  return { order: nodes.length, offsets, targets, weights }
}
