import type { Csr } from '../../model/csr.ts'

/** Number of ties of each node. */
export const degree = ({ order, offsets }: Csr): Float64Array =>
  Float64Array.from({ length: order }, (_, v) => offsets[v + 1] - offsets[v])

/** Sum of the weights of a node's ties. */
export function strength({ order, offsets, weights }: Csr): Float64Array {
  const out = new Float64Array(order)
  for (let v = 0; v < order; v++) for (let k = offsets[v]; k < offsets[v + 1]; k++) out[v] += weights[k]
  return out
}
