import type { Box } from './label-placement.ts'

/** Where marks are on a screen or on paper: asked of many boxes in a frame, it looks at those alone that are near. */
export class MarkField {
  readonly #columns: number
  readonly #rows: number
  /** The last mark of each cell, and of each mark the one before it in its cell; -1 for none. */
  readonly #last: Int32Array
  readonly #before: Int32Array
  readonly #x: Float32Array
  readonly #y: Float32Array
  readonly #reach: Float32Array
  readonly #name: Int32Array
  #count = 0
  #most = 0
  readonly #margin: number

  /** For `most` marks, none further than `margin` pixels outside. */
  constructor(width: number, height: number, margin: number, most: number) {
    this.#before = new Int32Array(most)
    this.#x = new Float32Array(most)
    this.#y = new Float32Array(most)
    this.#reach = new Float32Array(most)
    this.#name = new Int32Array(most)
    this.#margin = margin
    this.#columns = Math.ceil((width + 2 * margin) / cell) + 1
    this.#rows = Math.ceil((height + 2 * margin) / cell) + 1
    this.#last = new Int32Array(this.#columns * this.#rows).fill(-1)
  }

  /** A mark that reaches `reach` pixels from (x, y); `name` is a number to know it by. */
  add(x: number, y: number, reach: number, name: number): void {
    const at = this.#row(y) * this.#columns + this.#column(x)
    const i = this.#count++
    this.#before[i] = this.#last[at]!
    this.#last[at] = i
    this.#x[i] = x
    this.#y[i] = y
    this.#reach[i] = reach
    this.#name[i] = name
    this.#most = Math.max(this.#most, reach)
  }

  /** Whether a box lies on no mark but perhaps the one that is named. */
  isFree({ left, top, right, bottom }: Box, except = -1): boolean {
    const most = this.#most
    const [from, to] = [this.#column(left - most), this.#column(right + most)]
    const last = this.#row(bottom + most)
    for (let row = this.#row(top - most); row <= last; row++)
      for (let column = from; column <= to; column++)
        for (let i = this.#last[row * this.#columns + column]!; i !== -1; i = this.#before[i]!) {
          if (this.#name[i] === except) continue
          const [x, y] = [this.#x[i]!, this.#y[i]!]
          const dx = Math.max(left - x, 0, x - right)
          const dy = Math.max(top - y, 0, y - bottom)
          if (dx * dx + dy * dy < this.#reach[i]! ** 2) return false
        }
    return true
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor((x + this.#margin) / cell)))
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor((y + this.#margin) / cell)))
  }
}

/** Pixels. */
const cell = 32
