/** How often each of a growing set of numbers occurs, and in how many works: a row of six a number, side by side. */
export class Tally {
  size = 0
  #rows = new Int32Array(0)

  constructor(room: number) {
    this.#grow(Math.max(room, 16))
  }

  /** Works in which it was counted. */
  works(id: number): number {
    return this.#rows[id * width]!
  }

  /** How often it was counted, weighed. */
  times(id: number): number {
    return this.#rows[id * width + 1]!
  }

  /** Works in which it was counted or met. */
  holding(id: number): number {
    return this.#rows[id * width + 2]!
  }

  /** Works in which each was counted or met, by number. */
  allHolding(): Int32Array {
    return this.#column(2)
  }

  /** How often each was counted or met, by number. */
  allMet(): Int32Array {
    return this.#column(3)
  }

  count(id: number, work: number, times: number): void {
    const row = this.meet(id, work)
    const rows = this.#rows
    rows[row + 1]! += times
    if (rows[row + 4]! !== work + 1) {
      rows[row + 4] = work + 1
      rows[row]!++
    }
  }

  /** Gives the place of its row. */
  meet(id: number, work: number): number {
    const row = id * width
    if (id >= this.size) {
      if (row >= this.#rows.length) this.#grow(Math.max(id + 1, (this.#rows.length / width) * 2))
      this.size = id + 1
    }
    const rows = this.#rows
    rows[row + 3]!++
    if (rows[row + 5]! !== work + 1) {
      rows[row + 5] = work + 1
      rows[row + 2]!++
    }
    return row
  }

  #column(at: number): Int32Array {
    const column = new Int32Array(this.size)
    for (let id = 0; id < this.size; id++) column[id] = this.#rows[id * width + at]!
    return column
  }

  #grow(room: number): void {
    const larger = new Int32Array(room * width)
    larger.set(this.#rows)
    this.#rows = larger
  }
}

/** works, times, holding, met, and the last work it was counted and met in, from 1. */
const width = 6
