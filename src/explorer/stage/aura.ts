import { channels } from '../../model/colour.ts'
import type { Scene } from './scene.ts'

/** A picture of the frame and a margin around it. Pixels as in ImageData, top row first. */
export interface Aura {
  readonly side: number
  readonly pixels: Uint8ClampedArray<ArrayBuffer>
}

/** The frame from 0 to 1 lies between these in the picture. */
export const auraMargin = 0.25
const side = 128

/** Nodes, or rows of the picture, a step. */
const step = 100
const rows = 16

/**
 * The glow behind the clusters: the density of shown nodes, each a smooth bump of radius `radius` (in the
 * frame), coloured by the share each colour has in it. Faint where few are, at most `most` opaque.
 * What has the colour `none` does not glow. In steps of a millisecond or two.
 */
export function* auraInSteps(scene: Scene, radius: number, most: number, none: string): Generator<void, Aura> {
  const densities = new Map<string, Float32Array>()
  const reach = Math.max(2, (radius * side) / (1 + 2 * auraMargin))
  for (const [place, mark] of scene.marks.entries()) {
    if (place % step === 0) yield
    if (mark.presence === 0 || mark.color === none) continue
    const density = densities.get(mark.color) ?? new Float32Array(side * side)
    densities.set(mark.color, density)
    splat(density, ...pixel(mark.x, 1 - mark.y), reach, Math.sqrt(mark.size))
  }
  const pixels = new Uint8ClampedArray(side * side * 4)
  const layers = [...densities].map(([colour, density]) => ({ rgb: channels(colour), density }))
  const full = peak(layers.map(({ density }) => density)) * 0.6
  for (let i = 0; i < side * side; i++) {
    if (i % (side * rows) === 0) yield
    let sum = 0
    let [r, g, b] = [0, 0, 0]
    for (const { rgb, density } of layers) {
      const d = density[i]!
      if (d === 0) continue
      sum += d
      r += rgb[0] * d
      g += rgb[1] * d
      b += rgb[2] * d
    }
    if (sum === 0) continue
    pixels[i * 4] = r / sum
    pixels[i * 4 + 1] = g / sum
    pixels[i * 4 + 2] = b / sum
    pixels[i * 4 + 3] = 255 * most * (1 - Math.exp((-2.2 * sum) / full))
  }
  return { side, pixels }
}

const pixel = (x: number, y: number): readonly [number, number] => [
  ((x + auraMargin) / (1 + 2 * auraMargin)) * side,
  ((y + auraMargin) / (1 + 2 * auraMargin)) * side,
]

/** Adds (1 - (d / reach)^2)^2, the biweight kernel. */
function splat(density: Float32Array, x: number, y: number, reach: number, weight: number): void {
  const [top, bottom] = [Math.max(0, Math.ceil(y - reach)), Math.min(side - 1, Math.floor(y + reach))]
  const [left, right] = [Math.max(0, Math.ceil(x - reach)), Math.min(side - 1, Math.floor(x + reach))]
  const scale = 1 / (reach * reach)
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const square = ((column - x) * (column - x) + (row - y) * (row - y)) * scale
      if (square < 1) density[row * side + column]! += weight * (1 - square) * (1 - square)
    }
}

function peak(densities: readonly Float32Array[]): number {
  let most = 1e-9
  for (let i = 0; i < side * side; i++) {
    let sum = 0
    for (const density of densities) sum += density[i]!
    most = Math.max(most, sum)
  }
  return most
}
