import { powInt } from '../../../model/maths.ts'
import type { Csr } from '../../graph/csr.ts'

/**
 * For each arc the odds that a tie is as heavy by chance as this one, (1 - w / s)^(k - 1) with s the strength
 * and k the number of ties of an end; the lesser of both ends. An end with one tie tells nothing: odds 1.
 * Serrano, Boguna & Vespignani, PNAS 106, 6483 (2009).
 */
export function backbone({ order, offsets, targets, weights }: Csr): Float64Array {
  const strength = new Float64Array(order)
  for (let v = 0; v < order; v++) for (let a = offsets[v]; a < offsets[v + 1]; a++) strength[v] += weights[a]
  const odds = (v: number, weight: number) => {
    const k = offsets[v + 1] - offsets[v]
    return k < 2 || !(strength[v] > 0) ? 1 : powInt(1 - weight / strength[v], k - 1)
  }
  const chance = new Float64Array(targets.length)
  for (let v = 0; v < order; v++) {
    for (let a = offsets[v]; a < offsets[v + 1]; a++) {
      chance[a] = Math.min(odds(v, weights[a]), odds(targets[a], weights[a]))
    }
  }
  return chance
}
