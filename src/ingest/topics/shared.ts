import { Pairs } from './grams.ts'
import type { Lexicon } from './lexicon.ts'
import { type Stream, titleWeight } from './stream.ts'
import { hyphened } from './words.ts'

/** Terms of one to three stems that recur over works, by number. */
export interface SharedTerms {
  readonly size: number
  /** Stems of a term, by its number. */
  stems(term: number): readonly number[]
  /** Number of works that hold it. */
  readonly works: Int32Array
  /** How often it occurs in all; single words and pairs in titles weighed. */
  readonly times: Int32Array
  /** Number of works that hold each stem, by the stem's number. */
  readonly stemWorks: Int32Array
  /** How often each stem occurs, by the stem's number, and how often all do. */
  readonly stemTimes: Int32Array
  readonly words: number
  /** Number of the term, or -1; b and c are -1 for shorter terms. */
  find(a: number, b: number, c: number): number
}

/** Fewest works that share a term. */
const fewest = 2

/**
 * Every sequence of up to three stems inside a phrase that at least two works hold. A longer one is looked at only
 * where both its parts recur, so that what is counted stays small (Agrawal & Srikant 1994). A sequence never cuts a
 * hyphenated word: "floating" does not stand in "floating-point".
 */
export function recurring({ codes, starts, abstracts }: Stream, lexicon: Lexicon): SharedTerms {
  const stems = Int32Array.from(lexicon.stemOf)
  const ones = new Tally(lexicon.stems.length)
  const twos = new Pairs()
  const twoTally = new Tally(1024)
  const threes = new Pairs()
  const threeTally = new Tally(1024)
  const works = starts.length - 1
  for (let w = 0; w < works; w++)
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      const code = codes[i]!
      if (code < 0) continue
      const stem = stems[code >> 4]!
      if (whole(code, codes[i + 1]!)) ones.count(stem, w, i < abstracts[w]! ? titleWeight : 1)
      else ones.meet(stem, w)
    }
  for (let w = 0; w < works; w++) {
    let last = -1
    let first = -1
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      const code = codes[i]!
      const stem = code < 0 || ones.holding[stems[code >> 4]!]! < fewest ? -1 : stems[code >> 4]!
      if (last >= 0 && stem >= 0) {
        const pair = twos.add(last, stem)
        if (whole(first, codes[i + 1]!)) twoTally.count(pair, w, i <= abstracts[w]! ? titleWeight : 1)
        else twoTally.meet(pair, w)
      }
      last = stem
      first = code
    }
  }
  for (let w = 0; w < works; w++) {
    let b = -1
    let ab = -1
    for (let i = starts[w]!; i < starts[w + 1]!; i++) {
      const code = codes[i]!
      const c = code < 0 ? -1 : stems[code >> 4]!
      let bc = b >= 0 && c >= 0 ? twos.get(b, c) : -1
      if (bc >= 0 && twoTally.holding[bc]! < fewest) bc = -1
      if (ab >= 0 && bc >= 0 && whole(codes[i - 2]!, codes[i + 1]!)) threeTally.count(threes.add(ab, c), w, 1)
      b = c
      ab = bc
    }
  }
  return gather(ones, twos, twoTally, threes, threeTally)
}

function gather(ones: Tally, twos: Pairs, twoTally: Tally, threes: Pairs, threeTally: Tally): SharedTerms {
  const kept = (tally: Tally, size: number): Int32Array => {
    const ids: number[] = []
    for (let id = 0; id < size; id++) if (tally.works[id]! >= fewest) ids.push(id)
    return Int32Array.from(ids)
  }
  const one = kept(ones, Math.min(ones.works.length, ones.size))
  const two = kept(twoTally, twos.size)
  const three = kept(threeTally, threes.size)
  const size = one.length + two.length + three.length
  const works = new Int32Array(size)
  const times = new Int32Array(size)
  const numberOf = (ids: Int32Array, tally: Tally, total: number, from: number): Int32Array => {
    const number = new Int32Array(total).fill(-1)
    for (let k = 0; k < ids.length; k++) {
      works[from + k] = tally.works[ids[k]!]!
      times[from + k] = tally.times[ids[k]!]!
      number[ids[k]!] = from + k
    }
    return number
  }
  const oneNumber = numberOf(one, ones, Math.max(ones.size, 1), 0)
  const twoNumber = numberOf(two, twoTally, twos.size, one.length)
  const threeNumber = numberOf(three, threeTally, threes.size, one.length + two.length)
  return {
    size,
    works,
    times,
    stemWorks: ones.holding,
    stemTimes: ones.met,
    words: ones.met.reduce((sum, times) => sum + times, 0),
    stems(term) {
      if (term < one.length) return [one[term]!]
      if (term < one.length + two.length) {
        const id = two[term - one.length]!
        return [twos.left[id]!, twos.right[id]!]
      }
      const id = three[term - one.length - two.length]!
      const ab = threes.left[id]!
      return [twos.left[ab]!, twos.right[ab]!, threes.right[id]!]
    },
    find(a, b, c) {
      if (b < 0) return oneNumber[a] ?? -1
      const ab = twos.get(a, b)
      if (ab < 0) return -1
      if (c < 0) return twoNumber[ab]!
      const abc = threes.get(ab, c)
      return abc < 0 ? -1 : threeNumber[abc]!
    },
  }
}

/** Whether a sequence that begins with `first`, before `next`, cuts no hyphenated word. */
export function whole(first: number, next: number): boolean {
  return (first & 3) !== hyphened && (next < 0 || (next & 3) !== hyphened)
}

/** How often each of a growing set of numbers occurs, and in how many works. */
export class Tally {
  size = 0
  /** Works in which it was counted. */
  works = new Int32Array(0)
  times = new Int32Array(0)
  /** Works in which it was counted or met. */
  holding = new Int32Array(0)
  /** How often it was counted or met. */
  met = new Int32Array(0)
  #lastCounted = new Int32Array(0)
  #lastMet = new Int32Array(0)

  constructor(room: number) {
    this.#grow(Math.max(room, 16))
  }

  count(id: number, work: number, times: number): void {
    this.meet(id, work)
    this.times[id]! += times
    if (this.#lastCounted[id] !== work) {
      this.#lastCounted[id] = work
      this.works[id]!++
    }
  }

  meet(id: number, work: number): void {
    if (id >= this.size) {
      if (id >= this.works.length) this.#grow(Math.max(id + 1, this.works.length * 2))
      this.size = id + 1
    }
    this.met[id]!++
    if (this.#lastMet[id] !== work) {
      this.#lastMet[id] = work
      this.holding[id]!++
    }
  }

  #grow(room: number): void {
    const grow = (array: Int32Array<ArrayBuffer>, fill: number) => {
      const larger = new Int32Array(room).fill(fill)
      larger.set(array)
      return larger
    }
    this.works = grow(this.works, 0)
    this.times = grow(this.times, 0)
    this.holding = grow(this.holding, 0)
    this.met = grow(this.met, 0)
    this.#lastCounted = grow(this.#lastCounted, -1)
    this.#lastMet = grow(this.#lastMet, -1)
  }
}
