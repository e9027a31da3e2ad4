import type { Csr } from '../../model/csr.ts'

/**
 * Local clustering coefficient (Watts & Strogatz 1998): share of the pairs of a node's neighbours that are
 * tied themselves; 0 below two neighbours. Each triangle is found once: ties lead from
 * those with fewer neighbours to those with more, which keeps hubs cheap.
 */
export function clusteringCoefficient({ order, offsets, targets }: Csr): Float64Array {
  const degree = (v: number) => offsets[v + 1] - offsets[v]
  const up = (v: number, w: number) => degree(w) > degree(v) || (degree(w) === degree(v) && w > v)
  const starts = new Uint32Array(order + 1)
  const rows = new Uint32Array(targets.length >> 1)
  let count = 0
  for (let v = 0; v < order; v++) {
    for (let k = offsets[v]; k < offsets[v + 1]; k++) if (up(v, targets[k])) rows[count++] = targets[k]
    starts[v + 1] = count
  }
  const triangles = new Float64Array(order)
  const mark = new Int32Array(order).fill(-1)
  for (let v = 0; v < order; v++) {
    for (let k = starts[v]; k < starts[v + 1]; k++) mark[rows[k]] = v
    for (let k = starts[v]; k < starts[v + 1]; k++)
      for (let l = starts[rows[k]]; l < starts[rows[k] + 1]; l++) {
        if (mark[rows[l]] !== v) continue
        triangles[v]++
        triangles[rows[k]]++
        triangles[rows[l]]++
      }
  }
  return triangles.map((t, v) => (degree(v) < 2 ? 0 : (2 * t) / (degree(v) * (degree(v) - 1))))
}
