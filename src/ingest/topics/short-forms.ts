import { type Definition, definitions } from './acronyms.ts'
import { openingBit, spelledBit } from './codes.ts'
import type { Lexicon } from './lexicon.ts'
import type { Numbers } from './numbers.ts'
import { parting, Words } from './words.ts'

/** The short forms that the work at hand defines, spelled out wherever they stand in it. */
export class ShortForms {
  /** Those of all works, by the stems that they were spelled out as. */
  readonly spelled = new Map<string, Set<string>>()
  any = false
  readonly #lexicon: Lexicon
  readonly #long = new Words()
  #tag = ''
  #text = ''
  #here: ReadonlyMap<string, Definition> = new Map()

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  define(title: string, body: string, tag: string): void {
    this.any = false
    if (!body.includes('(') && !title.includes('(')) return
    this.#text = `${title}${parting}${body}`
    this.#here = definitions(this.#text)
    this.#tag = tag
    this.any = this.#here.size > 0
  }

  /** Writes what a word that stands at `start` is short for; false where it is no short form. */
  write(printed: string, start: number, before: number, codes: Numbers): boolean {
    const short = this.#here.get(printed) ?? this.#here.get(printed.replace(/s$/, ''))
    if (short === undefined) return false
    const lexicon = this.#lexicon
    codes.push(-1)
    // The definition itself names the thing once, not twice.
    if (near(short, start)) return true
    const spelled: { code: number; stem: number }[] = []
    const long = this.#long.read(this.#text.slice(short.start, short.end))
    for (let l = 0; l < long.length; l++) {
      const word = lexicon.add(long.text(long.starts[l]!, long.ends[l]!), this.#tag)
      const before = l === 0 ? 0 : long.before[l]! & 3
      spelled.push({ code: (word << 4) | spelledBit | openingBit | before, stem: lexicon.stemOf[word]! })
    }
    // "CTR" stays as it is where "click through rate" is no phrase of ours.
    if (spelled.length >= 2 && spelled.length <= 3 && spelled.every(({ stem }) => stem >= 0)) {
      for (const { code } of spelled) codes.push(code)
      const key = spelled.map(({ stem }) => lexicon.stems[stem]!).join(' ')
      this.spelled.set(key, (this.spelled.get(key) ?? new Set()).add(short.short))
    } else {
      const word = lexicon.add(printed, this.#tag)
      codes.push(lexicon.stemOf[word]! < 0 ? -1 : (word << 4) | (before & 3))
    }
    codes.push(-1)
    return true
  }
}

const near = (long: { readonly start: number; readonly end: number }, at: number): boolean =>
  (at >= long.end && at - long.end <= 3) || (at < long.start && long.start - at <= 14)
