import { atan2, cos, powInt, sin } from '../../model/maths.ts'

/** Width over height that a map is fitted to: that of a landscape screen beside a panel. */
export const landscape = 1.4

/**
 * Moves a group of points to the origin, turns its longer axis level, mirrors it so that equal groups come
 * out equal, brings it nearer to a landscape shape, and scales it so that the discs of radius `sizes` cover a tenth of
 * the disc the points fill: root mean square radius = sqrt(5 sum of squared sizes). Few points stand closer, down to
 * sqrt(2 …) for two: their discs hide nothing, and a group has to be told from the groups beside it.
 */
export function frame(x: Float64Array, y: Float64Array, sizes: ArrayLike<number>): void {
  const n = x.length
  if (n === 0) return
  const mx = mean(x)
  const my = mean(y)
  let [xx, xy, yy] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    x[i] -= mx
    y[i] -= my
    xx += x[i] * x[i]
    xy += x[i] * y[i]
    yy += y[i] * y[i]
  }
  const spread = Math.sqrt((xx + yy) / n)
  let area = 0
  for (let i = 0; i < n; i++) area += sizes[i] ** 2
  const room = Math.min(5, 2 + (3 * (n - 2)) / (many - 2))
  const scale = spread > 0 ? Math.sqrt(room * area) / spread : 1
  const angle = 0.5 * atan2(2 * xy, xx - yy)
  const [right, up] = [cos(angle) * scale, sin(angle) * scale]
  let [skewX, skewY] = [0, 0]
  for (let i = 0; i < n; i++) {
    const [a, b] = [x[i], y[i]]
    x[i] = right * a + up * b
    y[i] = right * b - up * a
    skewX += powInt(x[i], 3)
    skewY += powInt(y[i], 3)
  }
  if (n >= 10) toLandscape(x, y)
  if (skewX < 0) for (let i = 0; i < n; i++) x[i] = -x[i]
  if (skewY < 0) for (let i = 0; i < n; i++) y[i] = -y[i]
}

/** From so many points on a group takes its whole room. */
const many = 30

/** Stretches what is too square, or squeezes what is too long, by a tenth at most; the area stays. */
function toLandscape(x: Float64Array, y: Float64Array): void {
  const long = mean(x.map((value) => value * value))
  const short = mean(y.map((value) => value * value))
  if (!(short > 0)) return
  const wished = Math.sqrt(landscape / Math.sqrt(long / short))
  const factor = Math.min(1.1, Math.max(1 / 1.1, wished))
  for (let i = 0; i < x.length; i++) {
    x[i] *= factor
    y[i] /= factor
  }
}

function mean(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum / values.length
}
