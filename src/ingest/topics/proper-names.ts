import { openingBit, spelledBit } from './codes.ts'
import type { Lexicon } from './lexicon.ts'
import type { RecurringPairs } from './neighbours.ts'
import type { Stream } from './stream.ts'

/**
 * Which phrases are names ("World Health Organization"): each two neighbours of them are printed with capitals more often
 * than not, where capitals tell something. A pair that does not recur is a name where it stands so.
 */
export class ProperNames {
  readonly #codes: Int32Array
  readonly #pairAt: Int32Array
  readonly #capital: Uint8Array
  /** By pair: how often it stands where capitals tell, and how often it has them. */
  readonly #telling: Int32Array
  readonly #capitals: Int32Array

  constructor({ codes }: Pick<Stream, 'codes'>, lexicon: Lexicon, { at, size }: RecurringPairs) {
    this.#codes = codes
    this.#pairAt = at
    this.#capital = Uint8Array.from(lexicon.printed, (printed) => (/^\p{Lu}/u.test(printed) ? 1 : 0))
    this.#telling = new Int32Array(size)
    this.#capitals = new Int32Array(size)
    for (let i = 1; i < codes.length; i++) {
      const pair = at[i]!
      if (pair < 0 || !this.#tells(i - 1)) continue
      this.#telling[pair]!++
      if (this.#isCapital(i - 1) && this.#isCapital(i)) this.#capitals[pair]!++
    }
  }

  /** Whether the words from `from` to `to` are one. */
  holds(from: number, to: number): boolean {
    if (to - from < 2) return false
    for (let i = from + 1; i < to; i++) {
      const pair = this.#pairAt[i]!
      const telling = pair < 0 ? 0 : this.#telling[pair]!
      if (telling > 0 ? this.#capitals[pair]! * 2 <= telling : !this.#stands(i)) return false
    }
    return true
  }

  #stands = (i: number): boolean => this.#tells(i - 1) && this.#isCapital(i - 1) && this.#isCapital(i)
  #tells = (i: number): boolean => (this.#codes[i]! & (openingBit | spelledBit)) === 0
  #isCapital = (i: number): boolean => this.#capital[this.#codes[i]! >> 4] === 1
}
