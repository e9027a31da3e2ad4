import type { Csr } from '../../model/csr.ts'
import type { Body, LayoutStyle } from './simulation.ts'

/**
 * Share of its pull that a tie between two clusters keeps: a half on a map of a hundred nodes, which would
 * fall apart with less, down to a tenth from 2,500 on, which would be one ball with more.
 */
const between = (order: number) => Math.min(0.5, Math.max(0.1, 5 / Math.sqrt(order)))

/**
 * What the forces see of a graph: tie weights in units of their mean, masses 1 + strength. In the balanced
 * style a tie pulls less the heavier its ends, so that hubs hold their neighbours at arm's length
 * instead of drawing the whole map into one ball. A tie without a sensible weight pulls a little. Where
 * clusters are given, ties between two of them pull less, so that they stand apart.
 */
export function bodyOf(csr: Csr, style: LayoutStyle, clusters?: ArrayLike<number>): Body {
  const { order, offsets, targets } = csr
  const sensible = (w: number) => w > 0 && w < Infinity
  let sum = 0
  let count = 0
  for (const w of csr.weights) {
    if (!sensible(w)) continue
    sum += w
    count++
  }
  const mean = count === 0 ? 1 : sum / count
  const weights = csr.weights.map((w) => (sensible(w) ? Math.min(w / mean, 100) : 0.01))
  const mass = new Float64Array(order).fill(1)
  for (let v = 0; v < order; v++) for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) mass[v] += weights[arc]
  if (clusters !== undefined) {
    const share = between(order)
    for (let v = 0; v < order; v++) {
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        if (clusters[v] !== clusters[targets[arc]]) weights[arc] *= share
      }
    }
  }
  if (style === 'balanced') {
    const average = mass.reduce((total, m) => total + m, 0) / Math.max(1, order)
    for (let v = 0; v < order; v++) {
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        weights[arc] *= average / Math.sqrt(mass[v] * mass[targets[arc]])
      }
    }
  }
  return { order, offsets, targets, weights, mass }
}
