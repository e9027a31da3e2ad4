/** Nodes by rising distance; `put` again when a distance has fallen. Equal distances by node. */
export class DistanceHeap {
  size = 0
  readonly #nodes: Uint32Array
  readonly #at: Int32Array
  readonly #distance: Float64Array

  constructor(order: number, distance: Float64Array) {
    this.#nodes = new Uint32Array(order)
    this.#at = new Int32Array(order).fill(-1)
    this.#distance = distance
  }

  put(v: number): void {
    let i = this.#at[v] < 0 ? this.size++ : this.#at[v]
    while (i > 0) {
      const up = (i - 1) >> 1
      if (!this.#before(v, this.#nodes[up])) break
      this.#set(i, this.#nodes[up])
      i = up
    }
    this.#set(i, v)
  }

  take(): number {
    const first = this.#nodes[0]
    this.#at[first] = -1
    const last = this.#nodes[--this.size]
    if (this.size === 0) return first
    let i = 0
    while (true) {
      let down = 2 * i + 1
      if (down >= this.size) break
      if (down + 1 < this.size && this.#before(this.#nodes[down + 1], this.#nodes[down])) down++
      if (!this.#before(this.#nodes[down], last)) break
      this.#set(i, this.#nodes[down])
      i = down
    }
    this.#set(i, last)
    return first
  }

  #set(i: number, v: number): void {
    this.#nodes[i] = v
    this.#at[v] = i
  }

  #before(a: number, b: number): boolean {
    const d = this.#distance[a] - this.#distance[b]
    return d < 0 || (d === 0 && a < b)
  }
}
