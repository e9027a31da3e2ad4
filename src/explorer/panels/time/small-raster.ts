import { channels } from '../../../model/colour.ts'
import type { NodeKind } from '../../../model/ids.ts'
import { diamondReach } from '../../../picture/drawing.ts'

/**
 * A picture of thousands of small shapes, pixel by pixel: canvases take seconds to fill as many paths, since they are made
 * for few large ones. Edges are smoothed by how much of a pixel is covered.
 */
export class SmallRaster {
  readonly width: number
  readonly height: number
  /** Red, green, blue and opacity of each pixel. */
  readonly data: Uint8ClampedArray<ArrayBuffer>

  constructor(width: number, height: number, ground: string) {
    this.width = width
    this.height = height
    this.data = new Uint8ClampedArray(4 * width * height)
    const [red, green, blue] = channels(ground)
    for (let i = 0; i < this.data.length; i += 4) {
      this.data[i] = red
      this.data[i + 1] = green
      this.data[i + 2] = blue
      this.data[i + 3] = 255
    }
  }

  /** A mark on what is there. */
  mark(kind: NodeKind, x: number, y: number, r: number, [red, green, blue]: readonly [number, number, number]): void {
    const { data, width, height } = this
    const reach = kind === 'topic' ? r * diamondReach : r
    const [left, right] = [Math.max(0, Math.floor(x - reach)), Math.min(width - 1, Math.floor(x + reach))]
    const [top, bottom] = [Math.max(0, Math.floor(y - reach)), Math.min(height - 1, Math.floor(y + reach))]
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const share = coverOf(kind, Math.abs(column + 0.5 - x), Math.abs(row + 0.5 - y), reach)
        const i = 4 * (row * width + column)
        data[i] = data[i]! + (red - data[i]!) * share
        data[i + 1] = data[i + 1]! + (green - data[i + 1]!) * share
        data[i + 2] = data[i + 2]! + (blue - data[i + 2]!) * share
      }
  }

  /** Shapes of one colour that lie on each other without becoming darker: what `draw` covers, laid on in one. */
  layer(colour: string, opacity: number, draw: (cover: Cover) => void): void {
    const { data, width, height } = this
    const cover = new Float32Array(width * height)
    draw({
      square(x, y, r) {
        const [left, right] = [Math.max(0, Math.floor(x - r)), Math.min(width - 1, Math.floor(x + r))]
        const [top, bottom] = [Math.max(0, Math.floor(y - r)), Math.min(height - 1, Math.floor(y + r))]
        for (let row = top; row <= bottom; row++)
          for (let column = left; column <= right; column++) {
            const at = row * width + column
            cover[at] = Math.max(cover[at]!, coverOf('work', Math.abs(column + 0.5 - x), Math.abs(row + 0.5 - y), r))
          }
      },
      line: (x1, y1, x2, y2, wide) =>
        this.#along(x1, y1, x2, y2, (at, share) => {
          cover[at] = Math.max(cover[at]!, share * Math.min(1, wide))
        }),
    })
    const [red, green, blue] = channels(colour)
    for (let at = 0; at < cover.length; at++) {
      const share = cover[at]! * opacity
      if (share === 0) continue
      const i = 4 * at
      data[i] = data[i]! + (red - data[i]!) * share
      data[i + 1] = data[i + 1]! + (green - data[i + 1]!) * share
      data[i + 2] = data[i + 2]! + (blue - data[i + 2]!) * share
    }
  }

  /** The pixels along a line, two beside each other sharing it by how near it passes. Wu, Computer Graphics 25, 143 (1991). */
  #along(x1: number, y1: number, x2: number, y2: number, tell: (at: number, share: number) => void): void {
    const isSteep = Math.abs(y2 - y1) > Math.abs(x2 - x1)
    const [from, to] = isSteep ? [y1, y2] : [x1, x2]
    const [a, b] = isSteep ? [x1, x2] : [y1, y2]
    const [long, wide] = isSteep ? [this.height, this.width] : [this.width, this.height]
    const slope = to === from ? 0 : (b - a) / (to - from)
    const last = Math.min(long - 1, Math.floor(Math.max(from, to)))
    for (let step = Math.max(0, Math.floor(Math.min(from, to))); step <= last; step++) {
      const across = a + (step + 0.5 - from) * slope - 0.5
      const near = Math.floor(across)
      for (const [pixel, share] of [[near, 1 - (across - near)], [near + 1, across - near]] as const) // biome-ignore format: the two
        if (pixel >= 0 && pixel < wide) tell(isSteep ? step * this.width + pixel : pixel * this.width + step, share)
    }
  }
}

/** What is drawn into a layer. */
interface Cover {
  square(x: number, y: number, r: number): void
  line(x1: number, y1: number, x2: number, y2: number, width: number): void
}

/** How much of a pixel so far from the middle of a shape that reaches so far is covered, about. */
function coverOf(kind: NodeKind, dx: number, dy: number, reach: number): number {
  if (kind === 'work') return share(reach - dx) * share(reach - dy)
  if (kind === 'topic') return share((reach - dx - dy) * Math.SQRT1_2)
  return share(reach - Math.sqrt(dx * dx + dy * dy))
}

const share = (inside: number): number => (inside >= 0.5 ? 1 : inside <= -0.5 ? 0 : inside + 0.5)
