import { by } from '../../model/order.ts'
import { openingBit, spelledBit } from './codes.ts'
import { type Lexicon, normal } from './lexicon.ts'
import type { ProperNames } from './proper-names.ts'
import type { Stream } from './stream.ts'
import { adjacent, hyphened, Words } from './word-scan.ts'

/**
 * How the words of a corpus are written: the commonest printing of each, read where its capital tells something (not
 * in titles, not at the start of a sentence). "Pyro" keeps its capital, "Floating" does not.
 */
export class Spelling {
  readonly #best = new Map<string, string>()
  readonly #printed: readonly string[]
  readonly #written: string[] = []

  readonly #names: ProperNames

  constructor({ codes }: Pick<Stream, 'codes'>, lexicon: Lexicon, names: ProperNames) {
    this.#names = names
    this.#printed = lexicon.printed
    const told = new Int32Array(lexicon.printed.length)
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!
      if (code >= 0 && (code & (openingBit | spelledBit)) === 0) told[code >> 4]!++
    }
    const most = new Map<string, number>()
    for (const [word, printed] of lexicon.printed.entries()) {
      const key = unlike(printed)
      // "ReLU" and "IEEE" tell by themselves; "Towards" does not.
      const bare = /^\p{Lu}[\p{Ll}\p{M}-]*$/u.test(printed) || /^\p{Lu}[\p{Ll}]+-\p{Lu}[\p{Ll}]+$/u.test(printed)
      const count = told[word]! > 0 ? told[word]! : bare && lexicon.tags[word] !== 'de' ? -1 : 0
      if (count < 0) continue
      const best = most.get(key)
      const known = this.#best.get(key)
      if (best === undefined || count > best || (count === best && prefer(printed, known!))) {
        most.set(key, count)
        this.#best.set(key, printed)
      }
    }
  }

  /** A word by its number. */
  of(word: number): string {
    this.#written[word] ??= this.#write(this.#printed[word]!)
    return this.#written[word]
  }

  isName = (from: number, to: number): boolean => this.#names.holds(from, to)

  #write(printed: string): string {
    return this.#best.get(unlike(printed)) ?? printed.toLowerCase()
  }
}

/**
 * What other printings of a word share with it: all but capitals, and hyphens that part nothing. "health care" and
 * "healthcare" are two forms.
 */
const unlike = (printed: string): string =>
  /[ -]/.test(printed) && new Words().read(printed).length > 1 ? printed.toLowerCase() : normal(printed)

const prefer = (a: string, b: string): boolean => {
  const lower = (word: string) => (word === word.toLowerCase() ? 0 : 1)
  return lower(a) !== lower(b) ? lower(a) < lower(b) : a < b
}

/** The words from `from` to `to` of a stream as they are read. */
export function written(codes: Int32Array, from: number, to: number, spelling: Spelling): string {
  const parts: string[] = []
  const isName = spelling.isName(from, to)
  for (let i = from; i < to; i++) {
    const code = codes[i]!
    const before = code & 3
    if (i > from && before !== adjacent) parts.push(before === hyphened ? '-' : ' ')
    const word = spelling.of(code >> 4)
    parts.push(isName ? word.replace(/^\p{Ll}/u, (first) => first.toUpperCase()) : word)
  }
  // Joined at once: a string that is added to piece by piece keeps its pieces in memory.
  return parts.join('')
}

/** Forms with how often each occurs, as one list: commonest first, then the plainest. */
export function ranked(forms: ReadonlyMap<string, number>): string[] {
  return [...forms]
    .sort(
      by(
        ([, count]) => -count,
        ([form]) => form.length,
        ([form]) => form,
      ),
    )
    .map(([form]) => form)
}
