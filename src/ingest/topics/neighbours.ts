import type { Effort } from '../../model/effort.ts'
import type { Lexicon } from './lexicon.ts'
import { Numbers } from './numbers.ts'
import { pause, stride } from './pauses.ts'
import { type Stream, titleWeight } from './stream.ts'
import { Tally } from './term-tally.ts'
import { hyphened } from './word-scan.ts'

/** Stems of a stream and pairs of neighbouring stems, each pair by a number of its own, recurring or not. */
export interface Neighbours {
  /** The stem at each place of the stream, or -1. */
  readonly stemAt: Int32Array
  /** The pair that ends at each place, or -1. */
  readonly pairAt: Int32Array
  /** Number of works that hold each stem, each pair. */
  readonly stemWorks: Int32Array
  readonly pairWorks: Int32Array
  /** How often each stem occurs, and in how many works and how often (titles weighed) it cuts no hyphenated word. */
  readonly stems: Tally
  /** Of the pairs that at least two works hold. */
  readonly recurring: RecurringPairs
}

/** Pairs that at least two works hold, side by side, by rising left stem. */
export interface RecurringPairs {
  readonly size: number
  readonly left: Int32Array
  readonly right: Int32Array
  /** In how many works and how often (titles weighed) each cuts no hyphenated word. */
  readonly works: Int32Array
  readonly times: Int32Array
  /** The one that ends at each place, or -1. */
  readonly at: Int32Array
}

/**
 * Pairs are told apart without a hash: places are sorted by the stem to their left (a counting sort, in linear time),
 * so that one array over the stems tells for each in turn which pairs it has begun. Memory is read in order,
 * whereas a table of millions of pairs would be missed by the cache at every word.
 */
export async function neighbours(stream: Stream, lexicon: Lexicon, control: Effort = {}): Promise<Neighbours> {
  const { codes, starts, abstracts } = stream
  const works = starts.length - 1
  const stemOf = Int32Array.from(lexicon.stemOf)
  const stemAt = new Int32Array(codes.length)
  const pairBits = new Uint8Array(codes.length)
  const stems = new Tally(lexicon.stems.length)
  for (let w = 0; w < works; w++) {
    if (w % stride === 0) await pause(control, (0.4 * w) / works)
    const title = abstracts[w]!
    const end = starts[w + 1]!
    for (let i = starts[w]!; i < end; i++) {
      const code = codes[i]!
      const stem = code < 0 ? -1 : stemOf[code >> 4]!
      stemAt[i] = stem
      if (code < 0) continue
      const next = codes[i + 1]!
      if (whole(code, next)) stems.count(stem, w, i < title ? titleWeight : 1)
      else stems.meet(stem, w)
      if (i > 0) pairBits[i] = (whole(codes[i - 1]!, next) ? wholeBit : 0) | (i <= title ? titleBit : 0)
    }
  }
  await pause(control, 0.5)
  const pairAt = new Int32Array(codes.length).fill(-1)
  const sorted = placesByLeft(stemAt, lexicon.stems.length, stemAt, pairBits)
  const pairs = new PairCounts(sorted.places.length)
  const held = { left: new Numbers(), right: new Numbers(), works: new Numbers(), times: new Numbers() }
  // Number of each recurring pair by the pair's own, from 1: what is never written costs no memory.
  const recurringOf = new Int32Array(sorted.places.length)
  const walk = new WorkWalk(starts)
  const pairOf = new Int32Array(lexicon.stems.length).fill(-1)
  for (let left = 0; left < lexicon.stems.length; left++) {
    const first = pairs.begin()
    walk.restart()
    for (let k = sorted.offsets[left]!; k < sorted.offsets[left + 1]!; k++) {
      const place = sorted.places[k]!
      const right = sorted.rights[k]! >> 2
      let pair = pairOf[right]!
      if (pair < first) {
        pair = pairs.add(right)
        pairOf[right] = pair
      }
      pairAt[place] = pair
      pairs.count(pair, walk.to(place), sorted.rights[k]! & 3)
    }
    for (let pair = first; pair < pairs.size; pair++) {
      if (pairs.holding[pair]! < fewest) continue
      held.left.push(left)
      held.right.push(pairs.rightOf(pair))
      held.works.push(pairs.worksOf(pair))
      held.times.push(pairs.timesOf(pair))
      recurringOf[pair] = held.left.length
    }
  }
  await pause(control, 0.95)
  const at = new Int32Array(codes.length)
  for (let i = 0; i < codes.length; i++) at[i] = pairAt[i]! < 0 ? -1 : recurringOf[pairAt[i]!]! - 1
  return {
    stemAt,
    pairAt,
    stemWorks: stems.allHolding(),
    pairWorks: pairs.holding.subarray(0, pairs.size),
    stems,
    recurring: {
      size: held.left.length,
      left: held.left.all(),
      right: held.right.all(),
      works: held.works.all(),
      times: held.times.all(),
      at,
    },
  }
}

/** Fewest works that share a term. */
export const fewest = 2

/** Whether a sequence that begins with `first`, before `next`, cuts no hyphenated word. */
export function whole(first: number, next: number): boolean {
  return (first & 3) !== hyphened && (next < 0 || (next & 3) !== hyphened)
}

const wholeBit = 1
const titleBit = 2

/**
 * Places that hold a number and have one to their left, sorted by the one to the left, then by place: those of `left`
 * are `places[offsets[left] … offsets[left + 1]]`. `rights` has what stands there, `rightAt << 2 | bits`: taken along
 * while memory is read in order. `size`: how many numbers there are; places whose bits are 0 can be left out.
 */
export function placesByLeft(
  numbers: Int32Array,
  size: number,
  rightAt: Int32Array,
  bits: Uint8Array,
  least = 0,
): { readonly offsets: Uint32Array; readonly places: Int32Array; readonly rights: Int32Array } {
  const offsets = new Uint32Array(size + 2)
  for (let i = 1; i < numbers.length; i++)
    if (numbers[i]! >= 0 && numbers[i - 1]! >= 0 && bits[i]! >= least) offsets[numbers[i - 1]! + 2]!++
  for (let n = 2; n < offsets.length; n++) offsets[n]! += offsets[n - 1]!
  const places = new Int32Array(offsets[size + 1]!)
  const rights = new Int32Array(places.length)
  for (let i = 1; i < numbers.length; i++) {
    if (numbers[i]! < 0 || numbers[i - 1]! < 0 || bits[i]! < least) continue
    const k = offsets[numbers[i - 1]! + 1]!++
    places[k] = i
    rights[k] = (rightAt[i]! << 2) | bits[i]!
  }
  return { offsets, places, rights }
}

/** The work that each of rising places stands in. */
export class WorkWalk {
  readonly #starts: Uint32Array
  #work = 0

  constructor(starts: Uint32Array) {
    this.#starts = starts
  }

  restart(): void {
    this.#work = 0
  }

  to(place: number): number {
    const starts = this.#starts
    let step = 1
    let low = this.#work
    // Twice as far each time, then by halves: rare words leap over many works.
    while (low + step < starts.length && starts[low + step]! <= place) {
      low += step
      step *= 2
    }
    let high = Math.min(low + step, starts.length - 1)
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= place) low = middle
      else high = middle
    }
    this.#work = low
    return low
  }
}

/** Counts of pairs: the works that hold each, for good; the rest only for the pairs of the left number at hand. */
class PairCounts {
  size = 0
  readonly holding: Int32Array
  #first = 0
  #rows = new Int32Array(1024 * width)

  /** `room`: most pairs there can be. */
  constructor(room: number) {
    this.holding = new Int32Array(room)
  }

  /** The number that the next pair will have; forgets the rows of those before it. */
  begin(): number {
    this.#first = this.size
    return this.size
  }

  add(right: number): number {
    const row = (this.size - this.#first) * width
    if (row === this.#rows.length) {
      const larger = new Int32Array(row * 2)
      larger.set(this.#rows)
      this.#rows = larger
    }
    const rows = this.#rows
    rows[row] = right
    rows[row + 1] = 0
    rows[row + 2] = 0
    rows[row + 3] = 0
    rows[row + 4] = 0
    return this.size++
  }

  count(pair: number, work: number, bits: number): void {
    const row = (pair - this.#first) * width
    const rows = this.#rows
    if (rows[row + 1] !== work + 1) {
      rows[row + 1] = work + 1
      this.holding[pair]!++
    }
    if ((bits & wholeBit) === 0) return
    rows[row + 4]! += (bits & titleBit) === 0 ? 1 : titleWeight
    if (rows[row + 2] === work + 1) return
    rows[row + 2] = work + 1
    rows[row + 3]!++
  }

  rightOf = (pair: number): number => this.#rows[(pair - this.#first) * width]!
  worksOf = (pair: number): number => this.#rows[(pair - this.#first) * width + 3]!
  timesOf = (pair: number): number => this.#rows[(pair - this.#first) * width + 4]!
}

/** The right number, the last work it was met in and counted in (from 1), works, times. */
const width = 5
