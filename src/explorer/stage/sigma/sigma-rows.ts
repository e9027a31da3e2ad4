import type { Emphasised } from '../uniforms.ts'
import type { Rows } from './instances.ts'

/** The rows of all nodes or all ties, as sigma fills them in, and where each of them stands. */
export class BaseRows implements Rows {
  array = new Float32Array(0)
  count = 0
  version = 0
  readonly stride: number
  /** Row of the node or tie at a place in the scene. */
  rowOf: Int32Array = new Int32Array(0)

  constructor(stride: number) {
    this.stride = stride
  }

  resize(count: number): void {
    if (count !== this.count) {
      this.array = new Float32Array(count * this.stride)
      this.rowOf = new Int32Array(count).fill(-1)
    }
    this.count = count
    this.version++
  }

  /** Says that the item at `place` of the scene gets this row, and gives where in `array` it begins. */
  claim(row: number, place: number): number {
    this.rowOf[place] = row
    this.version++
    return row * this.stride
  }
}

/** Copies of the rows in focus, their emphasis before and after written into the last two numbers. */
export class FocusRows implements Rows {
  array = new Float32Array(0)
  count = 0
  version = 0
  #focus = -1
  #base = -1

  update(emphasised: Emphasised, base: BaseRows): void {
    if (this.#focus === emphasised.version && this.#base === base.version) return
    this.#focus = emphasised.version
    this.#base = base.version
    this.version++
    this.count = 0
    const { stride } = base
    if (this.array.length < emphasised.entries.size * stride)
      this.array = new Float32Array(emphasised.entries.size * stride)
    for (const [place, { before, after }] of emphasised.entries) {
      const row = base.rowOf[place] ?? -1
      if (row === -1) continue
      const at = this.count++ * stride
      this.array.set(base.array.subarray(row * stride, (row + 1) * stride), at)
      this.array[at + stride - 2] = before
      this.array[at + stride - 1] = after
    }
  }
}
