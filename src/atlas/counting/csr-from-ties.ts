import type { Csr } from '../../model/csr.ts'

/**
 * Rows from a list of ties; a pair that comes twice has its weights added, loops are dropped.
 * O(order + ties), by two counting sorts, so that rows come out ascending.
 */
export function csrFromTies(
  order: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weight?: ArrayLike<number>,
): Csr {
  const arcs = from.length * 2
  const source = new Uint32Array(arcs)
  const target = new Uint32Array(arcs)
  const value = new Float64Array(arcs)
  let kept = 0
  for (let i = 0; i < from.length; i++) {
    const a = from[i] as number
    const b = to[i] as number
    if (a === b) continue
    const w = weight === undefined ? 1 : (weight[i] as number)
    source[kept] = a
    target[kept] = b
    value[kept++] = w
    source[kept] = b
    target[kept] = a
    value[kept++] = w
  }
  const byTarget = countingSort(target, kept, order)
  const sorted = countingSort(source, kept, order, byTarget)
  const offsets = new Uint32Array(order + 1)
  const targets = new Uint32Array(kept)
  const weights = new Float64Array(kept)
  let at = 0
  let row = -1
  for (let i = 0; i < kept; i++) {
    const arc = sorted[i]
    const s = source[arc]
    while (row < s) offsets[++row] = at
    if (at > offsets[s] && targets[at - 1] === target[arc]) weights[at - 1] += value[arc]
    else {
      targets[at] = target[arc]
      weights[at++] = value[arc]
    }
  }
  while (row < order) offsets[++row] = at
  return { order, offsets, targets: targets.slice(0, at), weights: weights.slice(0, at) }
}

/** Indices `0..length` ordered by `keys`, stably with regard to `previous`. */
function countingSort(keys: Uint32Array, length: number, order: number, previous?: Uint32Array): Uint32Array {
  const starts = new Uint32Array(order + 1)
  for (let i = 0; i < length; i++) starts[keys[i] + 1]++
  for (let i = 0; i < order; i++) starts[i + 1] += starts[i]
  const out = new Uint32Array(length)
  for (let i = 0; i < length; i++) {
    const item = previous === undefined ? i : previous[i]
    out[starts[keys[item]]++] = item
  }
  return out
}
