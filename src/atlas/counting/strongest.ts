import type { Csr } from '../../model/csr.ts'
import { csrFromTies } from './csr-from-ties.ts'

/** The ties that are among the `most` strongest of at least one of their ends; ties of weight 0 go. */
export function strongest({ order, offsets, targets, weights }: Csr, most: number): Csr {
  const from: number[] = []
  const to: number[] = []
  const kept: number[] = []
  const threshold = new Float64Array(order)
  for (let i = 0; i < order; i++) {
    const row = weights.slice(offsets[i], offsets[i + 1]).sort()
    threshold[i] = row.length > most ? row[row.length - most] : 0
  }
  for (let i = 0; i < order; i++)
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const j = targets[k]
      const weight = weights[k]
      if (j <= i || weight <= 0) continue
      if (weight < threshold[i] && weight < threshold[j]) continue
      from.push(i)
      to.push(j)
      kept.push(weight)
    }
  return csrFromTies(order, from, to, kept)
}
