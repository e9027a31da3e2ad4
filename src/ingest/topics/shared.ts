import { type Control, pause, stride } from './control.ts'
import { Pairs } from './grams.ts'
import type { Lexicon } from './lexicon.ts'
import { type Stream, titleWeight } from './stream.ts'
import { Tally } from './tally.ts'
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
  /** Every pair of neighbouring stems, recurring or not. */
  readonly pairs: Pairs
  /** The pair that ends at each place of the stream, or -1. */
  readonly pairAt: Int32Array
  /** Number of works that hold each pair. */
  readonly pairWorks: Int32Array
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
export async function recurring(stream: Stream, lexicon: Lexicon, control: Control = {}): Promise<SharedTerms> {
  const { codes, starts, abstracts } = stream
  const stemOf = Int32Array.from(lexicon.stemOf)
  const ones = new Tally(lexicon.stems.length)
  const twos = new Pairs()
  const twoTally = new Tally(1024)
  const pairAt = new Int32Array(codes.length)
  const works = starts.length - 1
  for (let w = 0; w < works; w++) {
    if (w % stride === 0) await pause(control, (0.7 * w) / works)
    const title = abstracts[w]!
    const end = starts[w + 1]!
    let last = -1
    let first = -1
    for (let i = starts[w]!; i < end; i++) {
      const code = codes[i]!
      pairAt[i] = -1
      if (code < 0) {
        last = -1
        continue
      }
      const stem = stemOf[code >> 4]!
      const next = codes[i + 1]!
      if (whole(code, next)) ones.count(stem, w, i < title ? titleWeight : 1)
      else ones.meet(stem, w)
      if (last >= 0) {
        const pair = twos.add(last, stem)
        pairAt[i] = pair
        if (whole(first, next)) twoTally.count(pair, w, i <= title ? titleWeight : 1)
        else twoTally.meet(pair, w)
      }
      last = stem
      first = code
    }
  }
  const threes = new Pairs()
  const threeTally = new Tally(1024)
  for (let w = 0; w < works; w++) {
    if (w % stride === 0) await pause(control, 0.7 + (0.3 * w) / works)
    const end = starts[w + 1]!
    let ab = -1
    for (let i = starts[w]!; i < end; i++) {
      let bc = pairAt[i]!
      if (bc >= 0 && twoTally.holding(bc) < fewest) bc = -1
      if (ab >= 0 && bc >= 0 && whole(codes[i - 2]!, codes[i + 1]!))
        threeTally.count(threes.add(ab, twos.right[bc]!), w, 1)
      ab = bc
    }
  }
  return gather({ ones, twos, twoTally, threes, threeTally, pairAt })
}

interface Found {
  readonly ones: Tally
  readonly twos: Pairs
  readonly twoTally: Tally
  readonly threes: Pairs
  readonly threeTally: Tally
  readonly pairAt: Int32Array
}

function gather({ ones, twos, twoTally, threes, threeTally, pairAt }: Found): SharedTerms {
  const kept = (tally: Tally): Int32Array => {
    const ids: number[] = []
    for (let id = 0; id < tally.size; id++) if (tally.works(id) >= fewest) ids.push(id)
    return Int32Array.from(ids)
  }
  const one = kept(ones)
  const two = kept(twoTally)
  const three = kept(threeTally)
  const size = one.length + two.length + three.length
  const works = new Int32Array(size)
  const times = new Int32Array(size)
  const numberOf = (ids: Int32Array, tally: Tally, from: number): Int32Array => {
    const number = new Int32Array(Math.max(tally.size, 1)).fill(-1)
    for (let k = 0; k < ids.length; k++) {
      works[from + k] = tally.works(ids[k]!)
      times[from + k] = tally.times(ids[k]!)
      number[ids[k]!] = from + k
    }
    return number
  }
  const oneNumber = numberOf(one, ones, 0)
  const twoNumber = numberOf(two, twoTally, one.length)
  const threeNumber = numberOf(three, threeTally, one.length + two.length)
  const stemTimes = ones.allMet()
  return {
    size,
    works,
    times,
    stemWorks: ones.allHolding(),
    stemTimes,
    words: stemTimes.reduce((sum, times) => sum + times, 0),
    pairs: twos,
    pairAt,
    pairWorks: twoTally.allHolding(),
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
