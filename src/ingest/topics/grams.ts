/**
 * Pairs of numbers, each given a number of its own in the order in which it is first met: an open-addressed hash on
 * typed arrays, about 20 bytes a pair where a Map would take 100. Longer sequences are pairs of a pair's number and
 * a number. Keys are at least 0.
 */
export class Pairs {
  size = 0
  left = new Int32Array(1024)
  right = new Int32Array(1024)
  #slots = new Int32Array(2048).fill(-1)

  /** The pair's number, given now if it has none. */
  add(a: number, b: number): number {
    const at = this.#find(a, b)
    const known = this.#slots[at]!
    if (known >= 0) return known
    if (this.size === this.left.length) {
      this.left = doubled(this.left)
      this.right = doubled(this.right)
    }
    this.left[this.size] = a
    this.right[this.size] = b
    this.#slots[at] = this.size++
    if (this.size * 2 > this.#slots.length) this.#rehash()
    return this.size - 1
  }

  /** The pair's number, or -1. */
  get(a: number, b: number): number {
    return this.#slots[this.#find(a, b)]!
  }

  #find(a: number, b: number): number {
    const mask = this.#slots.length - 1
    let at = mixed(a, b) & mask
    for (;;) {
      const id = this.#slots[at]!
      if (id < 0 || (this.left[id] === a && this.right[id] === b)) return at
      at = (at + 1) & mask
    }
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let id = 0; id < this.size; id++) {
      let at = mixed(this.left[id]!, this.right[id]!) & mask
      while (slots[at]! >= 0) at = (at + 1) & mask
      slots[at] = id
    }
    this.#slots = slots
  }
}

export function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

// The finaliser of MurmurHash3 (Austin Appleby, public domain).
function mixed(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
