import { type Definition, definitions } from './acronyms.ts'
import { openingBit, spelledBit } from './codes.ts'
import type { Lexicon } from './lexicon.ts'
import type { Numbers } from './numbers.ts'
import { parting, Words } from './word-scan.ts'

/** What a short form stands for, as codes of a stream. */
export interface Spelled {
  readonly codes: readonly number[]
  /** Works that define it so. */
  works: number
}

/** The short forms that works define, spelled out wherever they stand in the work that does. */
export class ShortForms {
  /** By the stems that they were spelled out as. */
  readonly spelled = new Map<string, Set<string>>()
  /** By language and short form: what works define it as, by the stems of that. */
  readonly defined = new Map<string, Map<string, Spelled>>()
  any = false
  readonly #lexicon: Lexicon
  readonly #long = new Words()
  #tag = ''
  #here: ReadonlyMap<string, Definition & { readonly codes?: readonly number[] }> = new Map()

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  define(title: string, body: string, tag: string): void {
    this.any = false
    if (!body.includes('(') && !title.includes('(')) return
    const text = `${title}${parting}${body}`
    const found = definitions(text)
    this.#tag = tag
    this.any = found.size > 0
    if (!this.any) return
    this.#here = new Map([...found].map(([short, definition]) => [short, this.#spell(definition, text)]))
  }

  /** Writes what a word that stands at `start` is short for; false where it is no short form. */
  write(printed: string, start: number, before: number, codes: Numbers): boolean {
    const short = this.#here.get(printed) ?? this.#here.get(printed.replace(/s$/, ''))
    if (short === undefined) return false
    const lexicon = this.#lexicon
    codes.push(-1)
    // The definition itself names the thing once, not twice.
    if (near(short, start)) return true
    if (short.codes === undefined) {
      const word = lexicon.add(printed, this.#tag)
      codes.push(lexicon.stemOf[word]! < 0 ? -1 : (word << 4) | (before & 3))
    } else for (const code of short.codes) codes.push(code)
    codes.push(-1)
    return true
  }

  /** "CTR" stays as it is where "click through rate" is no phrase of ours. */
  #spell(definition: Definition, text: string): Definition & { readonly codes?: readonly number[] } {
    const lexicon = this.#lexicon
    const codes: number[] = []
    const stems: string[] = []
    const long = this.#long.read(text.slice(definition.start, definition.end))
    for (let l = 0; l < long.length; l++) {
      const word = lexicon.add(long.text(long.starts[l]!, long.ends[l]!), this.#tag)
      if (lexicon.stemOf[word]! < 0) return definition
      codes.push((word << 4) | spelledBit | openingBit | (l === 0 ? 0 : long.before[l]! & 3))
      stems.push(lexicon.stems[lexicon.stemOf[word]!]!)
    }
    if (codes.length < 2 || codes.length > 3) return definition
    const key = stems.join(' ')
    const { short } = definition
    this.spelled.set(key, (this.spelled.get(key) ?? new Set()).add(short))
    const name = `${this.#tag} ${short}`
    const known = this.defined.get(name) ?? new Map<string, Spelled>()
    this.defined.set(name, known)
    const spelled = known.get(key) ?? { codes, works: 0 }
    spelled.works++
    known.set(key, spelled)
    return { ...definition, codes }
  }
}

const near = (long: { readonly start: number; readonly end: number }, at: number): boolean =>
  (at >= long.end && at - long.end <= 3) || (at < long.start && long.start - at <= 14)
