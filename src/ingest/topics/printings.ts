import type { Words } from './word-scan.ts'

/**
 * Every different printing of a word once, numbered in the order in which it is first met. An open-addressed hash whose
 * keys are characters side by side in one array: no string is made for a word that was met before.
 */
export class Printings {
  size = 0
  /** Number of the printing of each word last read. */
  numbers = new Int32Array(512)
  #slots = new Int32Array(1 << 13).fill(-1)
  #hashes = new Int32Array(1 << 12)
  #starts = new Uint32Array((1 << 12) + 1)
  #chars = new Uint16Array(1 << 15)

  /** Numbers the words at hand; calls `meet` for each printing that is new, in order. */
  read(words: Words, meet: (number: number, printed: string) => void): Int32Array {
    if (this.numbers.length < words.length) this.numbers = new Int32Array(words.length * 2)
    const { numbers } = this
    for (let i = 0; i < words.length; i++) {
      const start = words.starts[i]!
      const end = words.ends[i]!
      const slot = this.#find(words.chars, start, end, words.hashes[i]!)
      let number = this.#slots[slot]!
      if (number < 0) {
        number = this.#keep(words.chars.subarray(start, end), words.hashes[i]!, slot)
        meet(number, words.text(start, end))
      }
      numbers[i] = number
    }
    return numbers
  }

  #find(chars: Uint16Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    let slot = (hash ^ (hash >>> 16)) & mask
    for (;;) {
      const number = this.#slots[slot]!
      if (number < 0 || (this.#hashes[number] === hash && this.#holds(number, chars, start, end))) return slot
      slot = (slot + 1) & mask
    }
  }

  #holds(number: number, chars: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts[number]!
    if (this.#starts[number + 1]! - from !== end - start) return false
    for (let i = start, at = from; i < end; i++, at++) if (this.#chars[at] !== chars[i]) return false
    return true
  }

  #keep(word: Uint16Array, hash: number, slot: number): number {
    const number = this.size++
    const start = this.#starts[number]!
    const end = start + word.length
    if (this.size >= this.#hashes.length) {
      this.#hashes = larger(this.#hashes, new Int32Array(this.#hashes.length * 2))
      this.#starts = larger(this.#starts, new Uint32Array(this.#starts.length * 2))
    }
    if (end > this.#chars.length) this.#chars = larger(this.#chars, new Uint16Array(end * 2))
    this.#chars.set(word, start)
    this.#starts[this.size] = end
    this.#hashes[number] = hash
    this.#slots[slot] = number
    if (this.size * 2 > this.#slots.length) this.#rehash()
    return number
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1)
    const mask = slots.length - 1
    for (let number = 0; number < this.size; number++) {
      const hash = this.#hashes[number]!
      let slot = (hash ^ (hash >>> 16)) & mask
      while (slots[slot]! >= 0) slot = (slot + 1) & mask
      slots[slot] = number
    }
    this.#slots = slots
  }
}

function larger<A extends Int32Array | Uint32Array | Uint16Array>(old: A, room: A): A {
  room.set(old)
  return room
}
