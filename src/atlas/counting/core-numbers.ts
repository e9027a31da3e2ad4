import type { Csr } from '../../model/csr.ts'

/**
 * The largest k such that the node is in a part of the graph where each has at least k ties within the part
 * (Seidman 1983), by peeling in linear time (Batagelj & Zaversnik 2003).
 */
export function coreNumbers({ order, offsets, targets }: Csr): Uint32Array {
  const core = Uint32Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v])
  const starts = new Uint32Array(order + 1)
  for (let v = 0; v < order; v++) starts[core[v] + 1]++
  for (let d = 0; d < order; d++) starts[d + 1] += starts[d]
  const place = new Uint32Array(order)
  const line = new Uint32Array(order)
  const filled = starts.slice()
  for (let v = 0; v < order; v++) {
    place[v] = filled[core[v]]++
    line[place[v]] = v
  }
  for (let i = 0; i < order; i++) {
    const v = line[i]
    for (let k = offsets[v]; k < offsets[v + 1]; k++) {
      const u = targets[k]
      if (core[u] <= core[v]) continue
      // u changes places with the first of its degree, whose bin then begins one later.
      const first = starts[core[u]]++
      const other = line[first]
      line[place[u]] = other
      place[other] = place[u]
      line[first] = u
      place[u] = first
      core[u]--
    }
  }
  return core
}
