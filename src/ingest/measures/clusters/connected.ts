import type { Csr } from '../../graph/csr.ts'

/**
 * The clusters, each split into its connected pieces (which never lowers modularity). Leiden's refinement
 * keeps clusters connected except where it joins nothing and whole clusters are aggregated instead.
 */
export function connectedClusters(csr: Csr, membership: Uint32Array): Uint32Array {
  const out = new Uint32Array(csr.order)
  const seen = new Uint8Array(csr.order)
  const stack = new Uint32Array(csr.order)
  let next = 0
  for (let root = 0; root < csr.order; root++) {
    if (seen[root] === 1) continue
    const cluster = membership[root]
    let depth = 0
    stack[depth++] = root
    seen[root] = 1
    while (depth > 0) {
      const v = stack[--depth]
      out[v] = next
      for (let arc = csr.offsets[v]; arc < csr.offsets[v + 1]; arc++) {
        const u = csr.targets[arc]
        if (seen[u] === 1 || membership[u] !== cluster) continue
        seen[u] = 1
        stack[depth++] = u
      }
    }
    next++
  }
  return out
}
