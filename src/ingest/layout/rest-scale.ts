import { hypot, log1p, pow } from '../../model/maths.ts'
import type { Body, LayoutStyle } from './simulation.ts'

/**
 * The factor by which a map must be enlarged for its attraction and repulsion to balance as a whole, so that
 * the forces change its shape and not its scale: the s at which sum w d F(s d) = sum m m / s. 1 where
 * nothing is tied or all stand on one spot.
 */
export function restScale(body: Body, x: Float64Array, y: Float64Array, style: LayoutStyle): number {
  const { order, offsets, targets, weights, mass } = body
  let total = 0
  let squares = 0
  for (let v = 0; v < order; v++) {
    total += mass[v]
    squares += mass[v] ** 2
  }
  const push = (total ** 2 - squares) / 2
  const excess = (s: number) => {
    let pull = 0
    for (let v = 0; v < order; v++) {
      for (let arc = offsets[v]; arc < offsets[v + 1]; arc++) {
        if (targets[arc] < v) continue
        const d = hypot(x[targets[arc]] - x[v], y[targets[arc]] - y[v])
        pull += weights[arc] * d * (style === 'clusters' ? log1p(s * d) : s * d)
      }
    }
    return pull * s - push
  }
  let [low, high] = [-60, 60]
  if (!(push > 0) || !(excess(pow(2, high)) > 0)) return 1
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (excess(pow(2, middle)) > 0) high = middle
    else low = middle
  }
  return pow(2, high)
}
