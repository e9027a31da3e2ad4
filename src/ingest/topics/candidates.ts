/**
 * The different runs of stems of one work, numbered in the order in which they are met: where each stands first and how
 * often it occurs. Held in arrays that serve work after work.
 */
export class Candidates {
  size = 0
  from = new Int32Array(64)
  to = new Int32Array(64)
  count = new Int32Array(64)
  weight = new Float64Array(64)
  #hashes = new Int32Array(64)
  #slots = new Int32Array(256).fill(-1)

  clear(): void {
    this.size = 0
    this.#slots.fill(-1)
  }

  add(stems: Int32Array, from: number, to: number): void {
    let hash = to - from
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ stems[i]!, 0x9e3779b1) ^ (hash >>> 15)
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 16)) & mask
    for (;;) {
      const known = this.#slots[slot]!
      if (known < 0) break
      if (this.#hashes[known] === hash && this.#isAt(known, stems, from, to)) {
        this.count[known]!++
        return
      }
      slot = (slot + 1) & mask
    }
    if (this.size === this.from.length) this.#grow()
    this.from[this.size] = from
    this.to[this.size] = to
    this.count[this.size] = 1
    this.#hashes[this.size] = hash
    this.#slots[slot] = this.size++
    if (this.size * 2 > this.#slots.length) this.#rehash()
  }

  /** Numbers of the `most` that weigh most, heaviest first, of equal ones the first; their weights are kept. */
  best(most: number, weightOf: (candidate: number) => number): number[] {
    const { weight } = this
    const order: number[] = []
    for (let k = 0; k < this.size; k++) {
      weight[k] = weightOf(k)
      order.push(k)
    }
    return order.sort((a, b) => weight[b]! - weight[a]! || a - b).slice(0, most)
  }

  #isAt(known: number, stems: Int32Array, from: number, to: number): boolean {
    const start = this.from[known]!
    if (this.to[known]! - start !== to - from) return false
    for (let i = from; i < to; i++) if (stems[start + i - from] !== stems[i]) return false
    return true
  }

  #grow(): void {
    const room = this.size * 2
    const larger = (old: Int32Array) => {
      const array = new Int32Array(room)
      array.set(old)
      return array
    }
    this.from = larger(this.from)
    this.to = larger(this.to)
    this.count = larger(this.count)
    this.#hashes = larger(this.#hashes)
    this.weight = new Float64Array(room)
  }

  #rehash(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = this.#slots.length - 1
    for (let k = 0; k < this.size; k++) {
      const hash = this.#hashes[k]!
      let slot = (hash ^ (hash >>> 16)) & mask
      while (this.#slots[slot]! >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = k
    }
  }
}
